import type { zhCN } from '@/app/_i18n/messages/zh-cn'
import type { Role } from '@/server/domain/access/roles'

export type NavKey = keyof (typeof zhCN)['shell']['nav']

export interface MenuEntry {
  key: NavKey
  href: string
}

const place: Record<NavKey, string> = {
  periods: '/periods',
  reports: '/reports',
  inspections: '/inspections',
  values: '/values',
  league: '/league',
  townships: '/townships',
  trends: '/trends',
  publications: '/publications',
  users: '/admin/users',
  units: '/admin/units',
  audit: '/audit',
  account: '/account',
}

/** What else finds an entry: its Chinese word in pinyin and by initials. The English word finds itself. */
export const spelling: Record<NavKey, string> = {
  periods: 'baogaoqi bgq',
  reports: 'jidutianbao jdtb',
  inspections: 'xianchangducha xcdc',
  values: 'bumenshuju bmsj',
  league: 'paiming pm',
  townships: 'danweigaikuang dwgk',
  trends: 'qushi qs',
  publications: 'fabujilu fbjl',
  users: 'zhanghao zh',
  units: 'danwei dw',
  audit: 'shenjijilu sjjl',
  account: 'wodezhanghao wdzh',
}

/** Pages that are reached from a menu entry and belong to it. */
const within: Partial<Record<NavKey, string>> = { league: '/marks/' }

/** Whether a page belongs to a menu entry. */
export function isWithin(key: NavKey, path: string): boolean {
  const [first, other] = [place[key], within[key]]
  return path === first || path.startsWith(`${first}/`) || (other !== undefined && path.startsWith(other))
}

/** What each role's menu holds; the first entry is its first screen. */
const menus: Record<Role, readonly NavKey[]> = {
  office: ['periods', 'reports', 'inspections', 'league', 'townships', 'trends', 'publications'],
  leader: ['league', 'townships', 'trends', 'publications'],
  inspector: ['inspections', 'league', 'townships', 'trends'],
  reporter: ['reports', 'townships', 'league', 'trends', 'publications'],
  head: ['reports', 'townships', 'league', 'trends', 'publications'],
  department: ['values', 'league', 'townships', 'trends'],
  sysadmin: ['users', 'units'],
  secadmin: [],
  auditor: ['audit'],
}

/** The menu of a role, in order. */
export function menuOf(role: Role): MenuEntry[] {
  return [...menus[role], 'account' as const].map((key) => ({ key, href: place[key] }))
}

import type { zhCN } from '@/app/_i18n/messages/zh-cn'
import type { Role } from '@/server/domain/access/roles'

export type NavKey = keyof (typeof zhCN)['shell']['nav']

const place: Record<NavKey, string> = {
  periods: '/periods',
  reports: '/reports',
  inspections: '/inspections',
  values: '/values',
  league: '/league',
  trends: '/trends',
  publications: '/publications',
  users: '/admin/users',
  units: '/admin/units',
  audit: '/audit',
  account: '/account',
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
  office: ['periods', 'reports', 'inspections', 'league', 'trends', 'publications'],
  leader: ['league', 'trends', 'publications'],
  inspector: ['inspections', 'league', 'trends'],
  reporter: ['reports', 'league', 'trends', 'publications'],
  head: ['reports', 'league', 'trends', 'publications'],
  department: ['values', 'league', 'trends'],
  sysadmin: ['users', 'units'],
  secadmin: [],
  auditor: ['audit'],
}

/** The menu of a role, in order. */
export function menuOf(role: Role): { key: NavKey; href: string }[] {
  return [...menus[role], 'account' as const].map((key) => ({ key, href: place[key] }))
}

import type { zhCN } from '@/app/_i18n/messages/zh-cn'
import type { Role } from '@/server/domain/access/roles'

export type NavKey = keyof (typeof zhCN)['shell']['nav']

export interface MenuEntry {
  key: NavKey
  href: string
}

const place: Record<NavKey, string> = {
  cockpit: '/cockpit',
  periods: '/periods',
  plans: '/plans',
  letters: '/letters',
  reports: '/reports',
  inspections: '/inspections',
  rectifications: '/rectifications',
  appeals: '/appeals',
  rounds: '/rounds',
  values: '/values',
  interfaces: '/interfaces',
  integrity: '/integrity',
  league: '/league',
  townships: '/townships',
  trends: '/trends',
  adjustments: '/adjustments',
  publications: '/publications',
  users: '/admin/users',
  units: '/admin/units',
  audit: '/audit',
  account: '/account',
}

/** How an entry's Chinese word is spelt, syllable by syllable, so that the palette finds it by initials. */
export const spelling: Record<NavKey, string> = {
  cockpit: 'ben qi yao shi',
  periods: 'bao gao qi',
  plans: 'kao he fang an',
  letters: 'ze ren shu',
  reports: 'ji du tian bao',
  inspections: 'xian chang du cha',
  rectifications: 'wen ti zheng gai',
  appeals: 'shen su fu he',
  rounds: 'du cha lun ci',
  values: 'bu men shu ju',
  interfaces: 'shu ju jie kou',
  integrity: 'shu ju yi dian',
  league: 'pai ming',
  townships: 'dan wei gai kuang',
  trends: 'qu shi',
  adjustments: 'jia jian fen yi piao fou jue',
  publications: 'fa bu ji lu',
  users: 'zhang hao',
  units: 'dan wei',
  audit: 'shen ji ji lu',
  account: 'wo de zhang hao',
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
  // The first nine have keys: those that are asked for every day.
  office: [
    'periods',
    'plans',
    'letters',
    'reports',
    'inspections',
    'league',
    'townships',
    'trends',
    'publications',
    'rounds',
    'rectifications',
    'appeals',
    'adjustments',
    'integrity',
    'cockpit',
  ],
  leader: [
    'cockpit',
    'league',
    'townships',
    'trends',
    'rectifications',
    'appeals',
    'adjustments',
    'plans',
    'letters',
    'rounds',
    'publications',
  ],
  inspector: ['inspections', 'rounds', 'rectifications', 'league', 'townships', 'trends', 'plans'],
  reporter: [
    'reports',
    'rectifications',
    'adjustments',
    'townships',
    'league',
    'trends',
    'plans',
    'letters',
    'appeals',
    'rounds',
    'publications',
  ],
  head: [
    'reports',
    'letters',
    'rectifications',
    'appeals',
    'adjustments',
    'townships',
    'league',
    'trends',
    'plans',
    'rounds',
    'publications',
  ],
  department: ['values', 'interfaces', 'league', 'townships', 'trends', 'plans'],
  sysadmin: ['users', 'units'],
  secadmin: ['interfaces'],
  auditor: ['audit'],
}

/** The menu of a role, in order. */
export function menuOf(role: Role): MenuEntry[] {
  return [...menus[role], 'account' as const].map((key) => ({ key, href: place[key] }))
}

import type { Role } from '@/server/domain/access/roles'
import { COUNTY, departmentCodes } from './org'
import { units } from './units'
import { villageAccounts } from './villages/place'

export interface DemoAccount {
  username: string
  name: string
  role: Role
  unit: string
}

/** The one password of all demo accounts, printed wherever the demo is. */
export const DEMO_PASSWORD = 'Mingji-2026'

/**
 * The demo's accounts, named by post: the district's, its bureaus', then a reporter and a head in every unit,
 * and in every village of one township.
 */
export const accounts: readonly DemoAccount[] = [
  { username: 'sysadmin', name: '系统管理员', role: 'sysadmin', unit: COUNTY },
  { username: 'secadmin', name: '安全管理员', role: 'secadmin', unit: COUNTY },
  { username: 'auditor', name: '审计管理员', role: 'auditor', unit: COUNTY },
  { username: 'office', name: '考核办甲', role: 'office', unit: COUNTY },
  { username: 'office2', name: '考核办乙', role: 'office', unit: COUNTY },
  { username: 'leader', name: '区分管领导', role: 'leader', unit: COUNTY },
  { username: 'inspector', name: '督查员甲', role: 'inspector', unit: COUNTY },
  { username: 'inspector2', name: '督查员乙', role: 'inspector', unit: COUNTY },
  { username: 'inspector3', name: '督查员丙', role: 'inspector', unit: COUNTY },
  { username: 'inspector4', name: '督查员丁', role: 'inspector', unit: COUNTY },
  { username: 'health', name: '卫生健康局统计员', role: 'department', unit: departmentCodes.health },
  { username: 'finance', name: '财政局统计员', role: 'department', unit: departmentCodes.finance },
  ...units.flatMap(({ key, shortName, code }): DemoAccount[] => [
    { username: `${key}.reporter`, name: `${shortName}填报员`, role: 'reporter', unit: code },
    { username: `${key}.head`, name: `${shortName}负责人`, role: 'head', unit: code },
  ]),
  ...villageAccounts,
]

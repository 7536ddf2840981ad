import type { Role } from '../access/roles'

export const unitLevels = ['province', 'city', 'county', 'township', 'village', 'department'] as const

export type UnitLevel = (typeof unitLevels)[number]

/**
 * Whether an account of this role may belong to a unit of this level. A department's account keeps values for a
 * bureau; reporters and heads belong to a unit that is assessed; the rest belong to a unit that assesses.
 */
export function roleFitsLevel(role: Role, level: UnitLevel): boolean {
  if (role === 'department') return level === 'department'
  if (role === 'reporter' || role === 'head') return level !== 'province' && level !== 'department'
  const administers: readonly Role[] = ['sysadmin', 'secadmin', 'auditor']
  // Administrators answer for the whole installation, so they belong to the unit at its head, not to a township.
  if (administers.includes(role)) return level === 'province' || level === 'city' || level === 'county'
  return level !== 'village' && level !== 'department'
}

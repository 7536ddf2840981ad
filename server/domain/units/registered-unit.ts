import type { UnitLevel } from './levels'

/** What a unit's code is made of: the statistical one, or one of the office's own. */
export const UNIT_CODE = /^[0-9A-Z-]{2,20}$/

/** A unit as the register has it. */
export interface RegisteredUnit {
  id: string
  code: string
  name: string
  nameEn: string | null
  level: UnitLevel
  parentId: string | null
  validFrom: string
  validTo: string | null
}

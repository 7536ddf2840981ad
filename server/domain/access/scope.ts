import type { Actor } from './actor'
import { unitRoles } from './roles'

/** What to add to the `where` of every query on an assessment's tables, so that a foreign row is not found. */
export interface Scope {
  ownerId: string
  /** Set for accounts that see one unit's unpublished figures only. */
  unitId?: string
}

/** The rows of assessments that this person may see or write. */
export function scopeOf(actor: Actor): Scope {
  return unitRoles.includes(actor.role)
    ? { ownerId: actor.ownerId, unitId: actor.unit.id }
    : { ownerId: actor.ownerId }
}

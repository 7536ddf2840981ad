import type { ActingFor } from './acting'
import type { UnitLevel } from '../units/levels'
import type { Role } from './roles'

/** Who is asking, as the session and the account say at this moment. */
export interface Actor {
  userId: string
  username: string
  name: string
  role: Role
  unit: {
    id: string
    code: string
    name: string
    nameEn: string | null
    level: UnitLevel
    parentId: string | null
  }
  /** The unit whose assessments this account takes part in: its own, or the one above (see `ownerOf`). */
  ownerId: string
  mustChangePassword: boolean
  /** Whom this person stands in for today, as an acting signer. */
  actingFor?: readonly ActingFor[]
}

/**
 * The owner unit of the assessments that an account takes part in: the office, leaders, inspectors and administrators
 * work for the unit they belong to; reporters, heads and departments for the unit above theirs.
 */
export function ownerOf(role: Role, unit: { id: string; parentId: string | null }): string {
  const below: readonly Role[] = ['reporter', 'head', 'department']
  return below.includes(role) && unit.parentId !== null ? unit.parentId : unit.id
}

import { type ActingFor, actingActions } from './acting'
import type { Actor } from './actor'
import { type Action, actions } from './actions'
import type { Role } from './roles'

/** In which role a person takes an action, and in whose stead if not their own. */
export interface Capacity {
  role: Role
  actingFor: ActingFor | null
}

/** The capacities in which this person may take an action: first their own, then those they stand in for. */
export function capacitiesFor(
  actor: Pick<Actor, 'role' | 'actingFor'>,
  action: Action,
): [Capacity, ...Capacity[]] | [] {
  const allowed: readonly Role[] | 'public' = actions[action]
  const may = (role: Role) => allowed === 'public' || allowed.includes(role)
  const own: Capacity[] = may(actor.role) ? [{ role: actor.role, actingFor: null }] : []
  const stead = (actor.actingFor ?? [])
    .filter(({ role }) => {
      const goesOver: readonly Action[] = actingActions[role]
      return goesOver.includes(action) && may(role)
    })
    .map((actingFor): Capacity => ({ role: actingFor.role, actingFor }))
  const [first, ...rest] = [...own, ...stead]
  return first ? [first, ...rest] : []
}

/** Decides in each capacity until one may; else the refusal of the last one tried. */
export function decideInCapacity<D extends { ok: boolean }>(
  capacities: readonly [Capacity, ...Capacity[]],
  decide: (capacity: Capacity) => D,
): { decision: D; capacity: Capacity } {
  const [first, ...rest] = capacities
  let found = { decision: decide(first), capacity: first }
  for (const capacity of rest) {
    if (found.decision.ok) return found
    found = { decision: decide(capacity), capacity }
  }
  return found
}

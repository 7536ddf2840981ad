import type { Actor } from './actor'
import { type Action, actions } from './actions'
import { capacitiesFor } from './capacities'
import type { Role } from './roles'

/**
 * Whether this person may take this action at all, in their own role or as somebody's acting signer. Whether the thing is theirs is decided in the query
 * (`scope.ts`); whether its state allows it, by the thing's own state table.
 *
 * An account that has to change its password first may do only that, read itself and the frame around its page, and sign
 * out.
 */
export function can(actor: Actor | null, action: Action): boolean {
  const allowed: readonly Role[] | 'public' = actions[action]
  if (allowed === 'public') return true
  if (actor === null) return false
  if (actor.mustChangePassword && !action.startsWith('account.')) return false
  return capacitiesFor(actor, action).length > 0
}

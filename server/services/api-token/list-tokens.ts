import 'server-only'
import { listApiTokens } from '@/server/db/api-tokens'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { tokenState } from '@/server/domain/api-token/token-state'

/** A bureau's own keys; all of the county's for whoever watches over access. */
export async function listTokens(actor: Actor, now: Date) {
  const own = actor.role === 'department' ? actor.unit.id : undefined
  const tokens = await listApiTokens(database(), scopeOf(actor), own)
  return tokens.map((token) => ({ ...token, state: tokenState(token, now) }))
}

import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { findApiToken } from '@/server/db/api-tokens'
import { database } from '@/server/db/client'
import { findActor } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { tokenState } from '@/server/domain/api-token/token-state'
import { problem } from '@/server/domain/errors'
import { AddressLimit } from '../account/address-limit'
import { hashOfSecret } from './hash-of-secret'

/** A key as it acts: for whoever made it, by the key's name, within its limits. */
export interface OpenToken {
  id: string
  actor: Actor
  indicators: readonly string[]
  units: readonly string[]
}

const attempts = new AddressLimit({ failures: 20, seconds: 600 })
const CALLS = { points: 120, duration: 60 }
const calls = new RateLimiterMemory(CALLS)

/**
 * Opens a key by its secret. It acts for the account that made it and ends with it: a holder who was disabled, or whose role
 * is another now, takes the key along. Refuses what is unknown, expired or revoked alike, too many wrong ones from one
 * address, and more than 120 calls a minute with one key.
 */
export async function openToken(
  secret: string | null,
  from: { address: string; now: Date },
): Promise<OpenToken> {
  const { answer } = await attempts.run(from.address, async () => {
    const token = secret === null ? null : await findApiToken(database(), hashOfSecret(secret))
    if (!token || tokenState(token, from.now) !== 'active') return { ok: false as const }
    const holder = await findActor(database(), token.createdById)
    const holds = holder?.unit.id === token.unit.id && can(holder, 'departmentValues.save')
    return holds ? { ok: true as const, token, holder } : { ok: false as const }
  })
  if (answer === null) throw problem('tooManyAttempts', { seconds: 600 })
  if (!answer.ok) throw problem('badToken', {})
  const { token, holder } = answer
  await count(token.id)
  return {
    id: token.id,
    actor: { ...holder, name: `${holder.unit.name} ${token.name}` },
    indicators: token.indicators,
    units: token.units,
  }
}

async function count(tokenId: string): Promise<void> {
  try {
    await calls.consume(tokenId)
  } catch (limit) {
    if (!(limit instanceof RateLimiterRes)) throw limit
    throw problem('tooManyAttempts', { seconds: Math.ceil(limit.msBeforeNext / 1000) })
  }
}

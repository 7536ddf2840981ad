import 'server-only'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { insertApiToken } from '@/server/db/api-tokens'
import { isDuplicate } from '@/server/db/client'
import { LONGEST_DAYS } from '@/server/domain/api-token/token-state'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { hashOfSecret } from './hash-of-secret'

const DAY = 86_400_000

/**
 * Makes a key for one of the bureau's systems. The secret is answered this once and kept nowhere, not even as the answer to
 * a replay: a second press is refused, since the name is taken.
 */
export async function createToken(
  context: CommandContext,
  input: { name: string; indicators: readonly string[]; units: readonly string[]; days: number },
): Promise<{ secret: string; ending: string; expiresAt: Date }> {
  const { actor, now } = context
  const name = input.name.trim()
  refusePersonalData({ name })
  if (input.days > LONGEST_DAYS)
    throw problem('badRequest', { issues: [{ path: 'days', message: 'tooLong' }] })
  const secret = `mjk_${randomBytes(32).toString('base64url')}`
  const ending = secret.slice(-4)
  const expiresAt = new Date(now.getTime() + input.days * DAY)
  try {
    return await command(context, { action: 'apiToken.create' }, async (tx, audit) => {
      const id = uuidv7()
      const limits = { indicators: [...input.indicators], units: [...input.units] }
      await insertApiToken(tx, {
        id,
        ownerId: actor.ownerId,
        unitId: actor.unit.id,
        name,
        hash: hashOfSecret(secret),
        ending,
        ...limits,
        createdById: actor.userId,
        createdByName: actor.name,
        createdAt: now,
        expiresAt,
      })
      audit({ subjectType: 'apiToken', subjectId: id, after: { name, ending, ...limits, expiresAt } })
      return { secret, ending, expiresAt }
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('tokenNameTaken', { name }, { cause: error })
    throw error
  }
}

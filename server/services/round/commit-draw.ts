import 'server-only'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { insertDraw } from '@/server/db/draws'
import { lockPeriod } from '@/server/db/periods'
import { updateRoundState } from '@/server/db/rounds'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { sha256Hex } from '@/server/domain/hash/sha256-hex'
import type { CommandContext } from '../command'
import { checkPlan } from './check-plan'
import { frameOf } from './frame-of'
import { planOfRound } from './plan-of-round'
import { type RoundStep, stepRound } from './step-round'

/**
 * Freezes what a round is drawn from and commits to a secret that the server makes and nobody sees, before a second person gives the
 * number. Committing again, or drawing again, leaves the earlier draw in the record and needs a reason.
 */
export async function commitDraw(
  context: CommandContext,
  input: RoundStep,
): Promise<{ commitment: string; frameHash: string; number: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  return stepRound(
    context,
    'round.commit',
    'commit',
    input,
    async (tx, { round, draws, to, reason }, audit) => {
      const period = await lockPeriod(tx, scope, round.period.id, 'use')
      const plan = planOfRound(round)
      if (!period || !plan) throw problem('notFound', {})
      // The record may have moved on since it was planned: a village merged away, an account ended.
      await checkPlan(tx, scope, period, round.id, plan)
      const number = draws.length + 1
      const { text } = await frameOf(tx, scope, round, number)
      const secret = randomBytes(32).toString('hex')
      const [commitment, frameHash] = [sha256Hex(secret), sha256Hex(text)]
      await insertDraw(tx, {
        id: uuidv7(),
        ownerId: round.ownerId,
        roundId: round.id,
        number,
        frame: text,
        frameHash,
        commitment,
        secret,
        reason,
        committedById: actor.userId,
        committedByName: actor.name,
        committedAt: now,
      })
      await updateRoundState(tx, round.id, to)
      audit({
        subjectType: 'round',
        subjectId: round.id,
        before: { state: round.state },
        after: { state: to, draw: number, frameHash, commitment },
        reason,
      })
      return { commitment, frameHash, number }
    },
  )
}

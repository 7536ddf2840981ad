import 'server-only'
import { insertOutcome, readSecret } from '@/server/db/draws'
import { listRoundSheets } from '@/server/db/round-sheets'
import { updateRoundState } from '@/server/db/rounds'
import { problem } from '@/server/domain/errors'
import { drawFrom, type DrawResult } from '@/server/domain/inspection/draw/draw-from'
import { drawNumberOf } from '@/server/domain/inspection/draw/draw-number-of'
import { seedOf } from '@/server/domain/inspection/draw/seed-of'
import type { CommandContext } from '../command'
import { sendOut } from './send-out'
import { type RoundStep, stepRound } from './step-round'

/**
 * The second person's number: with the frame and the secret that were fixed before, it is the draw. All of it is revealed at once, and
 * each unit gets its sheet with its inspectors and its villages.
 */
export async function giveNumber(
  context: CommandContext,
  input: RoundStep & { number: string },
): Promise<{ seed: string; result: DrawResult }> {
  const { actor, now } = context
  const number = drawNumberOf(input.number)
  if (number === null) throw problem('badDrawNumber', {})
  return stepRound(
    context,
    'round.giveNumber',
    'giveNumber',
    input,
    async (tx, { round, draws, seal, to }, audit) => {
      const draw = draws.at(-1)
      const secret = draw && (await readSecret(tx, draw.id))
      if (!draw || !secret || !seal) throw problem('notFound', {})
      // The step was decided in this transaction: what is drawn from is what was frozen.
      const { frame, ground } = seal
      const seed = seedOf({ frameHash: draw.frameHash, secret, number })
      const result = drawFrom(frame, seed)
      if (!result) throw problem('roundStepRefused', { because: 'frameOutdated', names: [] })
      await insertOutcome(tx, {
        drawId: draw.id,
        number,
        secret,
        seed,
        result,
        givenById: actor.userId,
        givenByName: actor.name,
        givenAt: now,
      })
      await sendOut(tx, round, ground, result, await listRoundSheets(tx, round.id), {
        at: now,
        byName: actor.name,
        reason: draw.reason ?? '',
      })
      await updateRoundState(tx, round.id, to)
      audit({
        subjectType: 'round',
        subjectId: round.id,
        before: { state: round.state },
        after: { state: to, draw: draw.number, number, secret, seed, result },
      })
      return { seed, result }
    },
  )
}

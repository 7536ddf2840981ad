import 'server-only'
import { updateRoundState } from '@/server/db/rounds'
import type { CommandContext } from '../command'
import { type RoundStep, stepRound } from './step-round'

/** Closes a round whose sheets are all completed, or confirms a completed one. */
export async function finishRound(
  context: CommandContext,
  step: 'complete' | 'confirm',
  input: RoundStep,
): Promise<void> {
  await stepRound(context, `round.${step}`, step, input, async (tx, { round, to }, audit) => {
    await updateRoundState(tx, round.id, to)
    audit({
      subjectType: 'round',
      subjectId: round.id,
      before: { state: round.state },
      after: { state: to },
    })
  })
}

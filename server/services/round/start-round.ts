import 'server-only'
import { listRoundSheets } from '@/server/db/round-sheets'
import { updateRoundState } from '@/server/db/rounds'
import type { CommandContext } from '../command'
import { type RoundStep, stepRound } from './step-round'
import { makeSheets } from './take-sheets'

/** Starts a round: from now on its sheets take entries, and the units that it visits may know of it. */
export async function startRound(context: CommandContext, input: RoundStep): Promise<void> {
  const { now } = context
  await stepRound(context, 'round.start', 'start', input, async (tx, { round, to }, audit) => {
    // Where nothing was to be drawn, nobody has made them yet.
    await makeSheets(tx, round, round.scheme?.units ?? [], await listRoundSheets(tx, round.id))
    await updateRoundState(tx, round.id, to, { startedAt: now })
    audit({
      subjectType: 'round',
      subjectId: round.id,
      before: { state: round.state },
      after: { state: to },
    })
  })
}

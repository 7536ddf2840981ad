import 'server-only'
import { lockPeriod } from '@/server/db/periods'
import { listRoundSheets, lockSheetsOfPeriod, setTeam, setVillages } from '@/server/db/round-sheets'
import { updateRoundState } from '@/server/db/rounds'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { CommandContext } from '../command'
import { type RoundStep, stepRound } from './step-round'
import { giveBack } from './take-sheets'

/** Calls a round off before it starts. It stays in the record with the reason; sheets that count go back to whoever comes. */
export async function cancelRound(context: CommandContext, input: RoundStep): Promise<void> {
  const { actor, now } = context
  await stepRound(context, 'round.cancel', 'cancel', input, async (tx, { round, to, reason }, audit) => {
    await lockSheetsOfPeriod(tx, round.period.id)
    const period = await lockPeriod(tx, scopeOf(actor), round.period.id, 'change')
    if (!period) throw problem('notFound', {})
    const change = { at: now, byName: actor.name, reason: reason ?? '' }
    const sheets = (await listRoundSheets(tx, round.id)).map(({ id }) => id)
    if (round.counts) await giveBack(tx, period, sheets, change)
    else
      for (const id of sheets) {
        await setTeam(tx, id, [], change)
        await setVillages(tx, id, [], change)
      }
    await updateRoundState(tx, round.id, to, {
      cancelledAt: now,
      cancelledByName: actor.name,
      cancelledReason: change.reason,
    })
    audit({
      subjectType: 'round',
      subjectId: round.id,
      before: { state: round.state },
      after: { state: to },
      reason,
    })
  })
}

import 'server-only'
import { lockPeriod, updatePeriodState } from '@/server/db/periods'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { nextPeriodState } from '@/server/domain/period/period'
import { command, type CommandContext } from '../command'

/** Closes a period: from now on nothing is entered without an extension, and what is missing counts as missing. */
export async function closePeriod(
  context: CommandContext,
  input: { id: string; version: number; key?: string | undefined },
): Promise<void> {
  await command(context, { action: 'period.close', key: input.key }, async (tx, audit) => {
    const period = await lockPeriod(tx, scopeOf(context.actor), input.id, 'change')
    if (!period) throw problem('notFound', {})
    const state = nextPeriodState(period.state, 'close')
    if (state === null) throw problem('notInThisState', { action: 'period.close', state: period.state })
    if (!(await updatePeriodState(tx, period.id, input.version, state)))
      throw problem('staleVersion', { have: input.version, current: period.version })
    audit({ subjectType: 'period', subjectId: period.id, before: { state: period.state }, after: { state } })
  })
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readCalendar } from '@/server/db/calendar'
import { insertStandingRound, lockPeriod, updatePeriodState } from '@/server/db/periods'
import { insertReports } from '@/server/db/reports'
import { insertSheets, listCountingSheets } from '@/server/db/round-sheets'
import { findStandingRound, listCountingRounds } from '@/server/db/rounds'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { roundKindOf } from '@/server/domain/inspection/round'
import { daysByRule, inOrder } from '@/server/domain/period/day-rule'
import { nextPeriodState } from '@/server/domain/period/period'
import { partKey } from '@/server/domain/plan/document/parts'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { planOfPeriod } from '../plan/plan-of-period'
import { command, type CommandContext } from '../command'

/**
 * Opens a period: every assessed unit gets its empty report where units report in it, and its inspection sheet where
 * inspectors score in it.
 */
export async function openPeriod(
  context: CommandContext,
  input: { id: string; version: number; key?: string | undefined },
): Promise<void> {
  const scope = scopeOf(context.actor)
  await command(context, { action: 'period.open', key: input.key }, async (tx, audit) => {
    const period = await lockPeriod(tx, scope, input.id, 'change')
    if (!period) throw problem('notFound', {})
    const state = nextPeriodState(period.state, 'open')
    if (state === null) throw problem('notInThisState', { action: 'period.open', state: period.state })
    const plan = await planOfPeriod(tx, scope, period)
    // Its days are counted once more, now that the calendar of their year may be known; from here on nothing moves them.
    const days = period.workingDays && daysByRule(period, await readCalendar(tx, period.ownerId))
    if (days && !inOrder(days))
      throw problem('planNotReady', {
        findings: [{ key: partKey('period', period.code), code: 'periodDates' }],
      })
    if (!(await updatePeriodState(tx, period.id, input.version, state, days)))
      throw problem('staleVersion', { have: input.version, current: period.version })
    const owned = { ownerId: period.ownerId, periodId: period.id }
    if (dueFrom(plan, period, 'self').length > 0)
      await insertReports(
        tx,
        plan.units.map((unit) => ({ id: uuidv7(), ...owned, unitId: unit.id })),
      )
    if (dueFrom(plan, period, 'inspection').length > 0) {
      // Units that a planned round visits have theirs there.
      const planned = await listCountingRounds(tx, period.id)
      const roundOf = (unitId: string) => planned.find(({ units }) => units.includes(unitId))?.id
      // A round that was called off before the opening has left one behind.
      const earlier = await findStandingRound(tx, period.id)
      const standing = earlier?.id ?? uuidv7()
      if (!earlier)
        await insertStandingRound(tx, {
          id: standing,
          ...owned,
          planId: period.planId,
          kind: roundKindOf(period.phaseCode),
          startsOn: (days ?? period).opensOn,
          endsOn: (days ?? period).closesOn,
        })
      const there = await listCountingSheets(tx, period.id)
      await insertSheets(
        tx,
        plan.units
          .filter((unit) => !there.some(({ unitId }) => unitId === unit.id))
          .map((unit) => ({
            id: uuidv7(),
            ownerId: period.ownerId,
            roundId: roundOf(unit.id) ?? standing,
            unitId: unit.id,
          })),
      )
    }
    const { opensOn, dueOn, closesOn } = period
    audit({
      subjectType: 'period',
      subjectId: period.id,
      before: { state: period.state, ...(days && { opensOn, dueOn, closesOn }) },
      after: { state, ...days },
    })
  })
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readCalendar } from '@/server/db/calendar'
import { lockPeriod } from '@/server/db/periods'
import { insertReminders } from '@/server/db/reminders'
import { scopeOf } from '@/server/domain/access/scope'
import { lastWorkingDayUpTo } from '@/server/domain/calendar/working-days'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { decideRemind } from '@/server/domain/period/remind'
import { planOfPeriod } from '../plan/plan-of-period'
import { command, type CommandContext } from '../command'
import { loadBureauRows, loadUnitRows } from '../period/load-board'
import { refusePersonalData } from '../values/refuse-personal-data'

/**
 * Reminds units and bureaus of what they owe in a period, all of them or none, with the office's words. Who was reminded
 * today already is not reminded again unless the office says so.
 */
export async function sendReminders(
  context: CommandContext,
  input: {
    periodId: string
    /** `all`: whoever owes anything and was not reminded today. */
    unitIds: readonly string[] | 'all'
    words: string
    again: boolean
    key?: string | undefined
  },
): Promise<{ sent: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  return command(context, { action: 'reminder.send', key: input.key }, async (tx, audit) => {
    // Held, so that of two colleagues who remind at once the second sees the first.
    const period = await lockPeriod(tx, scope, input.periodId, 'change')
    if (!period) throw problem('notFound', {})
    const plan = await planOfPeriod(tx, scope, period)
    refusePersonalData({ words: input.words })
    const words = input.words.trim()
    const today = civilDay(now)
    const calendar = await readCalendar(tx, scope.ownerId)
    const units = await loadUnitRows(tx, plan, period, today, calendar)
    const bureaus = await loadBureauRows(tx, plan, period)
    const facts = new Map([
      ...units.map(
        ({ unit, waits, reminded }): [string, { name: string; owes: boolean; last: Date | null }] => [
          unit.id,
          {
            name: unit.name,
            owes: waits.includes('entry') || waits.includes('signature'),
            last: reminded?.at ?? null,
          },
        ],
      ),
      ...bureaus.map(
        ({ unit, due, filled, reminded }): [string, { name: string; owes: boolean; last: Date | null }] => [
          unit.id,
          { name: unit.name, owes: period.state === 'open' && filled < due, last: reminded?.at ?? null },
        ],
      ),
    ])
    const workingDay = lastWorkingDayUpTo(today, calendar)
    const isFresh = (last: Date | null) => last === null || civilDay(last) < workingDay
    const owing = [...facts].filter(([, { owes }]) => owes)
    const left = owing.filter(([, { last }]) => input.again || isFresh(last))
    // Where nobody is left, the refusal names who was reminded already.
    const everybody = left.length > 0 ? left : owing
    const asked = input.unitIds === 'all' ? everybody.map(([id]) => id) : [...new Set(input.unitIds)]
    if (asked.length === 0) throw problem('nothingOwed', { units: [] })
    if (asked.some((id) => !facts.has(id))) throw problem('notFound', {})
    const decision = decideRemind({
      state: period.state,
      units: asked.map((unitId) => ({
        unitId,
        owes: facts.get(unitId)?.owes ?? false,
        lastReminded: facts.get(unitId)?.last ?? null,
      })),
      workingDay,
      again: input.again,
    })
    if (!decision.ok) {
      if (decision.because === 'periodNotOpen')
        throw problem('notInThisState', { action: 'reminder.send', state: period.state })
      const names = decision.unitIds.map((id) => facts.get(id)?.name ?? '')
      throw problem(decision.because, { units: names })
    }
    const reminders = asked.map((unitId) => ({
      id: uuidv7(),
      ownerId: scope.ownerId,
      periodId: period.id,
      unitId,
      words,
      sentById: actor.userId,
      sentByName: actor.name,
      sentAt: now,
    }))
    await insertReminders(tx, reminders)
    for (const { id, unitId } of reminders)
      audit({ subjectType: 'period', subjectId: period.id, after: { reminder: id, unitId, words } })
    return { sent: reminders.length }
  })
}

import { civilDay } from './civil-day'
import type { PeriodState } from './period'

export type RemindDecision =
  | { ok: true }
  | { ok: false; because: 'periodNotOpen' }
  | { ok: false; because: 'nothingOwed'; unitIds: string[] }
  | { ok: false; because: 'remindedToday'; unitIds: string[] }

/**
 * Whether units may be reminded now: of something that they owe, and not twice on a day unless the office says that it
 * means to. A reminder on a free day counts for the working day before it.
 */
export function decideRemind(facts: {
  state: PeriodState
  units: readonly { unitId: string; owes: boolean; lastReminded: Date | null }[]
  /** The last working day up to today. */
  workingDay: string
  again: boolean
}): RemindDecision {
  if (facts.state === 'scheduled') return { ok: false, because: 'periodNotOpen' }
  const done = facts.units.filter(({ owes }) => !owes)
  if (done.length > 0) return { ok: false, because: 'nothingOwed', unitIds: done.map(({ unitId }) => unitId) }
  const reminded = facts.units.filter(
    ({ lastReminded }) => lastReminded !== null && civilDay(lastReminded) >= facts.workingDay,
  )
  if (reminded.length > 0 && !facts.again)
    return { ok: false, because: 'remindedToday', unitIds: reminded.map(({ unitId }) => unitId) }
  return { ok: true }
}

import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import { isUnitsTurn, type RectificationState } from './rectification'

/**
 * Where an order stands in time. `running`: working days left; `due`: its day is today, or past by fewer working days than make it
 * `overdue`, which goes on a leader's screen in red. Null where the unit has nothing to do.
 */
export interface DueState {
  is: 'running' | 'due' | 'overdue'
  dueOn: string
  /** To the day, or past it; 0 on the day itself and on free days right after it. */
  workingDays: number
}

export function dueState(
  finding: { state: RectificationState; dueOn: string | null },
  { today, calendar, overdueAfter }: { today: string; calendar: Calendar; overdueAfter: number },
): DueState | null {
  const { state, dueOn } = finding
  if (!isUnitsTurn(state) || dueOn === null) return null
  if (today < dueOn) return { is: 'running', dueOn, workingDays: workingDaysBetween(today, dueOn, calendar) }
  const workingDays = workingDaysBetween(dueOn, today, calendar)
  return { is: today > dueOn && workingDays >= overdueAfter ? 'overdue' : 'due', dueOn, workingDays }
}

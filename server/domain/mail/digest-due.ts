import { type Calendar, isWorkingDay } from '../calendar/working-days'
import { civilDay } from '../period/civil-day'

/** China's one civil time, eight hours ahead of UTC. */
const OFFSET_MS = 8 * 3_600_000

/** The office's hour of the day, 0 to 23, at an instant. */
export function civilHour(instant: Date): number {
  return new Date(instant.getTime() + OFFSET_MS).getUTCHours()
}

/**
 * The day whose digest is to be sent at `now`, or null: on a working day from the set hour on. A server that was down at
 * the hour catches up on the same day, never on a later one.
 */
export function digestDay(now: Date, hour: number, calendar: Calendar): string | null {
  const day = civilDay(now)
  return isWorkingDay(day, calendar) && civilHour(now) >= hour ? day : null
}

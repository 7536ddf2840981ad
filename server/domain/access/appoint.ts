import { daysBetween } from '../period/period'
import { LONGEST_ACTING_DAYS } from './acting'

/** An appointment of the same principal that holds on some days. */
export interface Standing {
  from: string
  until: string
}

export type AppointRefusal = 'dates' | 'tooLong' | 'person' | 'overlap'

/**
 * Whether a signer may name a stand-in from one civil day to another: from today on, half a year at most, one of those who
 * may, and nobody else named for any of the days. Null: they may.
 */
export function refuseAppointment(
  asked: Standing & { actingId: string },
  facts: { today: string; standIns: readonly { id: string }[]; standing: readonly Standing[] },
): AppointRefusal | null {
  const { from, until, actingId } = asked
  if (!(from >= facts.today && from <= until)) return 'dates'
  if (daysBetween(from, until) >= LONGEST_ACTING_DAYS) return 'tooLong'
  if (!facts.standIns.some(({ id }) => id === actingId)) return 'person'
  if (facts.standing.some((other) => other.from <= until && from <= other.until)) return 'overlap'
  return null
}

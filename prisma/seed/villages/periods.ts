import { addDays } from '../days'
import type { DemoPeriod } from '../periods'

/** The months from July to December 2026: each opens on its 25th, is due on the 5th after it and closes on the 10th. */
export function monthsOf(year: number): DemoPeriod[] {
  return [7, 8, 9, 10, 11, 12].map((month) => {
    const two = String(month).padStart(2, '0')
    const next =
      month === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(month + 1).padStart(2, '0')}`
    return {
      code: `${String(year)}M${two}`,
      name: `${String(year)}年${String(month)}月`,
      nameEn: `${String(year)}-${two}`,
      phaseCode: 'regular',
      endsOn: addDays(`${next}-01`, -1),
      opensOn: `${String(year)}-${two}-25`,
      dueOn: `${next}-05`,
      closesOn: `${next}-10`,
    }
  })
}

/** Closed in turn: the first is published, the second on notice. The last one that the demonstration holds is open. */
export const CLOSED = ['2026M07', '2026M08'] as const
export const ON_NOTICE = '2026M08'
export const OPEN_MONTH = '2026M09'

import { decomposeTotal } from '../statistics/decompose-total'
import type { MarksOfRun } from '../statistics/marks-of-run'

/** One table: a run's marks, of one period where the table is of one. */
export interface ReasonedTable {
  marks: MarksOfRun
  period: string | null
}

/** The indicator that moved a unit's total most in the direction in which its place moved; null where none did. */
export function mainReason(before: ReasonedTable, now: ReasonedTable, unit: string, rose: boolean) {
  const change = decomposeTotal(within(before), within(now), unit)
  if ('whyNot' in change) return null
  const most = change.indicators.find((each) => each.change > 0 === rose)
  return most ? { indicator: most.indicator, change: most.change, decimals: change.decimals } : null
}

/** A period's own table knows no other period and no adjustment. */
function within({ marks, period }: ReasonedTable): MarksOfRun {
  if (period === null) return marks
  return {
    ...marks,
    units: marks.units.map((unit) => ({
      ...unit,
      adjustments: 0,
      marks: unit.marks.filter((mark) => mark.period === period),
    })),
  }
}

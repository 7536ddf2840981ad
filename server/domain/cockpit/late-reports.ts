import type { Calendar } from '../calendar/working-days'
import type { PeriodDates, PeriodState } from '../period/period'
import { timeState } from '../period/time-state'
import { isUnitsTurn, type ReportStage } from '../report/report'
import type { LatePeriod, NamedUnit } from './statement'

export interface ReportedPeriod {
  period: PeriodDates & { id: string; name: string; nameEn: string; state: PeriodState }
  reports: readonly { unit: NamedUnit; stage: ReportStage; extendedTo: string | null }[]
}

/** Whose reports are past their day, by period, the longest late first; periods without any are left out. */
export function lateReports(
  periods: readonly ReportedPeriod[],
  today: string,
  calendar: Calendar,
): LatePeriod[] {
  return periods.flatMap(({ period, reports }) => {
    const late = reports.flatMap(({ unit, stage, extendedTo }) => {
      if (!isUnitsTurn(stage)) return []
      const extension = extendedTo === null ? null : { until: extendedTo, reason: null }
      const time = timeState(period, today, extension, calendar)
      return time.is === 'late' ? [{ unit, days: time.workingDays }] : []
    })
    if (late.length === 0) return []
    const { id, name, nameEn } = period
    const inOrder = late.toSorted((a, b) => b.days - a.days)
    return [{ id, name, nameEn, units: inOrder.map(({ unit }) => unit), days: inOrder[0]?.days ?? 0 }]
  })
}

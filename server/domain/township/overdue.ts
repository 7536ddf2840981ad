import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import type { PeriodState } from '../period/period'
import { timeState } from '../period/time-state'
import { isUnitsTurn, type ReportStage } from '../report/report'

/** What the record says is owed in an open period. Days are civil, `YYYY-MM-DD`. */
export interface OwedPeriod {
  period: { id: string; opensOn: string; dueOn: string; closesOn: string; state: PeriodState }
  extendedTo: string | null
  report: { stage: ReportStage } | null
  /** Indicators of bureaus without a value for the unit. */
  departmentMissing: readonly string[]
  /** The unit's inspection sheets that are not completed, by the last day of their round. */
  openSheets: readonly { endsOn: string }[]
}

/** One thing owed by the day `due`; `late` in working days, null where it is not late yet. */
export type Owed = { due: string; late: number | null } & (
  | { is: 'report'; stage: ReportStage; dueIn: number | null; until: string | null }
  | { is: 'department'; indicators: readonly string[] }
  | { is: 'sheet' }
)

const lateSince = (day: string, today: string, calendar: Calendar): number | null =>
  today > day ? workingDaysBetween(day, today, calendar) : null

/** Everything owed in a period, by the unit, by bureaus and by inspectors, as of a civil day. */
export function owedIn(
  { period, extendedTo, report, departmentMissing, openSheets }: OwedPeriod,
  today: string,
  calendar: Calendar,
): Owed[] {
  const owed: Owed[] = []
  const time = timeState(
    period,
    today,
    extendedTo === null ? null : { until: extendedTo, reason: null },
    calendar,
  )
  if (report && isUnitsTurn(report.stage) && time.is !== 'closed' && time.is !== 'scheduled')
    owed.push({
      is: 'report',
      stage: report.stage,
      due: period.dueOn,
      late: time.is === 'late' ? time.workingDays : null,
      dueIn: time.is === 'open' ? time.days : null,
      until: time.is === 'extended' ? time.until : null,
    })
  if (period.state !== 'open') return owed
  if (departmentMissing.length > 0)
    owed.push({
      is: 'department',
      indicators: departmentMissing,
      due: period.dueOn,
      late: lateSince(period.dueOn, today, calendar),
    })
  for (const sheet of openSheets)
    owed.push({ is: 'sheet', due: sheet.endsOn, late: lateSince(sheet.endsOn, today, calendar) })
  return owed
}

/** Whether somebody has to act now: late, or returned to be corrected. */
export function isOverdue(owed: Owed): boolean {
  return owed.late !== null || (owed.is === 'report' && owed.stage === 'returned')
}

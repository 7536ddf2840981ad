import { type Calendar, workingDaysBetween } from '../calendar/working-days'
import type { ReportStage } from '../report/report'
import { civilDay } from './civil-day'
import { acceptsEntries, type PeriodDates, type PeriodState } from './period'
import { type ExtensionInForce, type TimeState, timeState } from './time-state'
import { missedIt, unitWaits, type Waiting } from './waiting'

/** What the record says of one unit's part in a period. */
export interface UnitFacts {
  stage: ReportStage | null
  /** When the report took its last step; null where it took none since the period was opened. */
  lastStep: Date | null
  extension: ExtensionInForce | null
  /** Values that bureaus owe for it. */
  departmentMissing: number
  sheetOpen: boolean
}

export interface BoardRow {
  time: TimeState
  waits: Waiting[]
  missed: boolean
  /** Since when what it waits for first has been waited for, and how many working days that is. */
  since: { day: string; workingDays: number } | null
}

/** Where one unit stands in a period: in time, for whom it waits, and since when. */
export function boardRow(
  period: PeriodDates & { state: PeriodState },
  facts: UnitFacts,
  today: string,
  calendar: Calendar,
): BoardRow {
  const { stage, extension } = facts
  const progress = {
    stage,
    mayAct: acceptsEntries(period.state, today, extension?.until ?? null),
    departmentMissing: period.state === 'open' ? facts.departmentMissing : 0,
    sheetOpen: facts.sheetOpen,
  }
  const waits = unitWaits(progress)
  const [first] = waits
  const byReport = first === 'review' || first === 'entry' || first === 'signature'
  const day = byReport && facts.lastStep ? civilDay(facts.lastStep) : period.opensOn
  return {
    time: timeState(period, today, extension, calendar),
    waits,
    missed: missedIt(progress),
    since:
      first === undefined || day > today
        ? null
        : { day, workingDays: workingDaysBetween(day, today, calendar) },
  }
}

export const boardFilters = [
  'review',
  'entry',
  'signature',
  'inspection',
  'department',
  'late',
  'missed',
] as const
export type BoardFilter = (typeof boardFilters)[number]

/** Whether a row belongs to what was asked for. */
export function matchesFilter(
  row: Pick<BoardRow, 'waits' | 'missed' | 'time'>,
  filter: BoardFilter | null,
): boolean {
  if (filter === null) return true
  if (filter === 'missed') return row.missed
  if (filter !== 'late') return row.waits.includes(filter)
  return row.time.is === 'late' && (row.waits.includes('entry') || row.waits.includes('signature'))
}

/** Which of the rows that fit are on a page, with how many there are; a page beyond the last is the last. */
export function pageOf<Row>(rows: readonly Row[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const at = Math.min(Math.max(1, page), pages)
  return { rows: rows.slice((at - 1) * size, at * size), page: at, pages, found: rows.length }
}

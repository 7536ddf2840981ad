import 'server-only'
import type { Db } from '@/server/db/client'
import type { listReportEvents, ReportRow } from '@/server/db/reports'
import { type listRevisions, listSignedCells } from '@/server/db/revisions'
import type { ValueRow } from '@/server/db/values'
import { baseRevision } from '@/server/domain/report/base-revision'
import { compareSubmissions, type SubmittedCell } from '@/server/domain/report/compare-submissions'
import type { OpenWord } from '@/server/domain/report/open-words'

export interface Course {
  events: Awaited<ReturnType<typeof listReportEvents>>
  revisions: Awaited<ReturnType<typeof listRevisions>>
  words: ReadonlyMap<string, OpenWord>
  /** The codes of the cells due, in the order of the form. */
  order: readonly string[]
}

/** What a report has changed since the submission that the office saw last; null where there was none before. */
export async function loadChanges(
  db: Db,
  report: Pick<ReportRow, 'state' | 'signed' | 'revision'>,
  { events, revisions, words, order }: Course,
  values: readonly ValueRow[],
) {
  const current = report.signed || report.state === 'accepted' ? report.revision : null
  const number = baseRevision(
    events,
    revisions.map((one) => one.number),
    current,
  )
  const base = revisions.find((one) => one.number === number)
  if (!base) return null
  const before = await listSignedCells(db, base.cells)
  return {
    since: { number: base.number, signedAt: base.signedAt, signedByName: base.signedByName },
    rows: compareSubmissions(order, before.map(toCell), values.map(toCell), words),
  }
}

const toCell = (row: Omit<ValueRow, 'id' | 'unitId' | 'source' | 'version' | 'sample'>): SubmittedCell => ({
  indicator: row.indicatorCode,
  observation: row.observation,
  note: row.note,
  by: row.enteredByName,
  at: row.enteredAt,
  behalfReason: row.behalfReason,
})

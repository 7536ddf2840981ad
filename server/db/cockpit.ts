import 'server-only'
import type { Bounds } from '@/server/domain/scoring/compare'
import type { ReportState } from '@/server/domain/report/report'
import type { Db } from './client'
import { toDay } from './dates'
import { memory } from './memory'

export interface TargetMark {
  unitId: string
  periodCode: string
  indicatorCode: string
  status: string
  marks: number | null
  points: number | null
  value: number | null
  target: Bounds | null
}

const marks = memory<readonly TargetMark[]>(10)

/** What every unit reached of every target in a run, all its periods; kept, since a run never changes. */
export async function listTargetMarks(db: Db, runId: string): Promise<readonly TargetMark[]> {
  return marks(
    runId,
    () =>
      db.$queryRaw<TargetMark[]>`
      SELECT unit_id AS "unitId", period_code AS "periodCode", indicator_code AS "indicatorCode", status, marks, points, value,
        target
      FROM score_mark WHERE run_id = ${runId}::uuid`,
  )
}

/** Every report of the periods that take reports, with its unit and the last day that it was given: one query. */
export async function listRunningReports(db: Db, ownerId: string) {
  const rows = await db.report.findMany({
    where: { ownerId, period: { state: 'open' } },
    select: {
      periodId: true,
      state: true,
      signedAt: true,
      unit: { select: { id: true, code: true, name: true, nameEn: true } },
    },
    orderBy: { unit: { code: 'asc' } },
  })
  return rows.map(
    ({ signedAt, ...row }): Omit<typeof row, 'state'> & { state: ReportState; signed: boolean } => ({
      ...row,
      signed: signedAt !== null,
    }),
  )
}

/** The last day that units were given in the periods that take reports, by period and unit. */
export async function listRunningExtensions(db: Db, ownerId: string): Promise<Map<string, string>> {
  const rows = await db.extension.findMany({
    where: { period: { ownerId, state: 'open' } },
    select: { periodId: true, unitId: true, until: true },
    orderBy: [{ until: 'asc' }, { grantedAt: 'asc' }],
  })
  return new Map(rows.map((row) => [`${row.periodId} ${row.unitId}`, toDay(row.until)]))
}

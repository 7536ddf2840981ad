import 'server-only'
import type { SheetState } from '@/server/domain/inspection/sheet'
import type { ReportState } from '@/server/domain/report/report'
import type { Db } from './client'

/** Where each report of a period stands, without its particulars: one row per unit, whatever their number. */
export async function listReportStates(db: Db, periodId: string) {
  const rows = await db.report.findMany({
    where: { periodId },
    select: { id: true, unitId: true, state: true, signedAt: true, version: true },
  })
  return rows.map(
    ({
      signedAt,
      ...row
    }): { id: string; unitId: string; state: ReportState; signed: boolean; version: number } => ({
      ...row,
      signed: signedAt !== null,
    }),
  )
}

/** When each report of a period took its last step, by report; none where it took none. */
export async function lastStepsOf(db: Db, periodId: string): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw<{ id: string; at: Date }[]>`
    SELECT e.report_id AS id, max(e.at) AS at FROM report_event e
    JOIN report r ON r.id = e.report_id WHERE r.period_id = ${periodId}::uuid GROUP BY e.report_id`
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** How many of these indicators hold a value in a period, by unit. */
export async function countFilledByUnit(
  db: Db,
  periodId: string,
  source: 'self' | 'department',
  codes: readonly string[],
): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map()
  const rows = await db.$queryRaw<{ unitId: string; filled: number }[]>`
    SELECT unit_id AS "unitId", count(*)::int AS filled FROM value
    WHERE period_id = ${periodId}::uuid AND source = ${source}::"ValueSource" AND observation IS NOT NULL
      AND indicator_code = ANY(${[...codes]}) GROUP BY unit_id`
  return new Map(rows.map(({ unitId, filled }) => [unitId, filled]))
}

/** Of how many of these indicators a file is attached in a period, by unit. */
export async function countProvedByUnit(
  db: Db,
  periodId: string,
  codes: readonly string[],
): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map()
  const rows = await db.$queryRaw<{ unitId: string; proved: number }[]>`
    SELECT r.unit_id AS "unitId", count(DISTINCT u.place)::int AS proved
    FROM evidence_use u JOIN report r ON r.id = u.subject_id
    WHERE r.period_id = ${periodId}::uuid AND u.ended_at IS NULL AND u.place = ANY(${[...codes]})
    GROUP BY r.unit_id`
  return new Map(rows.map(({ unitId, proved }) => [unitId, proved]))
}

/** How many units have a bureau's value in a period, by indicator, and when one was entered last. */
export async function countFilledByIndicator(db: Db, periodId: string) {
  return db.$queryRaw<{ indicatorCode: string; filled: number; last: Date | null }[]>`
    SELECT indicator_code AS "indicatorCode", count(*)::int AS filled, max(entered_at) AS last FROM value
    WHERE period_id = ${periodId}::uuid AND source = 'department' AND observation IS NOT NULL
    GROUP BY indicator_code`
}

/** The sheets that count in a period by unit, without their particulars. */
export async function listSheetStates(db: Db, periodId: string) {
  return db.$queryRaw<
    {
      id: string
      unitId: string
      state: SheetState
      inspectorName: string | null
      completedAt: Date | null
      startsOn: string
      endsOn: string
    }[]
  >`
    SELECT s.id, s.unit_id AS "unitId", s.state::text AS state, s.inspector_name AS "inspectorName",
      s.completed_at AS "completedAt", r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn"
    FROM sheet s JOIN round r ON r.id = s.round_id
    WHERE r.period_id = ${periodId}::uuid AND r.counts AND r.state <> 'cancelled'`
}

/** The last reminder that each unit got in a period, and how many it got. */
export async function lastReminders(
  db: Db,
  periodId: string,
): Promise<Map<string, { at: Date; count: number }>> {
  const rows = await db.$queryRaw<{ unitId: string; at: Date; count: number }[]>`
    SELECT unit_id AS "unitId", max(sent_at) AS at, count(*)::int AS count FROM reminder
    WHERE period_id = ${periodId}::uuid GROUP BY unit_id`
  return new Map(rows.map(({ unitId, at, count }) => [unitId, { at, count }]))
}

/** The bureaus with these ids, by code. */
export async function listBureaus(db: Db, ids: readonly string[]) {
  return db.unit.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, code: true, name: true, nameEn: true },
    orderBy: { code: 'asc' },
  })
}

/** Every report of a plan with its first signature: what a year's timeliness is drawn from. */
export async function listFirstSignatures(db: Db, planId: string) {
  return db.$queryRaw<{ periodId: string; unitId: string; reportId: string; firstSignedAt: Date | null }[]>`
    SELECT r.period_id AS "periodId", r.unit_id AS "unitId", r.id AS "reportId", r.first_signed_at AS "firstSignedAt"
    FROM report r JOIN period p ON p.id = r.period_id WHERE p.plan_id = ${planId}::uuid`
}

import 'server-only'
import type { Db } from './client'

/** How often each cell that units filled themselves was entered, in these periods. */
export async function countEntries(db: Db, periodIds: readonly string[]) {
  const rows = await db.$queryRaw<
    { unit_id: string; period_id: string; indicator_code: string; times: number }[]
  >`
    SELECT v.unit_id, v.period_id, v.indicator_code, count(*)::int AS times
    FROM value v JOIN value_change c ON c.value_id = v.id
    WHERE v.period_id = ANY(${[...periodIds]}::uuid[]) AND v.source = 'self' AND v.observation IS NOT NULL
    GROUP BY v.unit_id, v.period_id, v.indicator_code`
  return rows.map((row) => ({
    unitId: row.unit_id,
    periodId: row.period_id,
    indicatorCode: row.indicator_code,
    times: row.times,
  }))
}

/** Of each report in these periods: its first figure, its head's first signature, and how often it was returned. */
export async function listReportCourses(db: Db, periodIds: readonly string[]) {
  const rows = await db.$queryRaw<
    {
      id: string
      unit_id: string
      period_id: string
      first_entry_at: Date | null
      first_signed_at: Date | null
      returns: number
    }[]
  >`
    SELECT r.id, r.unit_id, r.period_id, r.first_signed_at,
      (SELECT min(c.entered_at) FROM value v JOIN value_change c ON c.value_id = v.id
       WHERE v.period_id = r.period_id AND v.unit_id = r.unit_id AND v.source = 'self') AS first_entry_at,
      (SELECT count(*)::int FROM report_event e WHERE e.report_id = r.id AND e.action = 'return') AS returns
    FROM report r WHERE r.period_id = ANY(${[...periodIds]}::uuid[])`
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    periodId: row.period_id,
    firstEntryAt: row.first_entry_at,
    firstSignedAt: row.first_signed_at,
    returns: row.returns,
  }))
}

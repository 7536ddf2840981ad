import 'server-only'
import type { Db } from '@/server/db/client'
import { countRanked, listUnitPlaces, type StoredTable } from '@/server/db/profiles'
import type { PublicationRow } from '@/server/db/publications'
import type { PeriodRow } from '@/server/db/periods'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'

const keyOf = ({ runId, scope }: StoredTable) => `${runId} ${scope}`

/**
 * Where a unit stood in every published period of all years, oldest first, and where each year's own table left it, as
 * far as it went. Two queries, however many years there are.
 */
export async function rankHistory(
  db: Db,
  unitId: string,
  publications: readonly PublicationRow[],
  periods: readonly PeriodRow[],
) {
  const inOrder = publications.toSorted(
    (a, b) => a.plan.year - b.plan.year || a.period.position - b.period.position,
  )
  const lastOfYear = inOrder.filter((row, at) => inOrder[at + 1]?.planId !== row.planId)
  const ofPeriods = inOrder.map((row) => ({ runId: row.runId, scope: periodScope(row.period.code) }))
  const ofYears = lastOfYear.map((row) => ({ runId: row.runId, scope: YEAR_SCOPE }))
  const tables = [...ofPeriods, ...ofYears]
  const [places, counts] = await Promise.all([listUnitPlaces(db, unitId, tables), countRanked(db, tables)])
  const placeOf = new Map(places.map((row) => [keyOf(row), row]))
  const rankedIn = new Map(counts.map((row) => [keyOf(row), row.ranked]))
  const standing = (table: StoredTable) => ({
    rank: placeOf.get(keyOf(table))?.rank ?? null,
    score: placeOf.get(keyOf(table))?.score ?? null,
    status: placeOf.get(keyOf(table))?.status ?? null,
    ranked: rankedIn.get(keyOf(table)) ?? 0,
  })
  return {
    points: inOrder.map((row) => ({
      year: row.plan.year,
      runId: row.runId,
      period: row.period,
      publication: row.number,
      ...standing({ runId: row.runId, scope: periodScope(row.period.code) }),
    })),
    years: lastOfYear.map((row) => ({
      year: row.plan.year,
      through: row.period,
      whole: periods.findLast((period) => period.planId === row.planId)?.id === row.periodId,
      ...standing({ runId: row.runId, scope: YEAR_SCOPE }),
    })),
  }
}

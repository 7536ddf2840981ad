import 'server-only'
import { startedStates } from '@/server/domain/inspection/round'
import type { Db } from './client'
import { toDay } from './dates'
import { toJson } from './json'

/** One stored table: a run's ranking in one scope. */
export interface StoredTable {
  runId: string
  scope: string
}

const anyOf = (tables: readonly StoredTable[]) => ({
  OR: tables.map(({ runId, scope }) => ({ runId, scope })),
})

/** Where one unit stands in each of several tables. */
export async function listUnitPlaces(db: Db, unitId: string, tables: readonly StoredTable[]) {
  if (tables.length === 0) return []
  return db.scoreResult.findMany({
    where: { unitId, ...anyOf(tables) },
    select: { runId: true, scope: true, score: true, rank: true, status: true },
  })
}

/** How many units have a rank in each of several tables. */
export async function countRanked(db: Db, tables: readonly StoredTable[]) {
  if (tables.length === 0) return []
  const rows = await db.scoreResult.groupBy({
    by: ['runId', 'scope'],
    where: { rank: { not: null }, ...anyOf(tables) },
    _count: { _all: true },
  })
  return rows.map(({ runId, scope, _count }) => ({ runId, scope, ranked: _count._all }))
}

/** A unit's marks in several runs, all periods, without their explanations. */
export async function listUnitHistory(db: Db, unitId: string, runIds: readonly string[]) {
  return db.scoreMark.findMany({
    where: { unitId, runId: { in: [...runIds] } },
    select: {
      runId: true,
      periodCode: true,
      indicatorCode: true,
      status: true,
      marks: true,
      points: true,
      value: true,
      target: true,
    },
  })
}

/** All units' marks of some periods in a run. */
export async function listRunMarks(db: Db, runId: string, periodCodes: readonly string[]) {
  return db.scoreMark.findMany({
    where: { runId, periodCode: { in: [...periodCodes] } },
    select: {
      unitId: true,
      periodCode: true,
      indicatorCode: true,
      marks: true,
      points: true,
      value: true,
    },
  })
}

/** What is owed of one unit in some periods: its reports, extensions, open sheets, and the bureaus' values there are. */
export async function listOwed(db: Db, ownerId: string, unitId: string, periodIds: readonly string[]) {
  const periodId = { in: [...periodIds] }
  const where = { ownerId, unitId, periodId }
  const [reports, extensions, sheets, filled] = await Promise.all([
    db.report.findMany({ where, select: { id: true, periodId: true, state: true, signedAt: true } }),
    db.extension.findMany({
      where,
      select: { periodId: true, until: true },
      orderBy: { until: 'asc' },
    }),
    db.sheet.findMany({
      // What is planned is nobody's business but the office's and the inspectors'; what does not count is not owed.
      where: {
        ownerId,
        unitId,
        state: 'open',
        round: { periodId, counts: true, state: { in: [...startedStates] } },
      },
      select: { round: { select: { periodId: true, endsOn: true } } },
    }),
    db.value.findMany({
      where: { ...where, source: 'department', NOT: { observation: { equals: toJson(null) } } },
      select: { periodId: true, indicatorCode: true },
    }),
  ])
  return {
    reports: reports.map(({ signedAt, ...row }) => ({ ...row, signed: signedAt !== null })),
    /** The latest day of each period. */
    extendedTo: new Map(extensions.map((row) => [row.periodId, toDay(row.until)])),
    openSheets: sheets.map(({ round }) => ({ periodId: round.periodId, endsOn: toDay(round.endsOn) })),
    filled,
  }
}

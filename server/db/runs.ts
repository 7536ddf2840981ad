import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { CountyRow, MarkRow, ResultRow } from '@/server/domain/run/result-rows'
import type { AssessmentCase } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJsonValue } from './json'

const header = {
  id: true,
  ownerId: true,
  planId: true,
  versionId: true,
  periodId: true,
  number: true,
  engine: true,
  inputHash: true,
  resultHash: true,
  createdByName: true,
  createdAt: true,
  period: { select: { code: true, name: true, nameEn: true, position: true } },
  planVersion: { select: { number: true } },
  publications: { select: { id: true, number: true, state: true, publishedAt: true } },
  candidates: { select: { id: true, state: true, checkUntil: true, noticeUntil: true } },
  simulation: { select: { draws: true } },
} as const

const find = (db: Db, where: { id?: string; ownerId: string; periodId?: string }) =>
  db.scoreRun.findFirst({ where, select: header, orderBy: { number: 'desc' } })

export type RunRow = NonNullable<Awaited<ReturnType<typeof find>>>

export async function findRun(db: Db, scope: Scope, id: string): Promise<RunRow | null> {
  return find(db, { id, ownerId: scope.ownerId })
}

/** The latest run through a period, or null where there is none. */
export async function findLatestRun(db: Db, scope: Scope, periodId: string): Promise<RunRow | null> {
  return find(db, { ownerId: scope.ownerId, periodId })
}

/** The latest run of a plan through its furthest period, or null where there is none. */
export async function findLatestRunOfPlan(db: Db, scope: Scope, planId: string): Promise<RunRow | null> {
  return db.scoreRun.findFirst({
    where: { ownerId: scope.ownerId, planId },
    select: header,
    orderBy: [{ period: { position: 'desc' } }, { number: 'desc' }],
  })
}

export async function listRuns(db: Db, scope: Scope, periodId: string): Promise<RunRow[]> {
  return db.scoreRun.findMany({
    where: { ownerId: scope.ownerId, periodId },
    select: header,
    orderBy: { number: 'desc' },
  })
}

/** A run's frozen inputs: an assessment case that recomputes it. */
export async function readRunInputs(db: Db, runId: string): Promise<AssessmentCase> {
  const run = await db.scoreRun.findUniqueOrThrow({ where: { id: runId }, select: { inputs: true } })
  return run.inputs as unknown as AssessmentCase
}

/** Several runs' frozen inputs, by run. */
export async function listRunInputs(db: Db, runIds: readonly string[]): Promise<Map<string, AssessmentCase>> {
  const rows = await db.scoreRun.findMany({
    where: { id: { in: [...runIds] } },
    select: { id: true, inputs: true },
  })
  return new Map(rows.map((row) => [row.id, row.inputs as unknown as AssessmentCase]))
}

export interface NewRun {
  id: string
  ownerId: string
  planId: string
  versionId: string
  periodId: string
  engine: string
  inputs: AssessmentCase
  inputHash: string
  resultHash: string
  /** Null: nobody asked for it. */
  createdById: string | null
  createdByName: string
  createdAt: Date
  results: ResultRow[]
  marks: MarkRow[]
  counties: CountyRow[]
}

/** Writes a run under its plan's next number, which it returns. Holds the plan's row meanwhile. */
export async function insertRun(tx: Db, run: NewRun): Promise<number> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${run.planId}::uuid FOR NO KEY UPDATE`
  const { _max } = await tx.scoreRun.aggregate({ where: { planId: run.planId }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  await tx.scoreRun.create({
    data: {
      id: run.id,
      ownerId: run.ownerId,
      planId: run.planId,
      versionId: run.versionId,
      periodId: run.periodId,
      number,
      engine: run.engine,
      inputs: toJsonValue(run.inputs),
      inputHash: run.inputHash,
      resultHash: run.resultHash,
      createdById: run.createdById,
      createdByName: run.createdByName,
      createdAt: run.createdAt,
    },
  })
  await insertResults(tx, run.id, run.results)
  await insertMarks(tx, run.id, run.marks)
  await tx.scoreIndicator.createMany({ data: run.counties.map((county) => ({ runId: run.id, ...county })) })
  return number
}

/**
 * How many rows go to the database in one statement: as one parameter, since the client takes a millisecond for each
 * row of its own kind of bulk insert and a large county has a hundred thousand marks.
 */
const ROWS_AT_ONCE = 2000

async function insertResults(tx: Db, runId: string, results: readonly ResultRow[]): Promise<void> {
  for (let at = 0; at < results.length; at += ROWS_AT_ONCE)
    await tx.$executeRaw`
      INSERT INTO score_result (run_id, scope, unit_id, position, score, rank, rank_without_veto, status, grade,
        categories, explanation)
      SELECT ${runId}::uuid, r.scope, r."unitId", r.position, r.score, r.rank, r."rankWithoutVeto", r.status, r.grade,
        r.categories, COALESCE(r.explanation, '{}')
      FROM jsonb_to_recordset(${JSON.stringify(results.slice(at, at + ROWS_AT_ONCE))}::jsonb) AS r (scope text,
        "unitId" uuid, position integer, score double precision, rank integer, "rankWithoutVeto" integer, status text,
        grade text, categories jsonb, explanation jsonb)`
}

async function insertMarks(tx: Db, runId: string, marks: readonly MarkRow[]): Promise<void> {
  for (let at = 0; at < marks.length; at += ROWS_AT_ONCE)
    await tx.$executeRaw`
      INSERT INTO score_mark (run_id, unit_id, period_code, indicator_code, status, marks, points, value, own_value,
        target, explanation)
      SELECT ${runId}::uuid, m."unitId", m."periodCode", m."indicatorCode", m.status, m.marks, m.points, m.value,
        m."ownValue", m.target, COALESCE(m.explanation, '{}')
      FROM jsonb_to_recordset(${JSON.stringify(marks.slice(at, at + ROWS_AT_ONCE))}::jsonb) AS m ("unitId" uuid,
        "periodCode" text, "indicatorCode" text, status text, marks double precision, points double precision,
        value double precision, "ownValue" double precision, target jsonb, explanation jsonb)`
}

const unitColumns = { id: true, code: true, name: true, nameEn: true } as const

/** A run's results in one scope, in the order of the table. */
export async function listResults(db: Db, runId: string, scope: string, unitId?: string) {
  const rows = await db.scoreResult.findMany({
    where: { runId, scope, unitId },
    select: {
      position: true,
      score: true,
      rank: true,
      rankWithoutVeto: true,
      status: true,
      grade: true,
      categories: true,
      unit: { select: unitColumns },
    },
    orderBy: { position: 'asc' },
  })
  return rows.map((row) => ({
    ...row,
    categories: row.categories as Record<string, { marks: number; points: number }>,
  }))
}

/** One unit's results in every scope of a run, with their explanations. */
export async function listUnitResults(db: Db, runId: string, unitId: string) {
  return db.scoreResult.findMany({
    where: { runId, unitId },
    select: {
      scope: true,
      score: true,
      rank: true,
      rankWithoutVeto: true,
      status: true,
      grade: true,
      explanation: true,
    },
  })
}

const markColumns = {
  unitId: true,
  periodCode: true,
  indicatorCode: true,
  status: true,
  marks: true,
  points: true,
  value: true,
  ownValue: true,
  target: true,
} as const

/** A unit's marks in a run, all periods. */
export async function listUnitMarks(db: Db, runId: string, unitId: string) {
  return db.scoreMark.findMany({ where: { runId, unitId }, select: markColumns })
}

export async function findMark(
  db: Db,
  mark: { runId: string; unitId: string; periodCode: string; indicatorCode: string },
) {
  return db.scoreMark.findUnique({
    where: { runId_unitId_periodCode_indicatorCode: mark },
    select: { ...markColumns, explanation: true },
  })
}

/** Stored as resolved: the bounds that held, whatever the plan wrote. */
const withBounds = <Row extends { target: unknown }>(mark: Row) => ({
  ...mark,
  target: mark.target as { lo: number; hi: number } | null,
})

/**
 * An indicator's marks over several runs, of one unit or of all, with the county's values: what a trend is drawn from.
 */
export async function listTrendMarks(
  db: Db,
  runIds: readonly string[],
  indicatorCode: string,
  unitId?: string,
) {
  const [marks, counties] = await Promise.all([
    db.scoreMark.findMany({
      where: { runId: { in: [...runIds] }, unitId, indicatorCode },
      select: { ...markColumns, runId: true },
    }),
    db.scoreIndicator.findMany({
      where: { runId: { in: [...runIds] }, indicatorCode },
      select: { runId: true, periodCode: true, county: true },
    }),
  ])
  return { marks: marks.map(withBounds), counties }
}

/** A unit's marks of one period in a run, with how they came about. */
export async function listPeriodMarksOf(db: Db, runId: string, unitId: string, periodCode: string) {
  return db.scoreMark.findMany({
    where: { runId, unitId, periodCode },
    select: { ...markColumns, explanation: true },
  })
}

/** How one unit's marks of an indicator came about, over several runs. */
export async function listTrendExplanations(
  db: Db,
  runIds: readonly string[],
  indicatorCode: string,
  unitId: string,
) {
  return db.scoreMark.findMany({
    where: { runId: { in: [...runIds] }, unitId, indicatorCode },
    select: { runId: true, periodCode: true, explanation: true },
  })
}

/** A unit's marks in a run, all periods, with how each came about. */
export async function listUnitExplanations(db: Db, runId: string, unitId: string) {
  return db.scoreMark.findMany({
    where: { runId, unitId },
    select: {
      periodCode: true,
      indicatorCode: true,
      status: true,
      marks: true,
      points: true,
      explanation: true,
    },
  })
}

/** A unit's marks in several runs, of one indicator where named. */
export async function listMarksOfUnit(
  db: Db,
  runIds: readonly string[],
  unitId: string,
  indicatorCode?: string,
) {
  return db.scoreMark.findMany({
    where: { runId: { in: [...runIds] }, unitId, indicatorCode },
    select: {
      runId: true,
      periodCode: true,
      indicatorCode: true,
      marks: true,
      points: true,
      value: true,
    },
  })
}

/** Every unit's marks of one period in a run. */
export async function listPeriodMarks(db: Db, runId: string, periodCode: string) {
  const marks = await db.scoreMark.findMany({ where: { runId, periodCode }, select: markColumns })
  return marks.map(withBounds)
}

/** What two runs say of everybody: places in the tables named, in their order, and every mark; units by code. */
export async function listComparedRows(db: Db, runIds: readonly string[], scopes: readonly string[]) {
  const unit = { select: { code: true } }
  const standings = await db.scoreResult.findMany({
    where: { runId: { in: [...runIds] }, scope: { in: [...scopes] } },
    select: { runId: true, scope: true, rank: true, score: true, status: true, unit },
    orderBy: { position: 'asc' },
  })
  const marks = await db.scoreMark.findMany({
    where: { runId: { in: [...runIds] } },
    select: {
      runId: true,
      periodCode: true,
      indicatorCode: true,
      status: true,
      marks: true,
      points: true,
      value: true,
      unit,
    },
  })
  return {
    standings: standings.map((row) => ({ ...row, unit: row.unit.code })),
    marks: marks.map(({ periodCode, indicatorCode, ...row }) => ({
      ...row,
      unit: row.unit.code,
      period: periodCode,
      indicator: indicatorCode,
    })),
  }
}

/** A period whose ranking may have to be counted anew, with its latest run: of which inputs, by which engine, when; nulls before the first. */
export interface PeriodToRecount {
  id: string
  ownerId: string
  planId: string
  code: string
  /** Whether anything was entered for it. */
  hasValues: boolean
  inputHash: string | null
  engine: string | null
  createdAt: Date | null
}

/** The periods whose ranking is not published yet, of plans that are in force, an owner's together. */
export async function listPeriodsToRecount(db: Db): Promise<PeriodToRecount[]> {
  return db.$queryRaw`
    SELECT p.id, plan.owner_id AS "ownerId", p.plan_id AS "planId", p.code,
      EXISTS (SELECT 1 FROM value v WHERE v.period_id = p.id AND v.observation IS NOT NULL) AS "hasValues",
      latest.input_hash AS "inputHash", latest.engine, latest.created_at AS "createdAt"
    FROM period p JOIN plan ON plan.id = p.plan_id
    LEFT JOIN LATERAL (
      SELECT input_hash, engine, created_at FROM score_run
      WHERE period_id = p.id ORDER BY number DESC LIMIT 1) latest ON true
    WHERE plan.state <> 'draft' AND p.state <> 'scheduled'
      AND NOT EXISTS (
        SELECT 1 FROM publication JOIN score_run r ON r.id = publication.run_id
        WHERE r.period_id = p.id AND publication.state = 'published')
      AND NOT EXISTS (
        SELECT 1 FROM publication_candidate c
        WHERE c.period_id = p.id AND c.state NOT IN ('published', 'withdrawn'))
    ORDER BY plan.owner_id, p.plan_id, p.position`
}

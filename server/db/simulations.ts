import 'server-only'
import type { IndicatorChance } from '@/server/domain/simulation/chance-cells'
import type { NoRange } from '@/server/domain/simulation/simulate'
import type { Db } from './client'
import { toJsonValue } from './json'
import { memory } from './memory'

/** A run's range of one unit in one table, as it is stored. */
export interface RangeRow {
  scope: string
  unitId: string
  rankLow: number | null
  rankHigh: number | null
  totalLow: number | null
  totalHigh: number | null
  tier: number | null
  reason: NoRange | null
}

export interface SimulationRow {
  version: string
  seed: string
  draws: number
  indicators: IndicatorChance[]
  simulatedAt: Date
}

/** The latest run that has not been simulated yet, but none of those named. */
export async function findRunToSimulate(
  db: Db,
  but: readonly string[],
): Promise<{ id: string; ownerId: string; number: number; inputHash: string } | null> {
  return db.scoreRun.findFirst({
    where: { id: { notIn: [...but] }, simulation: null },
    select: { id: true, ownerId: true, number: true, inputHash: true },
    orderBy: { createdAt: 'desc' },
  })
}

/** The units of a run in the order of its table of the year. */
export async function listRankedUnits(db: Db, runId: string, scope: string): Promise<string[]> {
  const rows = await db.scoreResult.findMany({
    where: { runId, scope },
    select: { unitId: true },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ unitId }) => unitId)
}

/** Writes a run's simulation with all of its ranges; false where it has one already. */
export async function insertSimulation(
  tx: Db,
  runId: string,
  { version, seed, draws, indicators, simulatedAt }: SimulationRow,
  ranges: readonly RangeRow[],
): Promise<boolean> {
  const { count } = await tx.scoreSimulation.createMany({
    data: [{ runId, version, seed, draws, indicators: toJsonValue(indicators), simulatedAt }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  await tx.$executeRaw`
    INSERT INTO score_range (run_id, scope, unit_id, rank_low, rank_high, total_low, total_high, tier, reason)
    SELECT ${runId}::uuid, r.scope, r."unitId", r."rankLow", r."rankHigh", r."totalLow", r."totalHigh", r.tier, r.reason
    FROM jsonb_to_recordset(${JSON.stringify(ranges)}::jsonb) AS r (scope text, "unitId" uuid, "rankLow" integer,
      "rankHigh" integer, "totalLow" double precision, "totalHigh" double precision, tier integer, reason text)`
  return true
}

/** What was simulated of a run; null before it was. */
export async function findSimulation(db: Db, runId: string): Promise<SimulationRow | null> {
  const row = await db.scoreSimulation.findUnique({
    where: { runId },
    select: { version: true, seed: true, draws: true, indicators: true, simulatedAt: true },
  })
  return row && { ...row, indicators: row.indicators as unknown as IndicatorChance[] }
}

/** The ranges of one table of a run; none before it was simulated. */
export async function listRanges(db: Db, runId: string, scope: string): Promise<RangeRow[]> {
  const rows = await db.scoreRange.findMany({
    where: { runId, scope },
    select: {
      scope: true,
      unitId: true,
      rankLow: true,
      rankHigh: true,
      totalLow: true,
      totalHigh: true,
      tier: true,
      reason: true,
    },
  })
  return rows.map((row) => ({ ...row, reason: row.reason as NoRange | null }))
}

/** What is shown of a simulation beside one table. */
export interface TableRanges {
  simulation: SimulationRow
  ranges: RangeRow[]
}

const tables = memory<TableRanges | null>(50)

/** One table's ranges with what they rest on; null before the run was simulated. Kept, since both never change. */
export async function readTableRanges(db: Db, runId: string, scope: string): Promise<TableRanges | null> {
  return tables(`${runId} ${scope}`, async () => {
    // In this order: where there is a simulation, its ranges are there too.
    const simulation = await findSimulation(db, runId)
    return simulation && { simulation, ranges: await listRanges(db, runId, scope) }
  })
}

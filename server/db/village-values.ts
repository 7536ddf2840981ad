import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Observation } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJson } from './json'

const columns = {
  periodId: true,
  unitId: true,
  villageId: true,
  indicatorCode: true,
  observation: true,
  version: true,
  enteredByName: true,
  enteredAt: true,
} as const

export interface VillageValueRow {
  periodId: string
  unitId: string
  villageId: string
  indicatorCode: string
  observation: Observation | null
  version: number
  enteredByName: string
  enteredAt: Date
}

// Observations are written by services only after the kind's own schema has accepted them.
const toValue = <Row extends { observation: unknown }>(row: Row) => ({
  ...row,
  observation: row.observation as Observation | null,
})

/** What units reported of their villages in some periods; of some indicators where named. */
export async function listVillageValues(
  db: Db,
  where: { unitIds: readonly string[]; periodIds: readonly string[]; indicatorCodes?: readonly string[] },
): Promise<VillageValueRow[]> {
  const rows = await db.villageValue.findMany({
    where: {
      unitId: { in: [...where.unitIds] },
      periodId: { in: [...where.periodIds] },
      indicatorCode: where.indicatorCodes && { in: [...where.indicatorCodes] },
    },
    select: columns,
    orderBy: [{ indicatorCode: 'asc' }, { villageId: 'asc' }],
  })
  return rows.map(toValue)
}

/** What units reported of their villages in a plan's periods and their heads have signed, of some indicators. */
export async function listSignedVillageValues(
  db: Db,
  planId: string,
  where: { unitIds: readonly string[]; indicatorCodes: readonly string[] },
): Promise<
  { periodCode: string; unitId: string; villageId: string; indicatorCode: string; observation: Observation }[]
> {
  return db.$queryRaw`
    SELECT p.code AS "periodCode", v.unit_id AS "unitId", v.village_id AS "villageId",
      v.indicator_code AS "indicatorCode", v.observation
    FROM village_value v
    JOIN period p ON p.id = v.period_id
    JOIN report r ON r.period_id = v.period_id AND r.unit_id = v.unit_id
    WHERE p.plan_id = ${planId}::uuid AND v.observation IS NOT NULL
      AND v.unit_id = ANY(${[...where.unitIds]}::uuid[])
      AND v.indicator_code = ANY(${[...where.indicatorCodes]}::text[])
      AND (r.state = 'accepted' OR (r.state = 'submitted' AND r.signed_at IS NOT NULL))`
}

export interface VillageValueEntry {
  ownerId: string
  periodId: string
  unitId: string
  villageId: string
  indicatorCode: string
  observation: Observation | null
  /** The version the writer last saw; 0 where nothing was reported. */
  baseVersion: number
  enteredById: string
  enteredByName: string
  enteredAt: Date
}

/**
 * Writes one village's figure and its line of history, if it is still as its writer saw it. Returns the new version, or
 * null where somebody was first.
 */
export async function writeVillageValue(tx: Db, entry: VillageValueEntry): Promise<number | null> {
  const { ownerId, periodId, unitId, villageId, indicatorCode } = entry
  const data = {
    observation: toJson(entry.observation),
    enteredById: entry.enteredById,
    enteredByName: entry.enteredByName,
    enteredAt: entry.enteredAt,
  }
  const version = entry.baseVersion + 1
  let valueId: string
  if (entry.baseVersion === 0) {
    valueId = uuidv7()
    const { count } = await tx.villageValue.createMany({
      data: [{ id: valueId, ownerId, periodId, unitId, villageId, indicatorCode, ...data }],
      skipDuplicates: true,
    })
    if (count === 0) return null
  } else {
    const rows = await tx.villageValue.updateManyAndReturn({
      where: { periodId, unitId, villageId, indicatorCode, version: entry.baseVersion },
      data: { ...data, version },
      select: { id: true },
    })
    if (!rows[0]) return null
    valueId = rows[0].id
  }
  await tx.villageValueChange.create({ data: { valueId, version, ownerId, ...data } })
  return version
}

/** What a unit's villages had at certain versions. */
export async function listVillageVersions(
  db: Db,
  of: { unitId: string; periodId: string },
  cells: readonly { villageId: string; indicatorCode: string; version: number }[],
) {
  if (cells.length === 0) return []
  const rows = await db.villageValueChange.findMany({
    where: {
      version: { in: [...new Set(cells.map(({ version }) => version))] },
      value: {
        ...of,
        villageId: { in: [...new Set(cells.map(({ villageId }) => villageId))] },
        indicatorCode: { in: [...new Set(cells.map(({ indicatorCode }) => indicatorCode))] },
      },
    },
    select: { version: true, observation: true, value: { select: { villageId: true, indicatorCode: true } } },
  })
  return rows.map(({ value, ...row }) => ({ ...value, ...toValue(row) }))
}

/** Every figure that a unit ever reported of its villages for one indicator of a period, oldest first. */
export async function listVillageChanges(
  db: Db,
  where: { unitId: string; periodId: string; indicatorCode: string },
) {
  const rows = await db.villageValueChange.findMany({
    where: { value: where },
    select: {
      version: true,
      observation: true,
      enteredByName: true,
      enteredAt: true,
      value: { select: { villageId: true } },
    },
    orderBy: [{ enteredAt: 'asc' }, { version: 'asc' }],
  })
  return rows.map(({ value, ...row }) => ({ villageId: value.villageId, note: null, ...toValue(row) }))
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { CountedCell } from '@/server/domain/plan/build-case'
import type { Observation, Sample, Source } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJson } from './json'

const columns = {
  id: true,
  unitId: true,
  indicatorCode: true,
  source: true,
  observation: true,
  sample: true,
  note: true,
  version: true,
  enteredByName: true,
  enteredAt: true,
  behalfReason: true,
} as const

export interface ValueRow {
  id: string
  unitId: string
  indicatorCode: string
  source: Source
  observation: Observation | null
  /** The villages it was found in, where a sheet made it. */
  sample: Sample | null
  note: string | null
  version: number
  enteredByName: string
  enteredAt: Date
  /** Entered by the office in the unit's stead: why. */
  behalfReason: string | null
}

// Observations are written by services only after the kind's own schema has accepted them.
const toValue = <Row extends { observation: unknown }>(row: Row) => ({
  ...row,
  observation: row.observation as Observation | null,
})
// Samples are made of a sheet by `samplesOf`.
const withSample = <Row extends { observation: unknown; sample: unknown }>(row: Row) => ({
  ...toValue(row),
  sample: row.sample as Sample | null,
})

/** The values in force of one period; of one unit or source where named. */
export async function listValues(
  db: Db,
  where: { periodId: string; unitId?: string; source?: Source; indicatorCodes?: readonly string[] },
): Promise<ValueRow[]> {
  const rows = await db.value.findMany({
    where: {
      periodId: where.periodId,
      unitId: where.unitId,
      source: where.source,
      indicatorCode: where.indicatorCodes && { in: [...where.indicatorCodes] },
    },
    select: columns,
  })
  return rows.map(withSample)
}

/** Units' values in several periods, for what stands beside a form: last quarter, same quarter last year. */
export async function listUnitValues(db: Db, unitIds: readonly string[], periodIds: readonly string[]) {
  const rows = await db.value.findMany({
    where: { unitId: { in: [...unitIds] }, periodId: { in: [...periodIds] } },
    select: { ...columns, periodId: true },
  })
  return rows.map(withSample)
}

/**
 * The cells that count in a score run, of a plan's periods: what a unit reported itself counts once its head has
 * signed it and while it isn't returned; what departments and inspections supplied counts as it stands. Of some units where
 * named.
 */
export async function listCountedCells(
  db: Db,
  planId: string,
  unitIds?: readonly string[],
): Promise<CountedCell[]> {
  const some = unitIds === undefined ? null : [...unitIds]
  const rows = await db.$queryRaw<
    {
      id: string
      version: number
      unit_id: string
      indicator_code: string
      code: string
      source: Source
      observation: Observation
      sample: Sample | null
    }[]
  >`
    SELECT v.id, v.version, v.unit_id, v.indicator_code, p.code, v.source::text AS source, v.observation, v.sample
    FROM value v
    JOIN period p ON p.id = v.period_id
    LEFT JOIN report r ON r.period_id = v.period_id AND r.unit_id = v.unit_id
    WHERE p.plan_id = ${planId}::uuid AND v.observation IS NOT NULL
      AND (${some}::uuid[] IS NULL OR v.unit_id = ANY(${some}::uuid[]))
      AND (v.source <> 'self' OR r.state = 'accepted' OR (r.state = 'submitted' AND r.signed_at IS NOT NULL))`
  return rows.map((row) => ({
    unitId: row.unit_id,
    indicatorCode: row.indicator_code,
    periodCode: row.code,
    source: row.source,
    observation: row.observation,
    ...(row.sample === null ? {} : { sample: row.sample }),
    ref: `${row.id}/${row.version}`,
  }))
}

export interface ValueEntry {
  ownerId: string
  periodId: string
  unitId: string
  indicatorCode: string
  source: Source
  observation: Observation | null
  sample: Sample | null
  note: string | null
  /** The version the writer last saw; 0 where the cell was empty. */
  baseVersion: number
  enteredById: string
  enteredByName: string
  enteredAt: Date
  /** Entered by the office in the unit's stead: why. */
  behalfReason: string | null
}

/**
 * Writes one value and its line of history, if the cell is still as its writer saw it. Returns the new version, or
 * null where somebody was first.
 */
export async function writeValue(tx: Db, entry: ValueEntry): Promise<number | null> {
  const data = {
    observation: toJson(entry.observation),
    sample: toJson(entry.sample),
    note: entry.note,
    enteredById: entry.enteredById,
    enteredByName: entry.enteredByName,
    enteredAt: entry.enteredAt,
    behalfReason: entry.behalfReason,
  }
  const version = entry.baseVersion + 1
  const cell = {
    periodId: entry.periodId,
    unitId: entry.unitId,
    indicatorCode: entry.indicatorCode,
    source: entry.source,
  }
  let valueId: string
  if (entry.baseVersion === 0) {
    const id = uuidv7()
    const { count } = await tx.value.createMany({
      data: [{ id, ownerId: entry.ownerId, ...cell, ...data }],
      skipDuplicates: true,
    })
    if (count === 0) return null
    valueId = id
  } else {
    const rows = await tx.value.updateManyAndReturn({
      where: { ...cell, version: entry.baseVersion },
      data: { ...data, version },
      select: { id: true },
    })
    if (!rows[0]) return null
    valueId = rows[0].id
  }
  await tx.valueChange.create({ data: { valueId, version, ownerId: entry.ownerId, ...data } })
  return version
}

/** One cell's history, oldest first. */
export async function listValueChanges(
  db: Db,
  cell: { periodId: string; unitId: string; indicatorCode: string; source: Source },
) {
  const rows = await db.valueChange.findMany({
    where: { value: cell },
    select: {
      version: true,
      observation: true,
      note: true,
      enteredByName: true,
      enteredAt: true,
      behalfReason: true,
    },
    orderBy: { version: 'asc' },
  })
  return rows.map(toValue)
}

/** What cells of a period held at certain versions. */
export async function listValueVersions(
  db: Db,
  of: { periodId: string; source: Source },
  cells: readonly { unitId: string; indicatorCode: string; version: number }[],
) {
  if (cells.length === 0) return []
  const rows = await db.valueChange.findMany({
    where: {
      version: { in: [...new Set(cells.map(({ version }) => version))] },
      value: {
        ...of,
        unitId: { in: [...new Set(cells.map(({ unitId }) => unitId))] },
        indicatorCode: { in: [...new Set(cells.map(({ indicatorCode }) => indicatorCode))] },
      },
    },
    select: {
      version: true,
      observation: true,
      note: true,
      value: { select: { unitId: true, indicatorCode: true } },
    },
  })
  return rows.map(({ value, ...row }) => ({ ...value, ...toValue(row) }))
}

/** The note that a value had at one of its versions; null also before the first. */
export async function findChangedNote(db: Db, valueId: string, version: number): Promise<string | null> {
  const row = await db.valueChange.findUnique({
    where: { valueId_version: { valueId, version } },
    select: { note: true },
  })
  return row?.note ?? null
}

/** The histories of one indicator's cells in a period, of one source, oldest first. */
export async function listIndicatorChanges(
  db: Db,
  where: { periodId: string; indicatorCode: string; source: Source },
) {
  const rows = await db.valueChange.findMany({
    where: { value: where },
    select: {
      version: true,
      observation: true,
      note: true,
      enteredByName: true,
      enteredAt: true,
      value: { select: { unitId: true } },
    },
    orderBy: { version: 'asc' },
  })
  return rows.map(({ value, ...row }) => ({ unitId: value.unitId, ...toValue(row) }))
}

/** Values of several units in several periods, of one source. */
export async function listSourceValues(
  db: Db,
  where: { unitIds: readonly string[]; periodIds: readonly string[]; source: Source },
) {
  const rows = await db.value.findMany({
    where: {
      unitId: { in: [...where.unitIds] },
      periodId: { in: [...where.periodIds] },
      source: where.source,
    },
    select: { ...columns, periodId: true },
  })
  return rows.map(withSample)
}

/** The history of the cells of a plan that lie in these units and indicators, oldest first. */
export async function listCellChanges(
  db: Db,
  where: { planId: string; unitIds: readonly string[]; indicatorCodes: readonly string[]; until: Date },
) {
  const rows = await db.valueChange.findMany({
    where: {
      enteredAt: { lte: where.until },
      value: {
        period: { planId: where.planId },
        unitId: { in: [...where.unitIds] },
        indicatorCode: { in: [...where.indicatorCodes] },
      },
    },
    select: {
      observation: true,
      note: true,
      enteredByName: true,
      enteredAt: true,
      value: {
        select: { unitId: true, indicatorCode: true, source: true, period: { select: { code: true } } },
      },
    },
    orderBy: [{ enteredAt: 'asc' }, { version: 'asc' }],
  })
  return rows.map(({ value: { period, ...cell }, ...row }) => ({
    ...cell,
    periodCode: period.code,
    ...toValue(row),
  }))
}

/** Who entered the exact versions that `CountedCell.ref` names, and when. */
export async function listEnteredBy(db: Db, refs: readonly string[]) {
  if (refs.length === 0)
    return new Map<string, { enteredByName: string; enteredAt: Date; note: string | null }>()
  const rows = await db.valueChange.findMany({
    where: {
      OR: refs.map((ref) => {
        const [valueId = '', version = '0'] = ref.split('/')
        return { valueId, version: Number(version) }
      }),
    },
    select: { valueId: true, version: true, enteredByName: true, enteredAt: true, note: true },
  })
  return new Map(rows.map(({ valueId, version, ...who }) => [`${valueId}/${version}`, who]))
}

/** Values of several units in several periods, of some indicators, whatever their source: what checks look at. */
export async function listCheckedValues(
  db: Db,
  where: { unitIds: readonly string[]; periodIds: readonly string[]; indicatorCodes: readonly string[] },
) {
  const rows = await db.value.findMany({
    where: {
      unitId: { in: [...where.unitIds] },
      periodId: { in: [...where.periodIds] },
      indicatorCode: { in: [...where.indicatorCodes] },
    },
    select: { unitId: true, periodId: true, indicatorCode: true, source: true, observation: true },
  })
  return rows.map(toValue)
}

import 'server-only'
import type { UnitLevel } from '@/server/domain/units/levels'
import type { RegisteredUnit } from '@/server/domain/units/registered-unit'
import type { Db } from './client'
import { fromDay, toDay } from './dates'

const columns = {
  id: true,
  code: true,
  name: true,
  nameEn: true,
  level: true,
  parentId: true,
  validFrom: true,
  validTo: true,
} as const

export type UnitRow = RegisteredUnit

export interface NewUnit {
  id: string
  code: string
  name: string
  nameEn: string | null
  level: UnitLevel
  parentId: string | null
  validFrom: string
}

type Row = Omit<UnitRow, 'validFrom' | 'validTo'> & { validFrom: Date; validTo: Date | null }

const toUnit = (row: Row): UnitRow => ({
  ...row,
  validFrom: toDay(row.validFrom),
  validTo: row.validTo ? toDay(row.validTo) : null,
})

export async function insertUnits(db: Db, units: readonly NewUnit[]): Promise<void> {
  await db.unit.createMany({
    data: units.map((unit) => ({
      id: unit.id,
      code: unit.code,
      name: unit.name,
      nameEn: unit.nameEn,
      level: unit.level,
      parentId: unit.parentId,
      validFrom: fromDay(unit.validFrom),
    })),
  })
}

export async function findUnit(db: Db, id: string): Promise<UnitRow | null> {
  const row = await db.unit.findUnique({ where: { id }, select: columns })
  return row && toUnit(row)
}

export async function findUnitByCode(db: Db, code: string): Promise<UnitRow | null> {
  const row = await db.unit.findUnique({ where: { code }, select: columns })
  return row && toUnit(row)
}

/** All units of the given levels, by code. */
export async function listUnits(db: Db, levels: readonly UnitLevel[]): Promise<UnitRow[]> {
  const rows = await db.unit.findMany({
    where: { level: { in: [...levels] } },
    select: columns,
    orderBy: { code: 'asc' },
  })
  return rows.map(toUnit)
}

/** Holds units until the transaction ends, so that of two who decide something of them at once the second sees what the first did. */
export async function lockUnits(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}

/** Units by their ids. */
export async function findUnits(db: Db, ids: readonly string[]): Promise<UnitRow[]> {
  if (ids.length === 0) return []
  const rows = await db.unit.findMany({ where: { id: { in: [...ids] } }, select: columns })
  return rows.map(toUnit)
}

/** The units directly below one, of one level, by code. */
export async function listChildren(db: Db, parentId: string, level: UnitLevel): Promise<UnitRow[]> {
  const rows = await db.unit.findMany({
    where: { parentId, level },
    select: columns,
    orderBy: { code: 'asc' },
  })
  return rows.map(toUnit)
}

/** The villages directly below these units, by code. */
export async function listVillagesOf(db: Db, parentIds: readonly string[]): Promise<UnitRow[]> {
  const rows = await db.unit.findMany({
    where: { parentId: { in: [...parentIds] }, level: 'village' },
    select: columns,
    orderBy: { code: 'asc' },
  })
  return rows.map(toUnit)
}

/** What the frame around a county's pages names: the county, the year it assesses now, whether the data are a demonstration. */
export async function findFrame(
  db: Db,
  ownerId: string,
): Promise<{ name: string; nameEn: string | null; year: number | null; demo: boolean } | null> {
  const rows = await db.$queryRaw<
    { name: string; nameEn: string | null; year: number | null; demo: boolean }[]
  >`
    SELECT unit.name, unit.name_en AS "nameEn",
      (SELECT max(year) FROM plan WHERE owner_id = unit.id AND state <> 'draft') AS year,
      COALESCE((SELECT demo FROM installation WHERE id = 1), false) AS demo
    FROM unit WHERE unit.id = ${ownerId}::uuid`
  return rows[0] ?? null
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Scope } from '@/server/domain/access/scope'
import { startedStates } from '@/server/domain/inspection/round'
import type { SheetState } from '@/server/domain/inspection/sheet'
import type { Observation } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toDay } from './dates'
import { toJson } from './json'
import { sheetTeam, sheetVillages } from './round-sheets'

const columns = {
  id: true,
  ownerId: true,
  unitId: true,
  state: true,
  inspectorId: true,
  inspectorName: true,
  completedAt: true,
  version: true,
  unit: { select: { id: true, code: true, name: true, nameEn: true } },
  team: sheetTeam,
  villages: sheetVillages,
  round: {
    select: {
      id: true,
      kind: true,
      name: true,
      state: true,
      startsOn: true,
      endsOn: true,
      inspectors: true,
      households: true,
      lines: true,
      counts: true,
      period: {
        select: {
          id: true,
          planId: true,
          code: true,
          name: true,
          nameEn: true,
          phaseCode: true,
          state: true,
          plan: { select: { code: true, year: true, name: true, nameEn: true } },
        },
      },
    },
  },
} as const

const find = (db: Db, id: string, ownerId: string) =>
  db.sheet.findFirst({ where: { id, ownerId }, select: columns })
type Row = NonNullable<Awaited<ReturnType<typeof find>>>

const toSheet = ({ round, ...row }: Row) => ({
  ...row,
  round: {
    id: round.id,
    kind: round.kind,
    name: round.name,
    state: round.state,
    startsOn: toDay(round.startsOn),
    endsOn: toDay(round.endsOn),
    inspectors: round.inspectors,
    households: round.households,
    lines: round.lines,
    /** Whether what it finds makes the period's values. */
    counts: round.counts,
  },
  period: round.period,
})

export type SheetRow = ReturnType<typeof toSheet>

export async function findSheet(db: Db, scope: Scope, id: string): Promise<SheetRow | null> {
  const row = await find(db, id, scope.ownerId)
  return row && toSheet(row)
}

/** Reads a sheet and holds its row until the transaction ends. */
export async function lockSheet(tx: Db, scope: Scope, id: string): Promise<SheetRow | null> {
  await tx.$queryRaw`SELECT id FROM sheet WHERE id = ${id}::uuid FOR UPDATE`
  return findSheet(tx, scope, id)
}

/** Sheets in scope of rounds that are drawn or have started, latest period first, then by unit. */
export async function listSheets(db: Db, scope: Scope, periodId?: string): Promise<SheetRow[]> {
  const rows = await db.sheet.findMany({
    where: {
      ownerId: scope.ownerId,
      unitId: scope.unitId,
      round: { periodId, state: { in: ['drawn', ...startedStates] } },
    },
    select: columns,
    orderBy: [
      { round: { period: { plan: { year: 'desc' } } } },
      { round: { period: { position: 'desc' } } },
      { unit: { code: 'asc' } },
    ],
  })
  return rows.map(toSheet)
}

/** The sheets of one unit in one period, with their marks: what stands behind a rating. */
export async function listUnitSheets(db: Db, ownerId: string, unitId: string, periodId: string) {
  return db.sheet.findMany({
    where: { ownerId, unitId, state: { not: 'open' }, round: { periodId, counts: true } },
    select: { id: true, inspectorName: true, completedAt: true },
  })
}

export interface SheetPatch {
  state?: SheetState
  inspectorId?: string
  inspectorName?: string
  completedAt?: Date | null
}

/** Changes a sheet that the transaction holds. */
export async function updateSheet(tx: Db, id: string, patch: SheetPatch): Promise<void> {
  await tx.sheet.update({
    where: { id },
    data: {
      state: patch.state,
      inspectorId: patch.inspectorId,
      inspectorName: patch.inspectorName,
      completedAt: patch.completedAt,
      version: { increment: 1 },
    },
  })
}

/**
 * Gives the sheets that somebody has begun or is sent to and has not completed to their successor, who takes their place on the team. Returns
 * how many went over.
 */
export async function passOnSheets(
  tx: Db,
  fromId: string,
  to: { id: string; name: string },
  change: { at: Date; byName: string; reason: string },
): Promise<number> {
  const places = await tx.sheetInspector.findMany({
    where: { inspectorId: fromId, removedAt: null, sheet: { state: 'open' } },
    select: { sheetId: true, position: true },
  })
  await tx.sheetInspector.updateMany({
    where: { inspectorId: fromId, sheetId: { in: places.map(({ sheetId }) => sheetId) } },
    data: { removedAt: change.at, removedByName: change.byName, removedReason: change.reason },
  })
  await tx.sheetInspector.createMany({
    data: places.map(({ sheetId, position }) => ({
      sheetId,
      position,
      inspectorId: to.id,
      inspectorName: to.name,
      sentAt: change.at,
    })),
  })
  const { count } = await tx.sheet.updateMany({
    where: { inspectorId: fromId, state: 'open' },
    data: { inspectorId: to.id, inspectorName: to.name, version: { increment: 1 } },
  })
  const led = await tx.sheet.count({
    where: { id: { in: places.map(({ sheetId }) => sheetId) }, inspectorId: to.id },
  })
  return count + places.length - led
}

export interface ItemMarkRow {
  itemCode: string
  villageId: string | null
  observation: Observation | null
  reason: string | null
  version: number
  enteredByName: string
  enteredAt: Date
}

export async function listItemMarks(db: Db, sheetId: string): Promise<ItemMarkRow[]> {
  const rows = await db.itemMark.findMany({
    where: { sheetId },
    select: {
      itemCode: true,
      villageId: true,
      observation: true,
      reason: true,
      version: true,
      enteredByName: true,
      enteredAt: true,
    },
  })
  return rows.map((row) => ({ ...row, observation: row.observation as Observation | null }))
}

/** How many items of each of these sheets hold an observation, by sheet; sheets without any are left out. */
export async function countObserved(db: Db, sheetIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.itemMark.groupBy({
    by: ['sheetId'],
    where: { sheetId: { in: [...sheetIds] }, NOT: { observation: { equals: toJson(null) } } },
    _count: { _all: true },
  })
  return new Map(rows.map((row) => [row.sheetId, row._count._all]))
}

export interface ItemMarkEntry {
  ownerId: string
  sheetId: string
  itemCode: string
  observation: Observation | null
  reason: string | null
  baseVersion: number
  enteredById: string
  enteredByName: string
  enteredAt: Date
}

/** Writes one item's mark and its line of history; null where the item is no longer as its writer saw it. */
export async function writeItemMark(tx: Db, entry: ItemMarkEntry): Promise<number | null> {
  const data = {
    observation: toJson(entry.observation),
    reason: entry.reason,
    enteredById: entry.enteredById,
    enteredByName: entry.enteredByName,
    enteredAt: entry.enteredAt,
  }
  const version = entry.baseVersion + 1
  let itemMarkId: string
  if (entry.baseVersion === 0) {
    itemMarkId = uuidv7()
    const { count } = await tx.itemMark.createMany({
      data: [
        { id: itemMarkId, ownerId: entry.ownerId, sheetId: entry.sheetId, itemCode: entry.itemCode, ...data },
      ],
      skipDuplicates: true,
    })
    if (count === 0) return null
  } else {
    const rows = await tx.itemMark.updateManyAndReturn({
      where: { sheetId: entry.sheetId, itemCode: entry.itemCode, version: entry.baseVersion },
      data: { ...data, version },
      select: { id: true },
    })
    if (!rows[0]) return null
    itemMarkId = rows[0].id
  }
  await tx.itemMarkChange.create({ data: { itemMarkId, version, ownerId: entry.ownerId, ...data } })
  return version
}

/** Rounds whose sheets make values. */
const counting = { counts: true, state: { not: 'cancelled' } } as const

/** The sheets of these periods that count and are not completed, by unit. */
export async function listOpenSheets(db: Db, periodIds: readonly string[]) {
  const rows = await db.sheet.findMany({
    where: { state: 'open', round: { periodId: { in: [...periodIds] }, ...counting } },
    select: { id: true, unitId: true, round: { select: { period: { select: { code: true } } } } },
    orderBy: [{ round: { period: { position: 'asc' } } }, { unit: { code: 'asc' } }],
  })
  return rows.map(({ round, ...row }) => ({ ...row, periodCode: round.period.code }))
}

/** How many inspection sheets of a plan's periods are completed, over the periods named. */
export async function countCompletedSheets(db: Db, periodIds: readonly string[]): Promise<number> {
  return db.sheet.count({
    where: { state: { not: 'open' }, round: { periodId: { in: [...periodIds] }, ...counting } },
  })
}

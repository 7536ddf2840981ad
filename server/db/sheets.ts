import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import { startedStates } from '@/server/domain/inspection/round'
import type { SheetState } from '@/server/domain/inspection/sheet'
import type { Db } from './client'
import { fromDay, toDay } from './dates'

const columns = {
  id: true,
  ownerId: true,
  unitId: true,
  state: true,
  inspectorId: true,
  inspectorName: true,
  completedAt: true,
  unsigned: true,
  version: true,
  unit: { select: { id: true, code: true, name: true, nameEn: true } },
  team: {
    select: { inspectorId: true, inspectorName: true, position: true, removedAt: true },
    orderBy: { position: 'asc' },
  },
  villages: {
    select: {
      villageId: true,
      droppedAt: true,
      village: { select: { code: true, name: true, nameEn: true } },
    },
    orderBy: { position: 'asc' },
  },
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
      checksId: true,
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

const toSheet = ({ round, team, villages, ...row }: Row) => ({
  ...row,
  team: team.filter(({ removedAt }) => removedAt === null).map(({ removedAt: _, ...member }) => member),
  /** Who was taken off it, and when. */
  formerTeam: team.flatMap(({ inspectorId, removedAt }) => (removedAt ? [{ inspectorId, removedAt }] : [])),
  villages: villages.flatMap(({ villageId, droppedAt, village }) =>
    droppedAt ? [] : [{ id: villageId, ...village }],
  ),
  /** Villages that were left out. */
  formerVillages: villages.flatMap(({ villageId, droppedAt }) => (droppedAt ? [{ id: villageId }] : [])),
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
    /** The round whose villages it looks at again. */
    checksId: round.checksId,
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
export async function listSheets(
  db: Db,
  scope: Scope,
  only: { planId?: string; periodId?: string; ids?: readonly string[] } = {},
): Promise<SheetRow[]> {
  const rows = await db.sheet.findMany({
    where: {
      ownerId: scope.ownerId,
      unitId: scope.unitId,
      id: only.ids ? { in: [...only.ids] } : undefined,
      round: { planId: only.planId, periodId: only.periodId, state: { in: ['drawn', ...startedStates] } },
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

/** The sheets in scope that are completed, or that somebody is or was on. */
export async function listSheetIds(
  db: Db,
  scope: Scope,
  only: { completed: true } | { inspectorId: string },
): Promise<string[]> {
  const rows = await db.sheet.findMany({
    where: {
      ...scope,
      ...('completed' in only
        ? { state: { not: 'open' as const } }
        : {
            OR: [
              { inspectorId: only.inspectorId },
              { inspectorId: null, round: { inspectors: 0 } },
              { team: { some: { inspectorId: only.inspectorId } } },
            ],
          }),
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The sheets of one unit in one period, with their marks: what stands behind a rating. */
export async function listUnitSheets(db: Db, ownerId: string, unitId: string, periodId: string) {
  return db.sheet.findMany({
    where: { ownerId, unitId, state: { not: 'open' }, round: { periodId, counts: true } },
    select: { id: true, inspectorName: true, completedAt: true },
  })
}

/** A unit's sheets completed since a day, whatever became of them. */
export async function listSheetsCompleted(
  db: Db,
  where: { ownerId: string; unitId: string; since: string },
): Promise<SheetRow[]> {
  const rows = await db.sheet.findMany({
    where: {
      ownerId: where.ownerId,
      unitId: where.unitId,
      state: { not: 'open' },
      completedAt: { gte: fromDay(where.since) },
    },
    select: columns,
    orderBy: { completedAt: 'asc' },
  })
  return rows.map(toSheet)
}

export interface SheetPatch {
  state?: SheetState
  inspectorId?: string
  inspectorName?: string
  completedAt?: Date | null
  unsigned?: string | null
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
      unsigned: patch.unsigned,
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

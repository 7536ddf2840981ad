import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import { startedStates, type RoundKind, type RoundState } from '@/server/domain/inspection/round'
import { roundScheme, type RoundScheme } from '@/server/domain/inspection/round-scheme'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { toJsonValue } from './json'

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  kind: true,
  state: true,
  name: true,
  startsOn: true,
  endsOn: true,
  villages: true,
  households: true,
  inspectors: true,
  lines: true,
  counts: true,
  checksId: true,
  scheme: true,
  plannedByName: true,
  plannedAt: true,
  startedAt: true,
  cancelledAt: true,
  cancelledByName: true,
  cancelledReason: true,
  version: true,
  checks: { select: { id: true, name: true, kind: true } },
  period: {
    select: {
      id: true,
      planId: true,
      code: true,
      name: true,
      nameEn: true,
      phaseCode: true,
      position: true,
      state: true,
      plan: { select: { code: true, year: true, name: true, nameEn: true } },
    },
  },
} as const

/** What of the rounds somebody may know: a unit those that it is visited in, once they have started. */
const within = ({ ownerId, unitId }: Scope) => ({
  ownerId,
  ...(unitId !== undefined && { state: { in: [...startedStates] }, sheets: { some: { unitId } } }),
})

const find = (db: Db, scope: Scope, id: string) =>
  db.round.findFirst({ where: { id, ...within(scope) }, select: columns })
type Row = NonNullable<Awaited<ReturnType<typeof find>>>

const toRound = ({ scheme, ...row }: Row) => ({
  ...row,
  startsOn: toDay(row.startsOn),
  endsOn: toDay(row.endsOn),
  /** Null: the round that its period opened with. */
  scheme: scheme === null ? null : roundScheme.parse(scheme),
})

export type RoundRow = ReturnType<typeof toRound>

export async function findRound(db: Db, scope: Scope, id: string): Promise<RoundRow | null> {
  const row = await find(db, scope, id)
  return row && toRound(row)
}

/** Reads a round and holds its row until the transaction ends: of two steps at once the second sees the first. */
export async function lockRound(tx: Db, scope: Scope, id: string): Promise<RoundRow | null> {
  await tx.$queryRaw`SELECT id FROM round WHERE id = ${id}::uuid FOR UPDATE`
  return findRound(tx, scope, id)
}

/** The rounds in scope, latest period first, in it the latest first. A standing round whose sheets all went to a planned one is left out. */
export async function listRounds(db: Db, scope: Scope): Promise<RoundRow[]> {
  const rows = await db.round.findMany({
    where: { AND: [within(scope), { OR: [{ plannedAt: { not: null } }, { sheets: { some: {} } }] }] },
    select: columns,
    orderBy: [
      { period: { plan: { year: 'desc' } } },
      { period: { position: 'desc' } },
      { startsOn: 'desc' },
      { id: 'desc' },
    ],
  })
  return rows.map(toRound)
}

export interface RoundColumns {
  kind: RoundKind
  name: string
  startsOn: string
  endsOn: string
  lines: string[]
  villages: number
  households: number
  inspectors: number
  counts: boolean
  checksId: string | null
  scheme: RoundScheme
}

const toColumns = (round: RoundColumns) => ({
  kind: round.kind,
  name: round.name,
  startsOn: fromDay(round.startsOn),
  endsOn: fromDay(round.endsOn),
  lines: round.lines,
  villages: round.villages,
  households: round.households,
  inspectors: round.inspectors,
  counts: round.counts,
  checksId: round.checksId,
  scheme: toJsonValue(round.scheme),
})

/** Writes a round as planned, without sheets. */
export async function insertPlannedRound(
  tx: Db,
  round: RoundColumns & {
    id: string
    ownerId: string
    planId: string
    periodId: string
    plannedById: string
    plannedByName: string
    plannedAt: Date
  },
): Promise<void> {
  await tx.round.create({
    data: {
      id: round.id,
      ownerId: round.ownerId,
      planId: round.planId,
      periodId: round.periodId,
      state: 'planned',
      plannedById: round.plannedById,
      plannedByName: round.plannedByName,
      plannedAt: round.plannedAt,
      ...toColumns(round),
    },
  })
}

/** Changes a planned round that the transaction holds. */
export async function updatePlannedRound(tx: Db, id: string, round: RoundColumns): Promise<void> {
  await tx.round.update({ where: { id }, data: { ...toColumns(round), version: { increment: 1 } } })
}

/** Takes a round that the transaction holds on to its next state. */
export async function updateRoundState(
  tx: Db,
  id: string,
  state: RoundState,
  more: { startedAt?: Date; cancelledAt?: Date; cancelledByName?: string; cancelledReason?: string } = {},
): Promise<void> {
  await tx.round.update({
    where: { id },
    data: {
      state,
      startedAt: more.startedAt,
      cancelledAt: more.cancelledAt,
      cancelledByName: more.cancelledByName,
      cancelledReason: more.cancelledReason,
      version: { increment: 1 },
    },
  })
}

/** The counting rounds that were planned in a period and not cancelled, with the units that they visit. */
export async function listCountingRounds(db: Db, periodId: string) {
  const rows = await db.round.findMany({
    where: { periodId, counts: true, plannedAt: { not: null }, state: { not: 'cancelled' } },
    select: { id: true, name: true, scheme: true },
    orderBy: { plannedAt: 'asc' },
  })
  return rows.map(({ scheme, ...row }) => ({ ...row, units: roundScheme.parse(scheme).units }))
}

/** The round that a period opened with; null where it has none. */
export async function findStandingRound(db: Db, periodId: string): Promise<{ id: string } | null> {
  return db.round.findFirst({ where: { periodId, plannedAt: null }, select: { id: true } })
}

/** Who inspected whom in the last round of a plan’s owner that ended before a day. */
export async function listLastPairs(db: Db, planId: string, before: string) {
  const last = await db.round.findFirst({
    where: {
      planId,
      state: { in: [...startedStates] },
      endsOn: { lt: fromDay(before) },
      sheets: { some: { inspectorId: { not: null } } },
    },
    select: {
      name: true,
      period: { select: { name: true } },
      sheets: { select: { unitId: true, inspectorId: true, team: { select: { inspectorId: true } } } },
    },
    orderBy: [{ endsOn: 'desc' }, { startsOn: 'desc' }, { id: 'desc' }],
  })
  if (!last) return []
  const round = last.name || last.period.name
  return last.sheets.flatMap(({ unitId, inspectorId, team }) =>
    [...new Set([...(inspectorId === null ? [] : [inspectorId]), ...team.map((one) => one.inspectorId)])].map(
      (each) => ({ inspectorId: each, unitId, round }),
    ),
  )
}

/** What a round looked at, by unit: its villages, and everybody who was sent or wrote. */
export async function listVisits(db: Db, roundId: string) {
  const rows = await db.sheet.findMany({
    where: { roundId },
    select: {
      unitId: true,
      inspectorId: true,
      team: { select: { inspectorId: true } },
      villages: { where: { droppedAt: null }, select: { villageId: true } },
    },
  })
  return rows.map(({ unitId, inspectorId, team, villages }) => ({
    unitId,
    villages: villages.map(({ villageId }) => villageId),
    inspectors: [
      ...new Set([...(inspectorId === null ? [] : [inspectorId]), ...team.map((one) => one.inspectorId)]),
    ],
  }))
}

/** The active inspectors who work for an owner, by name. */
export async function listInspectors(db: Db, ownerId: string) {
  return db.user.findMany({
    where: { role: 'inspector', active: true, unitId: ownerId },
    select: { id: true, name: true, unit: { select: { id: true, code: true, name: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** Notes that what hangs on a round changed, so that whoever acts on it has to have seen that. */
export async function touchRound(tx: Db, id: string): Promise<void> {
  await tx.round.update({ where: { id }, data: { version: { increment: 1 } } })
}

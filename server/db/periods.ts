import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { DayRule } from '@/server/domain/period/day-rule'
import type { PeriodDates, PeriodState } from '@/server/domain/period/period'
import type { RoundKind } from '@/server/domain/inspection/round'
import type { Db } from './client'
import { fromDay, toDay } from './dates'

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  code: true,
  name: true,
  nameEn: true,
  phaseCode: true,
  position: true,
  endsOn: true,
  opensOn: true,
  dueOn: true,
  closesOn: true,
  workingDays: true,
  state: true,
  version: true,
  plan: { select: { code: true, year: true, name: true, nameEn: true } },
} as const

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = (db: Db, id: string, ownerId: string) =>
  db.period.findFirst({ where: { id, ownerId }, select: columns })

const toPeriod = ({ workingDays, ...row }: Row) => ({
  ...row,
  ...(workingDays !== null && { workingDays: workingDays as DayRule }),
  endsOn: toDay(row.endsOn),
  opensOn: toDay(row.opensOn),
  dueOn: toDay(row.dueOn),
  closesOn: toDay(row.closesOn),
})

export type PeriodRow = ReturnType<typeof toPeriod>

export async function findPeriod(db: Db, scope: Scope, id: string): Promise<PeriodRow | null> {
  const row = await findRow(db, id, scope.ownerId)
  return row && toPeriod(row)
}

/** Reads a period and holds its row until the transaction ends: opening, closing and saving exclude each other. */
export async function lockPeriod(
  tx: Db,
  scope: Scope,
  id: string,
  mode: 'change' | 'use',
): Promise<PeriodRow | null> {
  if (mode === 'change') await tx.$queryRaw`SELECT id FROM period WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  else await tx.$queryRaw`SELECT id FROM period WHERE id = ${id}::uuid FOR SHARE`
  return findPeriod(tx, scope, id)
}

/**
 * Holds a plan and all its periods until the transaction ends, in one order for everybody, so that nothing is entered
 * into what is being published and numbers follow one another.
 */
export async function lockPlan(tx: Db, planId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR NO KEY UPDATE`
  await tx.$queryRaw`SELECT id FROM period WHERE plan_id = ${planId}::uuid ORDER BY position FOR NO KEY UPDATE`
}

/** Holds a plan's own row until the transaction ends: numbers under it follow one another, and nothing of it is published meanwhile. */
export async function holdPlan(tx: Db, planId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM plan WHERE id = ${planId}::uuid FOR NO KEY UPDATE`
}

/** The periods of the plans in scope, latest year first, in the order of the year. */
export async function listPeriods(db: Db, scope: Scope): Promise<PeriodRow[]> {
  const rows = await db.period.findMany({
    where: { ownerId: scope.ownerId },
    select: columns,
    orderBy: [{ plan: { year: 'desc' } }, { plan: { code: 'asc' } }, { position: 'asc' }],
  })
  return rows.map(toPeriod)
}

export async function updatePeriodState(
  db: Db,
  id: string,
  version: number,
  state: PeriodState,
  days?: PeriodDates,
): Promise<boolean> {
  const { count } = await db.period.updateMany({
    where: { id, version },
    data: {
      state,
      version: { increment: 1 },
      ...(days && {
        opensOn: fromDay(days.opensOn),
        dueOn: fromDay(days.dueOn),
        closesOn: fromDay(days.closesOn),
      }),
    },
  })
  return count === 1
}

/** How far a period has come, for its list: reports by state. */
export async function countReports(db: Db, scope: Scope) {
  const rows = await db.report.groupBy({
    by: ['periodId', 'state'],
    where: { ownerId: scope.ownerId, unitId: scope.unitId },
    _count: { _all: true },
  })
  return rows.map((row) => ({ periodId: row.periodId, state: row.state, count: row._count._all }))
}

export interface NewExtension {
  id: string
  ownerId: string
  periodId: string
  unitId: string
  until: string
  reason: string
  grantedById: string
  grantedAt: Date
}

export async function insertExtensions(db: Db, extensions: readonly NewExtension[]): Promise<void> {
  await db.extension.createMany({
    data: extensions.map((extension) => ({ ...extension, until: fromDay(extension.until) })),
  })
}

/** The latest day each unit was given in a period and the reason, by unit; only units that have an extension. */
export async function listExtensions(
  db: Db,
  periodId: string,
  unitId?: string,
): Promise<Map<string, { until: string; reason: string }>> {
  const rows = await db.extension.findMany({
    where: { periodId, unitId },
    select: { unitId: true, until: true, reason: true },
    orderBy: [{ until: 'asc' }, { grantedAt: 'asc' }],
  })
  return new Map(rows.map((row) => [row.unitId, { until: toDay(row.until), reason: row.reason }]))
}

/** Every extension that was given in a period, newest first, with who gave it. */
export async function listExtensionHistory(db: Db, periodId: string) {
  const rows = await db.$queryRaw<
    { id: string; unitId: string; until: Date; reason: string; byName: string | null; at: Date }[]
  >`
    SELECT e.id, e.unit_id AS "unitId", e.until, e.reason, u.name AS "byName", e.granted_at AS at
    FROM extension e LEFT JOIN "user" u ON u.id = e.granted_by_id
    WHERE e.period_id = ${periodId}::uuid
    ORDER BY e.granted_at DESC, e.id`
  return rows.map((row) => ({ ...row, until: toDay(row.until) }))
}

/** All extensions of a plan's periods: `period code → unit → latest day`. */
export async function listPlanExtensions(db: Db, planId: string): Promise<Map<string, Map<string, string>>> {
  const rows = await db.extension.findMany({
    where: { period: { planId } },
    select: { unitId: true, until: true, period: { select: { code: true } } },
    orderBy: { until: 'asc' },
  })
  const byPeriod = new Map<string, Map<string, string>>()
  for (const row of rows) {
    const units = byPeriod.get(row.period.code) ?? new Map<string, string>()
    units.set(row.unitId, toDay(row.until))
    byPeriod.set(row.period.code, units)
  }
  return byPeriod
}

export interface NewRound {
  id: string
  ownerId: string
  planId: string
  periodId: string
  kind: RoundKind
  startsOn: string
  endsOn: string
}

/** Writes the round that a period opens with, under way. */
export async function insertStandingRound(db: Db, round: NewRound): Promise<void> {
  await db.round.create({
    data: {
      id: round.id,
      ownerId: round.ownerId,
      planId: round.planId,
      periodId: round.periodId,
      kind: round.kind,
      state: 'under_way',
      startsOn: fromDay(round.startsOn),
      endsOn: fromDay(round.endsOn),
    },
  })
}

import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Role } from '@/server/domain/access/roles'
import {
  type FindingOrigin,
  type RectificationState,
  seenByUnit,
} from '@/server/domain/rectification/rectification'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { holdPlan } from './periods'

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  periodId: true,
  unitId: true,
  indicatorCode: true,
  lineCode: true,
  origin: true,
  sheetId: true,
  sourceId: true,
  words: true,
  lost: true,
  state: true,
  foundOn: true,
  foundByName: true,
  foundAt: true,
  number: true,
  supervised: true,
  post: true,
  demand: true,
  dueOn: true,
  orderedById: true,
  orderedByName: true,
  orderedAt: true,
  version: true,
  unit: { select: { id: true, code: true, name: true, nameEn: true } },
  period: { select: { id: true, code: true, name: true, nameEn: true } },
  plan: { select: { id: true, code: true, year: true, name: true, nameEn: true } },
  sheet: { select: { state: true, round: { select: { kind: true } } } },
} as const

/** A unit finds its own that were ordered: what is only proposed is the office's draft, and what is found unannounced its secret. */
const within = (scope: Scope) => ({
  ownerId: scope.ownerId,
  ...(scope.unitId === undefined ? {} : { unitId: scope.unitId, state: { in: [...seenByUnit] } }),
})

const find = (db: Db, where: ReturnType<typeof within> & { id: string }) =>
  db.rectification.findFirst({ where, select: columns })

const toRow = ({ sheet, ...row }: NonNullable<Awaited<ReturnType<typeof find>>>) => ({
  ...row,
  foundOn: toDay(row.foundOn),
  dueOn: row.dueOn && toDay(row.dueOn),
  /** Of an unannounced round whose sheet is not completed. */
  hidden: sheet?.state === 'open' && sheet.round.kind === 'unannounced',
})

export type RectificationRow = ReturnType<typeof toRow>

export async function findRectification(db: Db, scope: Scope, id: string): Promise<RectificationRow | null> {
  const row = await find(db, { ...within(scope), id })
  return row && toRow(row)
}

/** The same, held until the transaction ends. */
export async function lockRectification(tx: Db, scope: Scope, id: string): Promise<RectificationRow | null> {
  await tx.$queryRaw`SELECT id FROM rectification WHERE id = ${id}::uuid FOR UPDATE`
  return findRectification(tx, scope, id)
}

export interface RectificationFilter {
  planIds?: readonly string[] | undefined
  unitId?: string | undefined
  indicatorCode?: string | undefined
  states?: readonly RectificationState[] | undefined
  supervised?: true | undefined
  sheetId?: string | undefined
  sheetIds?: readonly string[] | undefined
}

/** Findings in scope, the latest first. */
export async function listRectifications(
  db: Db,
  scope: Scope,
  filter: RectificationFilter,
): Promise<RectificationRow[]> {
  const seen = scope.unitId === undefined ? null : new Set<RectificationState>(seenByUnit)
  const states = filter.states?.filter((state) => seen?.has(state) ?? true)
  const rows = await db.rectification.findMany({
    where: {
      ...within(scope),
      planId: filter.planIds && { in: [...filter.planIds] },
      ...(filter.unitId === undefined ? {} : { AND: [{ unitId: filter.unitId }] }),
      indicatorCode: filter.indicatorCode,
      ...(states === undefined ? {} : { state: { in: [...states] } }),
      supervised: filter.supervised,
      sheetId: filter.sheetIds ? { in: [...filter.sheetIds] } : filter.sheetId,
    },
    select: columns,
    orderBy: [{ foundAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toRow)
}

/** How many findings in scope are in any of some states, by plan. */
export async function countByPlan(
  db: Db,
  scope: Scope,
  states: readonly RectificationState[],
): Promise<Map<string, number>> {
  const rows = await db.rectification.groupBy({
    by: ['planId'],
    where: { ...within(scope), AND: [{ state: { in: [...states] } }] },
    _count: { _all: true },
  })
  return new Map(rows.map(({ planId, _count }) => [planId, _count._all]))
}

/** The orders that notes of questions asked for, by the note. */
export async function listOrdersOf(db: Db, ownerId: string, noteIds: readonly string[]) {
  if (noteIds.length === 0) return []
  return db.rectification.findMany({
    where: { ownerId, origin: 'integrity', sourceId: { in: [...noteIds] } },
    select: { id: true, sourceId: true, number: true, state: true, plan: { select: { year: true } } },
  })
}

/** What findings are compared by, of the same plan in two years: to say what was found before. */
export async function listCompared(
  db: Db,
  ownerId: string,
  plan: { code: string; year: number },
  unitId?: string,
) {
  const rows = await db.rectification.findMany({
    where: {
      ownerId,
      unitId,
      state: { not: 'dropped' },
      // What a decision overturned was never so.
      events: { none: { action: 'overturned' } },
      plan: { code: plan.code, year: { in: [plan.year, plan.year - 1] } },
    },
    select: { id: true, unitId: true, indicatorCode: true, lineCode: true, foundOn: true, state: true },
  })
  return rows.map((row) => ({ ...row, foundOn: toDay(row.foundOn) }))
}

export interface NewRectification {
  id: string
  ownerId: string
  planId: string
  periodId: string | null
  unitId: string
  indicatorCode: string | null
  lineCode: string | null
  origin: FindingOrigin
  sheetId: string | null
  sourceId: string | null
  words: string
  lost: number | null
  state: RectificationState
  foundOn: string
  foundById: string
  foundByName: string
  foundAt: Date
}

export async function insertRectifications(tx: Db, rows: readonly NewRectification[]): Promise<void> {
  await tx.rectification.createMany({
    data: rows.map((row) => ({ ...row, foundOn: fromDay(row.foundOn) })),
  })
}

/** The plan's next order number; the plan's row is held meanwhile. */
export async function nextOrderNumber(tx: Db, planId: string): Promise<number> {
  await holdPlan(tx, planId)
  const { _max } = await tx.rectification.aggregate({ where: { planId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}

export interface RectificationPatch {
  state?: RectificationState
  words?: string
  lost?: number
  number?: number
  supervised?: boolean
  post?: string
  demand?: string
  dueOn?: string
  orderedById?: string
  orderedByName?: string
  orderedAt?: Date
}

/** Changes a finding that the transaction holds. */
export async function updateRectification(tx: Db, id: string, patch: RectificationPatch): Promise<void> {
  await tx.rectification.update({
    where: { id },
    data: {
      state: patch.state,
      words: patch.words,
      lost: patch.lost,
      number: patch.number,
      supervised: patch.supervised,
      post: patch.post,
      demand: patch.demand,
      dueOn: patch.dueOn === undefined ? undefined : fromDay(patch.dueOn),
      orderedById: patch.orderedById,
      orderedByName: patch.orderedByName,
      orderedAt: patch.orderedAt,
      version: { increment: 1 },
    },
  })
}

export interface NewRectificationEvent {
  id: string
  ownerId: string
  rectificationId: string
  action: string
  from: RectificationState | null
  to: RectificationState
  words: string | null
  dueOn: string | null
  how: string | null
  byId: string
  byName: string
  byRole: Role
  at: Date
}

export async function insertRectificationEvents(
  tx: Db,
  events: readonly NewRectificationEvent[],
): Promise<void> {
  await tx.rectificationEvent.createMany({
    data: events.map((event) => ({ ...event, dueOn: event.dueOn === null ? null : fromDay(event.dueOn) })),
  })
}

const withdrawals = { gone: 'correction', overturned: 'appeal' } as const
/** By what a finding was withdrawn that nobody settled: a correction of its sheet, or the decision on an appeal. */
export type Withdrawal = (typeof withdrawals)[keyof typeof withdrawals]

/** Those of the findings that were withdrawn, with by what. */
export async function listWithdrawn(db: Db, ids: readonly string[]): Promise<Map<string, Withdrawal>> {
  const rows = await db.rectificationEvent.findMany({
    where: { rectificationId: { in: [...ids] } },
    select: { rectificationId: true, action: true },
    orderBy: [{ rectificationId: 'asc' }, { at: 'desc' }, { id: 'desc' }],
    distinct: ['rectificationId'],
  })
  return new Map(
    rows.flatMap(({ rectificationId, action }) =>
      action === 'gone' || action === 'overturned' ? [[rectificationId, withdrawals[action]] as const] : [],
    ),
  )
}

/** What became of a finding, step by step. */
export async function listRectificationEvents(db: Db, rectificationId: string) {
  const rows = await db.rectificationEvent.findMany({
    where: { rectificationId },
    select: {
      id: true,
      action: true,
      from: true,
      to: true,
      words: true,
      dueOn: true,
      how: true,
      byName: true,
      byRole: true,
      at: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, dueOn: row.dueOn && toDay(row.dueOn) }))
}

import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Role } from '@/server/domain/access/roles'
import type { AppealAbout, AppealState } from '@/server/domain/appeal/appeal'
import type { Observation } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { toJson } from './json'
import { holdPlan } from './periods'

/** What a decision put in force, and what it did to the mark. */
export interface AppealOutcomeFacts {
  /** Of what the appeal is about: the line's or the indicator's. */
  observation: Observation | null
  marks: { before: number | null; after: number | null; points: number | null }
}

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  periodId: true,
  unitId: true,
  number: true,
  about: true,
  indicatorCode: true,
  itemCode: true,
  sheetId: true,
  vetoId: true,
  words: true,
  claim: true,
  seen: true,
  knownOn: true,
  lastDay: true,
  state: true,
  filedById: true,
  filedByName: true,
  filedForName: true,
  filedAt: true,
  outcome: true,
  valueRef: true,
  decision: true,
  decidedByName: true,
  decidedAt: true,
  version: true,
  unit: { select: { id: true, code: true, name: true, nameEn: true } },
  period: { select: { id: true, code: true, name: true, nameEn: true, position: true, state: true } },
  plan: { select: { id: true, code: true, year: true, name: true, nameEn: true } },
  veto: { select: { clause: true, basis: true } },
} as const

const find = (db: Db, where: Scope & { id: string }) => db.appeal.findFirst({ where, select: columns })

const toRow = (row: NonNullable<Awaited<ReturnType<typeof find>>>) => ({
  ...row,
  knownOn: toDay(row.knownOn),
  lastDay: toDay(row.lastDay),
  // Written by the filing and the deciding service alone.
  claim: row.claim as Observation | null,
  seen: row.seen as { observation: Observation | null; marks: number | null; points: number | null } | null,
  outcome: row.outcome as unknown as AppealOutcomeFacts | null,
})

export type AppealRow = ReturnType<typeof toRow>

export async function findAppeal(db: Db, scope: Scope, id: string): Promise<AppealRow | null> {
  const row = await find(db, { ...scope, id })
  return row && toRow(row)
}

/** The same, held until the transaction ends. */
export async function lockAppeal(tx: Db, scope: Scope, id: string): Promise<AppealRow | null> {
  await tx.$queryRaw`SELECT id FROM appeal WHERE id = ${id}::uuid FOR UPDATE`
  return findAppeal(tx, scope, id)
}

export interface AppealFilter {
  periodIds?: readonly string[] | undefined
  unitId?: string | undefined
  indicatorCode?: string | undefined
  sheetId?: string | undefined
  states?: readonly AppealState[] | undefined
}

/** Appeals in scope, the latest first. */
export async function listAppeals(db: Db, scope: Scope, filter: AppealFilter = {}): Promise<AppealRow[]> {
  const rows = await db.appeal.findMany({
    where: {
      ...scope,
      ...(filter.unitId === undefined ? {} : { AND: [{ unitId: filter.unitId }] }),
      periodId: filter.periodIds && { in: [...filter.periodIds] },
      indicatorCode: filter.indicatorCode,
      sheetId: filter.sheetId,
      state: filter.states && { in: [...filter.states] },
    },
    select: columns,
    orderBy: [{ filedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(toRow)
}

export interface NewAppeal {
  id: string
  ownerId: string
  planId: string
  periodId: string
  unitId: string
  about: AppealAbout
  indicatorCode: string
  itemCode: string
  sheetId: string | null
  vetoId: string | null
  words: string
  claim: Observation | null
  seen: AppealRow['seen']
  knownOn: string
  lastDay: string
  filedById: string
  filedByName: string
  filedForName: string | null
  filedAt: Date
}

/** Files an appeal under its plan's next number, which it returns; null where one about the same stands already. */
export async function insertAppeal(tx: Db, appeal: NewAppeal): Promise<number | null> {
  await holdPlan(tx, appeal.planId)
  const { _max } = await tx.appeal.aggregate({ where: { planId: appeal.planId }, _max: { number: true } })
  const number = (_max.number ?? 0) + 1
  const { claim, seen, knownOn, lastDay, ...rest } = appeal
  const { count } = await tx.appeal.createMany({
    data: [
      {
        ...rest,
        number,
        claim: toJson(claim),
        seen: toJson(seen),
        knownOn: fromDay(knownOn),
        lastDay: fromDay(lastDay),
      },
    ],
    skipDuplicates: true,
  })
  return count === 0 ? null : number
}

export interface AppealPatch {
  state: AppealState
  outcome?: AppealOutcomeFacts
  valueRef?: string | null
  decision?: string
  decidedById?: string
  decidedByName?: string
  decidedAt?: Date
}

/** Changes an appeal that the transaction holds. */
export async function updateAppeal(tx: Db, id: string, patch: AppealPatch): Promise<void> {
  await tx.appeal.update({
    where: { id },
    data: {
      state: patch.state,
      outcome: patch.outcome === undefined ? undefined : toJson(patch.outcome),
      valueRef: patch.valueRef,
      decision: patch.decision,
      decidedById: patch.decidedById,
      decidedByName: patch.decidedByName,
      decidedAt: patch.decidedAt,
      version: { increment: 1 },
    },
  })
}

export interface NewAppealEvent {
  id: string
  ownerId: string
  appealId: string
  action: string
  from: AppealState | null
  to: AppealState
  words: string | null
  byId: string
  byName: string
  byRole: Role
  actingForId: string | null
  actingForName: string | null
  at: Date
}

export async function insertAppealEvent(tx: Db, event: NewAppealEvent): Promise<void> {
  await tx.appealEvent.create({ data: event })
}

/** What became of an appeal, step by step. */
export async function listAppealEvents(db: Db, appealId: string) {
  return db.appealEvent.findMany({
    where: { appealId },
    select: {
      id: true,
      action: true,
      from: true,
      to: true,
      words: true,
      byName: true,
      byRole: true,
      actingForName: true,
      at: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}

/** Appeals under way on a plan's periods, by period: what a publication waits for. */
export async function listAppealsUnderWay(db: Db, periodIds: readonly string[]) {
  const rows = await db.appeal.findMany({
    where: { periodId: { in: [...periodIds] }, state: { in: ['filed', 'underReview'] } },
    select: { id: true, unitId: true, period: { select: { code: true } } },
    orderBy: [{ period: { position: 'asc' } }, { number: 'asc' }],
  })
  return rows.map(({ period, ...row }) => ({ ...row, periodCode: period.code }))
}

/** The indicators of a unit's period whose value stands by the decision on an appeal. */
export async function listDecidedIndicators(
  db: Db,
  cell: { periodId: string; unitId: string },
): Promise<Set<string>> {
  const rows = await db.appeal.findMany({
    where: { ...cell, state: { in: ['upheld', 'partlyUpheld'] }, valueRef: { not: null } },
    select: { indicatorCode: true },
  })
  return new Set(rows.map(({ indicatorCode }) => indicatorCode))
}

/** The appeals whose decisions made these values (`value id/version`). */
export async function listAppealsOfValues(db: Db, ownerId: string, refs: readonly string[]) {
  if (refs.length === 0) return []
  return db.appeal.findMany({
    where: { ownerId, valueRef: { in: [...refs] } },
    select: {
      id: true,
      number: true,
      state: true,
      valueRef: true,
      decidedAt: true,
      unitId: true,
      plan: { select: { year: true } },
    },
    orderBy: { number: 'asc' },
  })
}

/** The accounts behind a veto: who proposed it, and everybody who decided on it, in whose stead too. */
async function listVetoers(db: Db, vetoId: string): Promise<Set<string>> {
  const veto = await db.veto.findUnique({
    where: { id: vetoId },
    select: { proposedById: true, events: { select: { byId: true, actingForId: true } } },
  })
  const steps = (veto?.events ?? []).flatMap(({ byId, actingForId }) => [byId, actingForId])
  return new Set([veto?.proposedById, ...steps].filter((id) => typeof id === 'string'))
}

/**
 * The accounts that scored what an appeal is about. Of a cell: everybody who ever entered its value, whatever the source, and everybody who was ever sent to the
 * sheets that it may come from. Values that came from a decision on an appeal are not scored by whoever decided.
 */
export async function listScorers(
  db: Db,
  cell: { periodId: string; unitId: string; indicatorCode: string; vetoId: string | null },
): Promise<Set<string>> {
  if (cell.vetoId !== null) return listVetoers(db, cell.vetoId)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.entered_by_id AS id FROM value_change c JOIN value v ON v.id = c.value_id
    WHERE v.period_id = ${cell.periodId}::uuid AND v.unit_id = ${cell.unitId}::uuid
      AND v.indicator_code = ${cell.indicatorCode}
      AND NOT EXISTS (SELECT 1 FROM appeal a WHERE a.unit_id = v.unit_id AND a.value_ref = v.id || '/' || c.version)
    UNION SELECT s.inspector_id FROM sheet s JOIN round r ON r.id = s.round_id
    WHERE r.period_id = ${cell.periodId}::uuid AND s.unit_id = ${cell.unitId}::uuid AND s.inspector_id IS NOT NULL
    UNION SELECT t.inspector_id FROM sheet_inspector t JOIN sheet s ON s.id = t.sheet_id JOIN round r ON r.id = s.round_id
    WHERE r.period_id = ${cell.periodId}::uuid AND s.unit_id = ${cell.unitId}::uuid`
  return new Set(rows.map(({ id }) => id))
}

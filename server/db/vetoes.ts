import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { VetoState } from '@/server/domain/veto/veto'
import type { Db } from './client'

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  unitId: true,
  clause: true,
  basis: true,
  indicatorCode: true,
  state: true,
  proposedById: true,
  proposedByName: true,
  proposedAt: true,
  version: true,
  unit: { select: { code: true, name: true, nameEn: true } },
  period: { select: { id: true, code: true, name: true, nameEn: true, position: true } },
  events: {
    select: { action: true, to: true, words: true, byName: true, at: true, actingForName: true },
    orderBy: { id: 'asc' },
  },
} as const

/** The vetoes on units in scope under a plan, the latest first; what was withdrawn only for those who see all units. */
export async function listVetoes(db: Db, scope: Scope, planId: string) {
  return db.veto.findMany({
    where: { ...scope, planId, ...(scope.unitId === undefined ? {} : { state: { not: 'withdrawn' } }) },
    select: columns,
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  })
}

export type VetoRow = Awaited<ReturnType<typeof listVetoes>>[number]

/** A veto in scope, its row held until the transaction ends. */
export async function lockVeto(tx: Db, scope: Scope, id: string): Promise<VetoRow | null> {
  await tx.$queryRaw`SELECT id FROM veto WHERE id = ${id}::uuid AND owner_id = ${scope.ownerId}::uuid FOR UPDATE`
  return tx.veto.findFirst({ where: { ...scope, id }, select: columns })
}

/** A veto in scope. */
export async function findVeto(db: Db, scope: Scope, id: string): Promise<VetoRow | null> {
  return db.veto.findFirst({ where: { ...scope, id }, select: columns })
}

/** The confirmed vetoes on a unit, whatever their plan. */
export async function listVetoesOn(db: Db, where: { ownerId: string; unitId: string }) {
  return db.veto.findMany({
    where: { ...where, state: 'confirmed' },
    select: columns,
    orderBy: { id: 'asc' },
  })
}

/** What counts in a run: the confirmed vetoes of a plan, in the order in which they were proposed. */
export async function listConfirmedVetoes(db: Db, planId: string) {
  return db.veto.findMany({
    where: { planId, state: 'confirmed' },
    select: { id: true, unitId: true, clause: true, period: { select: { code: true } } },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
}

/** The vetoes of these periods that nobody has decided yet. */
export async function listUndecidedVetoes(db: Db, periodIds: readonly string[]) {
  const rows = await db.veto.findMany({
    where: { state: 'proposed', periodId: { in: [...periodIds] } },
    select: { id: true, unitId: true, period: { select: { code: true } } },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ period, ...row }) => ({ ...row, periodCode: period.code }))
}

export interface NewVeto {
  id: string
  ownerId: string
  planId: string
  periodId: string
  unitId: string
  clause: string
  basis: string
  indicatorCode: string | null
  proposedById: string
  proposedByName: string
  proposedAt: Date
}

export async function insertVeto(tx: Db, veto: NewVeto): Promise<void> {
  await tx.veto.create({ data: veto })
}

export async function updateVetoState(tx: Db, id: string, state: VetoState): Promise<void> {
  await tx.veto.update({ where: { id }, data: { state, version: { increment: 1 } } })
}

export interface NewVetoEvent {
  id: string
  ownerId: string
  vetoId: string
  action: string
  from: VetoState | null
  to: VetoState
  words: string | null
  byId: string
  byName: string
  at: Date
  actingForId: string | null
  actingForName: string | null
}

export async function insertVetoEvent(tx: Db, event: NewVetoEvent): Promise<void> {
  await tx.vetoEvent.create({ data: event })
}

/** Where the rules of a run propose a veto by themselves: which unit's which indicator in which period. */
export async function listRuledVetoes(db: Db, runId: string) {
  return db.$queryRaw<{ unitId: string; indicator: string; period: string; value: number | null }[]>`
    SELECT unit_id AS "unitId", indicator_code AS indicator, period_code AS period, value FROM score_mark
    WHERE run_id = ${runId}::uuid AND explanation ->> 'proposesVeto' = 'true'
    ORDER BY unit_id, indicator_code, period_code`
}

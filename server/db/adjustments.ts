import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { AdjustmentState } from '@/server/domain/adjustment/adjustment'
import type { Db } from './client'

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  unitId: true,
  item: true,
  level: true,
  marks: true,
  matter: true,
  basis: true,
  state: true,
  enteredById: true,
  enteredByName: true,
  enteredAt: true,
  version: true,
  unit: { select: { code: true, name: true, nameEn: true } },
  period: { select: { id: true, code: true, name: true, nameEn: true, position: true } },
  events: {
    select: { action: true, to: true, words: true, byName: true, at: true, actingForName: true },
    orderBy: { id: 'asc' },
  },
} as const

/**
 * The adjustments of units in scope under a plan, the latest first. A unit sees its own claims, and of what the office
 * proposed what was decided.
 */
export async function listAdjustments(db: Db, scope: Scope, planId: string) {
  return db.adjustment.findMany({
    where: {
      ...scope,
      planId,
      ...(scope.unitId === undefined
        ? {}
        : {
            OR: [
              { state: { in: ['claimed', 'agreed', 'refused'] } },
              { state: 'withdrawn', events: { some: { action: 'claim' } } },
            ],
          }),
    },
    select: columns,
    orderBy: [{ enteredAt: 'desc' }, { id: 'desc' }],
  })
}

export type AdjustmentRow = Awaited<ReturnType<typeof listAdjustments>>[number]

export async function findAdjustment(db: Db, scope: Scope, id: string): Promise<AdjustmentRow | null> {
  return db.adjustment.findFirst({ where: { ...scope, id }, select: columns })
}

/** An adjustment in scope, its row held until the transaction ends. */
export async function lockAdjustment(tx: Db, scope: Scope, id: string): Promise<AdjustmentRow | null> {
  await tx.$queryRaw`SELECT id FROM adjustment WHERE id = ${id}::uuid AND owner_id = ${scope.ownerId}::uuid FOR UPDATE`
  return findAdjustment(tx, scope, id)
}

/** What counts in a run: the agreed adjustments of a plan, in the order in which they were entered. */
export async function listAgreedAdjustments(db: Db, planId: string) {
  return db.adjustment.findMany({
    where: { planId, state: 'agreed' },
    select: {
      unitId: true,
      item: true,
      level: true,
      marks: true,
      matter: true,
      basis: true,
      period: { select: { code: true } },
    },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  })
}

/** The adjustments of these periods that nobody has decided yet. */
export async function listUndecidedAdjustments(db: Db, periodIds: readonly string[]) {
  const rows = await db.adjustment.findMany({
    where: { state: { in: ['claimed', 'proposed'] }, periodId: { in: [...periodIds] } },
    select: { id: true, unitId: true, period: { select: { code: true } } },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ period, ...row }) => ({ ...row, periodCode: period.code }))
}

/** Whether the same matter is entered for a unit already at the same level, and not refused or taken back. */
export async function isMatterEntered(
  tx: Db,
  where: { planId: string; unitId: string; item: string | null; level: string | null; matterKey: string },
): Promise<boolean> {
  const standing: AdjustmentState[] = ['claimed', 'proposed', 'agreed']
  return (await tx.adjustment.count({ where: { ...where, state: { in: standing } } })) > 0
}

export interface NewAdjustment {
  id: string
  ownerId: string
  planId: string
  periodId: string
  unitId: string
  item: string | null
  level: string | null
  marks: number
  matter: string
  matterKey: string
  basis: string
  state: AdjustmentState
  enteredById: string
  enteredByName: string
  enteredAt: Date
}

export async function insertAdjustment(tx: Db, adjustment: NewAdjustment): Promise<void> {
  await tx.adjustment.create({ data: adjustment })
}

export async function updateAdjustmentState(tx: Db, id: string, state: AdjustmentState): Promise<void> {
  await tx.adjustment.update({ where: { id }, data: { state, version: { increment: 1 } } })
}

export interface NewAdjustmentEvent {
  id: string
  ownerId: string
  adjustmentId: string
  action: string
  from: AdjustmentState | null
  to: AdjustmentState
  words: string | null
  byId: string
  byName: string
  at: Date
  actingForId: string | null
  actingForName: string | null
}

export async function insertAdjustmentEvent(tx: Db, event: NewAdjustmentEvent): Promise<void> {
  await tx.adjustmentEvent.create({ data: event })
}

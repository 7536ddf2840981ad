import 'server-only'
import type { UnitChangeKind } from '@/server/domain/units/unit-change'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { toJsonValue } from './json'

/** Units by their codes, as they were called when it was recorded. */
export interface ChangeContent {
  from: { code: string; name: string; nameEn: string | null }[]
  to: { code: string; name: string; nameEn: string | null }[]
}

export interface UnitChangeRow {
  id: string
  kind: UnitChangeKind
  effectiveOn: string
  basis: string
  content: ChangeContent
  byName: string
  at: Date
}

export interface NewUnitChange {
  id: string
  parentId: string
  kind: UnitChangeKind
  effectiveOn: string
  basis: string
  content: ChangeContent
  byId: string
  byName: string
  at: Date
  ends: readonly { id: string; on: string }[]
  renames: {
    id: string
    name: string
    nameEn: string | null
    before: { name: string; nameEn: string | null }
  } | null
  moves: readonly { unitId: string; fromId: string; toId: string }[]
}

/** Writes a change with what follows from it. New units are inserted before. */
export async function insertUnitChange(tx: Db, change: NewUnitChange): Promise<void> {
  await tx.unitChange.create({
    data: {
      id: change.id,
      parentId: change.parentId,
      kind: change.kind,
      effectiveOn: fromDay(change.effectiveOn),
      basis: change.basis,
      content: toJsonValue(change.content),
      byId: change.byId,
      byName: change.byName,
      at: change.at,
    },
  })
  for (const { id, on } of change.ends)
    await tx.unit.update({ where: { id }, data: { validTo: fromDay(on), version: { increment: 1 } } })
  if (change.renames) {
    const { id, name, nameEn, before } = change.renames
    await tx.unit.update({ where: { id }, data: { name, nameEn, version: { increment: 1 } } })
    await tx.formerName.create({
      data: { unitId: id, until: fromDay(change.effectiveOn), ...before, changeId: change.id },
    })
  }
  await tx.unitMove.createMany({
    data: change.moves.map((move) => ({ ...move, on: fromDay(change.effectiveOn), changeId: change.id })),
  })
  for (const toId of new Set(change.moves.map((move) => move.toId)))
    await tx.unit.updateMany({
      where: { id: { in: change.moves.filter((move) => move.toId === toId).map(({ unitId }) => unitId) } },
      data: { parentId: toId, version: { increment: 1 } },
    })
}

/** Changes of units, latest first: of all, or of those below one. */
export async function listUnitChanges(db: Db, parentId?: string): Promise<UnitChangeRow[]> {
  const rows = await db.unitChange.findMany({
    where: { parentId },
    select: { id: true, kind: true, effectiveOn: true, basis: true, content: true, byName: true, at: true },
    orderBy: [{ effectiveOn: 'desc' }, { at: 'desc' }],
  })
  return rows.map(({ effectiveOn, content, ...row }) => ({
    ...row,
    effectiveOn: toDay(effectiveOn),
    content: content as unknown as ChangeContent,
  }))
}

/** Where units below one came from and went, for those that moved after a day. */
export async function listMovesAfter(db: Db, unitId: string, day: string) {
  return db.unitMove.findMany({
    where: { on: { gt: fromDay(day) }, OR: [{ fromId: unitId }, { toId: unitId }] },
    select: { unitId: true, fromId: true, toId: true, on: true },
    orderBy: { on: 'asc' },
  })
}

import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { LetterSide, LetterState } from '@/server/domain/letter/letter'
import type { LetterContent } from '@/server/domain/letter/letter-content'
import type { Db } from './client'
import { toJsonValue } from './json'

const columns = {
  id: true,
  ownerId: true,
  planId: true,
  versionId: true,
  unitId: true,
  number: true,
  state: true,
  content: true,
  hash: true,
  proposedById: true,
  proposedByName: true,
  proposedAt: true,
  planVersion: { select: { number: true } },
  unit: { select: { code: true, name: true, nameEn: true } },
  signatures: {
    select: {
      side: true,
      onPaper: true,
      name: true,
      role: true,
      hash: true,
      signedAt: true,
      byId: true,
      byName: true,
      recordedAt: true,
      note: true,
      actingForName: true,
    },
    orderBy: { side: 'asc' },
  },
} as const

type Row = NonNullable<Awaited<ReturnType<typeof find>>>
const find = (db: Db, where: { id: string; ownerId: string; unitId?: string }) =>
  db.letter.findFirst({ where, select: columns })

// Letters are written by the proposing service alone, from `letterContent`.
const toLetter = (row: Row) => ({ ...row, content: row.content as unknown as LetterContent })
export type LetterRow = ReturnType<typeof toLetter>

/** One letter, if it is in scope. */
export async function findLetter(db: Db, scope: Scope, id: string): Promise<LetterRow | null> {
  const row = await find(db, { id, ...scope })
  return row && toLetter(row)
}

/** The letters named, those of them that are in scope; their rows are held until the transaction ends. */
export async function lockLetters(tx: Db, scope: Scope, ids: readonly string[]): Promise<LetterRow[]> {
  await tx.$queryRaw`
    SELECT id FROM letter WHERE id = ANY(${[...ids]}::uuid[]) AND owner_id = ${scope.ownerId}::uuid
    ORDER BY id FOR UPDATE`
  const rows = await tx.letter.findMany({
    where: { ...scope, id: { in: [...ids] } },
    select: columns,
    orderBy: { id: 'asc' },
  })
  return rows.map(toLetter)
}

/** Every letter in scope under a plan, by unit, the latest first. */
export async function listLetters(
  db: Db,
  scope: Scope,
  where: { planId: string; unitIds?: readonly string[] },
): Promise<LetterRow[]> {
  const rows = await db.letter.findMany({
    where: { ...scope, planId: where.planId, ...(where.unitIds && { unitId: { in: [...where.unitIds] } }) },
    select: columns,
    orderBy: [{ unit: { code: 'asc' } }, { number: 'desc' }],
  })
  return rows.map(toLetter)
}

export interface NewLetter {
  id: string
  ownerId: string
  planId: string
  versionId: string
  unitId: string
  number: number
  content: LetterContent
  hash: string
  proposedById: string
  proposedByName: string
  proposedAt: Date
}

export async function insertLetters(tx: Db, letters: readonly NewLetter[]): Promise<void> {
  await tx.letter.createMany({
    data: letters.map((letter) => ({ ...letter, content: toJsonValue(letter.content) })),
  })
}

export async function updateLetterStates(tx: Db, ids: readonly string[], state: LetterState): Promise<void> {
  if (ids.length > 0) await tx.letter.updateMany({ where: { id: { in: [...ids] } }, data: { state } })
}

export interface NewSignature {
  letterId: string
  side: LetterSide
  onPaper: boolean
  name: string
  role: string
  hash: string
  signedAt: Date
  byId: string
  byName: string
  recordedAt: Date
  note: string | null
  actingForId?: string | null
  actingForName?: string | null
}

export async function insertSignatures(tx: Db, signatures: readonly NewSignature[]): Promise<void> {
  await tx.letterSignature.createMany({ data: [...signatures] })
}

export interface NewLetterEvent {
  id: string
  ownerId: string
  letterId: string
  action: string
  from: LetterState | null
  to: LetterState
  reason: string | null
  byId: string
  byName: string
  at: Date
  actingForName?: string | null
}

export async function insertLetterEvents(tx: Db, events: readonly NewLetterEvent[]): Promise<void> {
  await tx.letterEvent.createMany({ data: [...events] })
}

/** What became of letters, step by step. */
export async function listLetterEvents(db: Db, letterIds: readonly string[]) {
  return db.letterEvent.findMany({
    where: { letterId: { in: [...letterIds] } },
    select: {
      id: true,
      letterId: true,
      action: true,
      from: true,
      to: true,
      reason: true,
      byName: true,
      actingForName: true,
      at: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}

/** Which of the units have an account that signs for them. */
export async function unitsThatSign(db: Db, unitIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.user.findMany({
    where: { unitId: { in: [...unitIds] }, role: 'head', active: true },
    select: { unitId: true },
  })
  return new Set(rows.map(({ unitId }) => unitId))
}

/** Units by their ids. */
export async function findUnitsByIds(db: Db, ids: readonly string[]) {
  return db.unit.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, code: true, name: true, nameEn: true },
    orderBy: { code: 'asc' },
  })
}

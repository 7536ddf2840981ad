import 'server-only'
import type { Role } from '@/server/domain/access/roles'
import type { CandidateState } from '@/server/domain/publication/candidate'
import type { PublicationDocument } from '@/server/domain/publication/publication-document'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { toJsonValue } from './json'

const named = { select: { name: true, nameEn: true } } as const
const columns = {
  id: true,
  ownerId: true,
  planId: true,
  periodId: true,
  runId: true,
  number: true,
  supersedesId: true,
  reason: true,
  documentHash: true,
  checkDays: true,
  noticeDays: true,
  proposedById: true,
  proposedByName: true,
  proposedAt: true,
  state: true,
  checkUntil: true,
  noticeUntil: true,
  version: true,
  plan: { select: { code: true, year: true, name: true, nameEn: true } },
  period: { select: { code: true, name: true, nameEn: true, position: true } },
  run: { select: { number: true, engine: true, createdAt: true, planVersion: { select: { number: true } } } },
  replaces: { select: { id: true, number: true } },
  publication: { select: { id: true, number: true } },
} as const

const find = (db: Db, where: { id: string; ownerId: string }) =>
  db.publicationCandidate.findFirst({ where, select: columns })
type Row = NonNullable<Awaited<ReturnType<typeof find>>>

const toCandidate = ({ checkUntil, noticeUntil, ...row }: Row) => ({
  ...row,
  checkUntil: checkUntil && toDay(checkUntil),
  noticeUntil: noticeUntil && toDay(noticeUntil),
})
export type CandidateRow = ReturnType<typeof toCandidate>

export async function findCandidate(db: Db, ownerId: string, id: string): Promise<CandidateRow | null> {
  const row = await find(db, { id, ownerId })
  return row && toCandidate(row)
}

/** A candidate, its row held until the transaction ends. */
export async function lockCandidate(tx: Db, ownerId: string, id: string): Promise<CandidateRow | null> {
  await tx.$queryRaw`SELECT id FROM publication_candidate WHERE id = ${id}::uuid AND owner_id = ${ownerId}::uuid FOR UPDATE`
  return findCandidate(tx, ownerId, id)
}

const ENDED: CandidateState[] = ['published', 'withdrawn']

/** What of a period is frozen and on its way to being published, if anything. */
export async function findOpenCandidate(db: Db, periodId: string) {
  return db.publicationCandidate.findFirst({
    where: { periodId, state: { notIn: ENDED } },
    select: { id: true, number: true, state: true },
  })
}

/** Of a period the candidate withdrawn last, where none came after it. */
export async function findLastCandidate(db: Db, periodId: string) {
  return db.publicationCandidate.findFirst({
    where: { periodId },
    select: { id: true, number: true, state: true },
    orderBy: { number: 'desc' },
  })
}

/** An owner's candidates in some states, latest first. */
export async function listCandidates(db: Db, ownerId: string, states: readonly CandidateState[]) {
  const rows = await db.publicationCandidate.findMany({
    where: { ownerId, state: { in: [...states] } },
    select: columns,
    orderBy: [{ proposedAt: 'desc' }, { number: 'desc' }],
  })
  return rows.map(toCandidate)
}

export async function readCandidateDocument(db: Db, id: string): Promise<PublicationDocument> {
  const row = await db.publicationCandidate.findUniqueOrThrow({ where: { id }, select: { document: true } })
  // Proposing alone writes it, of this shape.
  return row.document as unknown as PublicationDocument
}

export interface NewCandidate {
  id: string
  ownerId: string
  planId: string
  periodId: string
  runId: string
  supersedesId: string | null
  reason: string | null
  replacesId: string | null
  document: PublicationDocument
  documentHash: string
  checkDays: number
  noticeDays: number
  proposedById: string
  proposedByName: string
  proposedAt: Date
}

/** Freezes a candidate under its plan's next number, which it returns. The plan is held by the caller. */
export async function insertCandidate(tx: Db, candidate: NewCandidate): Promise<number> {
  const { _max } = await tx.publicationCandidate.aggregate({
    where: { planId: candidate.planId },
    _max: { number: true },
  })
  const number = (_max.number ?? 0) + 1
  await tx.publicationCandidate.create({
    data: { ...candidate, number, document: toJsonValue(candidate.document) },
  })
  return number
}

export async function updateCandidate(
  tx: Db,
  id: string,
  to: { state: CandidateState; checkUntil?: string; noticeUntil?: string },
): Promise<void> {
  await tx.publicationCandidate.update({
    where: { id },
    data: {
      state: to.state,
      ...(to.checkUntil !== undefined && { checkUntil: fromDay(to.checkUntil) }),
      ...(to.noticeUntil !== undefined && { noticeUntil: fromDay(to.noticeUntil) }),
      version: { increment: 1 },
    },
  })
}

export interface NewPublicationEvent {
  id: string
  ownerId: string
  candidateId: string
  action: string
  from: CandidateState | null
  to: CandidateState
  unitId?: string
  indicatorCode?: string | null
  words?: string | null
  objectionId?: string
  upheld?: boolean
  until?: string
  byId: string
  byName: string
  byRole: Role
  actingForId?: string | null
  actingForName?: string | null
  at: Date
}

export async function insertPublicationEvent(
  tx: Db,
  { until, ...event }: NewPublicationEvent,
): Promise<void> {
  await tx.publicationEvent.create({
    data: { ...event, ...(until !== undefined && { until: fromDay(until) }) },
  })
}

/** A candidate's whole course in its order; of one unit's words only, where a unit is named. */
export async function listPublicationEvents(db: Db, candidateId: string, unitId?: string) {
  const rows = await db.publicationEvent.findMany({
    where: { candidateId, ...(unitId !== undefined && { OR: [{ unitId: null }, { unitId }] }) },
    select: {
      id: true,
      action: true,
      from: true,
      to: true,
      unitId: true,
      indicatorCode: true,
      words: true,
      objectionId: true,
      upheld: true,
      until: true,
      byId: true,
      byName: true,
      byRole: true,
      actingForName: true,
      at: true,
      unit: named,
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ until, ...row }) => ({ ...row, until: until && toDay(until) }))
}
export type PublicationEventRow = Awaited<ReturnType<typeof listPublicationEvents>>[number]

/** The units that a candidate is about, in the order of its case. */
export async function listCandidateUnits(db: Db, candidateId: string) {
  return db.$queryRaw<{ id: string; code: string; name: string; nameEn: string | null }[]>`
    SELECT u.id, u.code, u.name, u.name_en AS "nameEn"
    FROM publication_candidate c
    CROSS JOIN LATERAL jsonb_array_elements(c.document #> '{case,units}') WITH ORDINALITY AS one(unit, place)
    JOIN unit u ON u.code = one.unit ->> 'code'
    WHERE c.id = ${candidateId}::uuid ORDER BY one.place`
}

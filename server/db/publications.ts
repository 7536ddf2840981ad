import 'server-only'
import type { PublicationDocument } from '@/server/domain/publication/publication-document'
import type { Db } from './client'
import { toJsonValue } from './json'

const header = {
  id: true,
  ownerId: true,
  planId: true,
  periodId: true,
  runId: true,
  number: true,
  state: true,
  inForce: true,
  supersedesId: true,
  reason: true,
  documentHash: true,
  publishedByName: true,
  publishedAt: true,
  candidate: { select: { id: true, proposedByName: true } },
  openings: { select: { open: true }, orderBy: { id: 'desc' }, take: 1 },
  plan: { select: { code: true, year: true, name: true, nameEn: true } },
  period: { select: { code: true, name: true, nameEn: true, phaseCode: true, position: true } },
  run: { select: { number: true, versionId: true } },
} as const

/** An owner's publications, latest first. */
export async function listPublications(
  db: Db,
  ownerId: string,
  where: { inForce?: true; planId?: string; periodId?: string } = {},
) {
  return db.publication.findMany({
    where: { ownerId, inForce: where.inForce, planId: where.planId, periodId: where.periodId },
    select: header,
    orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
  })
}

export type PublicationRow = Awaited<ReturnType<typeof listPublications>>[number]

/** The frozen document of one publication. */
export async function findPublicationDocument(db: Db, ownerId: string, id: string) {
  const row = await db.publication.findFirst({
    where: { id, ownerId },
    select: {
      number: true,
      document: true,
      documentHash: true,
      openings: header.openings,
      period: { select: { name: true, nameEn: true } },
    },
  })
  // Publishing alone writes it, of this shape.
  return row && { ...row, document: row.document as unknown as PublicationDocument }
}

export interface NewPublication {
  id: string
  ownerId: string
  planId: string
  periodId: string
  runId: string
  /** What it was signed from. */
  candidateId?: string
  supersedesId: string | null
  reason: string | null
  document: NonNullable<unknown>
  documentHash: string
  publishedById: string
  publishedByName: string
  publishedAt: Date
}

/** Publishes under the plan's next number, which it returns; what it supersedes goes out of force first. */
export async function insertPublication(tx: Db, publication: NewPublication): Promise<number> {
  if (publication.supersedesId !== null)
    await tx.publication.update({
      where: { id: publication.supersedesId },
      data: { state: 'superseded', inForce: null },
    })
  const { _max } = await tx.publication.aggregate({
    where: { planId: publication.planId },
    _max: { number: true },
  })
  const number = (_max.number ?? 0) + 1
  await tx.publication.create({
    data: { ...publication, number, document: toJsonValue(publication.document) },
  })
  return number
}

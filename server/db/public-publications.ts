import 'server-only'
import type { PublicationDocument } from '@/server/domain/publication/publication-document'
import type { Db } from './client'

const header = {
  id: true,
  number: true,
  state: true,
  publishedAt: true,
  documentHash: true,
  ownerId: true,
  plan: { select: { year: true, name: true, nameEn: true } },
  period: { select: { code: true, name: true, nameEn: true } },
  run: { select: { id: true, versionId: true } },
  openings: { select: { open: true }, orderBy: { id: 'desc' }, take: 1 },
} as const

/** A publication that its office has opened to everybody, with its document; whoever asks for another finds nothing. */
export async function findPublic(db: Db, id: string) {
  const row = await db.publication.findFirst({
    where: { id, openings: { some: {} } },
    select: {
      ...header,
      document: true,
      successor: {
        select: { id: true, number: true, openings: header.openings },
      },
    },
  })
  if (!row?.openings[0]?.open) return null
  const { document, openings: _, ...found } = row
  return { ...found, document: document as unknown as PublicationDocument }
}

/** Everything that is open to everybody and in force, latest first. */
export async function listPublic(db: Db) {
  const rows = await db.publication.findMany({
    where: { inForce: true, openings: { some: {} } },
    select: header,
    orderBy: { publishedAt: 'desc' },
    take: 200,
  })
  return rows.filter(({ openings }) => openings[0]?.open === true)
}

/** A publication of an owner, held until the transaction ends, and whether it is open. */
export async function lockOpening(tx: Db, ownerId: string, id: string) {
  await tx.$queryRaw`SELECT id FROM publication WHERE id = ${id}::uuid AND owner_id = ${ownerId}::uuid FOR UPDATE`
  const row = await tx.publication.findFirst({
    where: { id, ownerId },
    select: { id: true, number: true, openings: header.openings },
  })
  return row && { id: row.id, number: row.number, open: row.openings[0]?.open ?? false }
}

export async function insertOpening(
  tx: Db,
  opening: {
    id: string
    ownerId: string
    publicationId: string
    open: boolean
    byId: string
    byName: string
    at: Date
  },
): Promise<void> {
  await tx.publicOpening.create({ data: opening })
}

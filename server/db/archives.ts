import 'server-only'
import type { Db } from './client'

/** The years that an owner has published anything of, the latest first. */
export async function listArchiveYears(db: Db, ownerId: string): Promise<number[]> {
  const rows = await db.plan.findMany({
    where: { ownerId, publications: { some: {} } },
    select: { year: true },
    distinct: ['year'],
    orderBy: { year: 'desc' },
  })
  return rows.map(({ year }) => year)
}

/** The archives that were made, the latest first. */
export async function listArchives(db: Db, ownerId: string) {
  const rows = await db.archive.findMany({
    where: { ownerId },
    select: { id: true, year: true, files: true, bytes: true, catalogueHash: true, byName: true, at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ bytes, ...row }) => ({ ...row, bytes: Number(bytes) }))
}

export interface NewArchive {
  id: string
  ownerId: string
  year: number
  files: number
  bytes: number
  catalogueHash: string
  byId: string
  byName: string
  at: Date
}

export async function insertArchive(tx: Db, row: NewArchive): Promise<void> {
  await tx.archive.create({ data: { ...row, bytes: BigInt(row.bytes) } })
}

/** An owner's plans of a year with their published versions, periods and rounds that have started. */
export async function listPlansOfYear(db: Db, ownerId: string, year: number) {
  return db.plan.findMany({
    where: { ownerId, year, versions: { some: { publishedAt: { not: null } } } },
    select: {
      id: true,
      code: true,
      name: true,
      owner: { select: { name: true } },
      versions: {
        where: { publishedAt: { not: null } },
        select: { id: true, number: true, reason: true, publishedAt: true },
        orderBy: { number: 'asc' },
      },
      rounds: {
        where: { state: { in: ['under_way', 'completed', 'confirmed'] } },
        select: { id: true, name: true, period: { select: { code: true, name: true, position: true } } },
        orderBy: [{ period: { position: 'asc' } }, { startsOn: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: { code: 'asc' },
  })
}

/** Every step on the way of a plan's results to being published, with every unit's word and every answer. */
export async function listPublishingSteps(db: Db, planId: string) {
  return db.publicationEvent.findMany({
    where: { candidate: { planId } },
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
      byName: true,
      at: true,
      candidate: {
        select: { number: true, documentHash: true, period: { select: { code: true, name: true } } },
      },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
}

/** What was found wrong under a plan, with every step. */
export async function listFindingsWithSteps(db: Db, planId: string) {
  return db.rectification.findMany({
    where: { planId, state: { not: 'proposed' } },
    select: {
      number: true,
      unit: { select: { code: true, name: true } },
      indicatorCode: true,
      lineCode: true,
      words: true,
      lost: true,
      state: true,
      foundOn: true,
      dueOn: true,
      demand: true,
      events: {
        select: { action: true, to: true, words: true, dueOn: true, how: true, byName: true, at: true },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
  })
}

import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { EvidencePlace } from '@/server/domain/evidence/place'
import type { FileRefusal } from '@/server/domain/evidence/file-refusal'
import type { Db } from './client'
import { toJson } from './json'

const fileColumns = {
  id: true,
  hash: true,
  sentHash: true,
  name: true,
  type: true,
  size: true,
  width: true,
  height: true,
  pages: true,
  located: true,
  uploadedByName: true,
  uploadedAt: true,
} as const

const uploadColumns = {
  id: true,
  ownerId: true,
  unitId: true,
  subject: true,
  subjectId: true,
  place: true,
  replacesId: true,
  name: true,
  size: true,
  hash: true,
  state: true,
  refusal: true,
  fileId: true,
  begunById: true,
  begunByName: true,
  begunAt: true,
  expiresAt: true,
} as const

const findUploadRow = (db: Db, where: { id: string; begunById: string; ownerId: string; unitId?: string }) =>
  db.evidenceUpload.findFirst({ where, select: uploadColumns })

export type UploadRow = Omit<NonNullable<Awaited<ReturnType<typeof findUploadRow>>>, 'refusal'> & {
  refusal: FileRefusal | null
}

/** An upload of one's own: another person's is not found, whoever asks. */
export async function findUpload(
  db: Db,
  scope: Scope,
  by: { id: string; userId: string },
): Promise<UploadRow | null> {
  const row = await findUploadRow(db, { ...scope, id: by.id, begunById: by.userId })
  return row && { ...row, refusal: row.refusal as FileRefusal | null }
}

/** The same, held until the transaction ends: it is settled once. */
export async function lockUpload(
  tx: Db,
  scope: Scope,
  by: { id: string; userId: string },
): Promise<UploadRow | null> {
  await tx.$queryRaw`SELECT id FROM evidence_upload WHERE id = ${by.id}::uuid FOR UPDATE`
  return findUpload(tx, scope, by)
}

export interface NewUpload extends EvidencePlace {
  id: string
  ownerId: string
  unitId: string
  replacesId: string | null
  name: string
  size: number
  hash: string | null
  begunById: string
  begunByName: string
  begunAt: Date
  expiresAt: Date
}

/** False where the id is taken. */
export async function insertUpload(tx: Db, upload: NewUpload): Promise<boolean> {
  const { count } = await tx.evidenceUpload.createMany({ data: [upload], skipDuplicates: true })
  return count === 1
}

export type Settled =
  { state: 'stored'; fileId: string } | { state: 'refused'; refusal: FileRefusal } | { state: 'cancelled' }

export async function settleUpload(tx: Db, id: string, settled: Settled): Promise<void> {
  await tx.evidenceUpload.update({
    where: { id },
    data: {
      state: settled.state,
      fileId: settled.state === 'stored' ? settled.fileId : undefined,
      refusal: settled.state === 'refused' ? toJson(settled.refusal) : undefined,
    },
  })
}

/** What is on its way to a subject, oldest first. */
export async function listPendingUploads(db: Db, subjectId: string, now: Date) {
  return db.evidenceUpload.findMany({
    where: { subjectId, state: 'pending', expiresAt: { gt: now } },
    select: {
      id: true,
      place: true,
      replacesId: true,
      name: true,
      size: true,
      hash: true,
      begunById: true,
      begunByName: true,
      begunAt: true,
      expiresAt: true,
    },
    orderBy: { begunAt: 'asc' },
  })
}

/** Every use a subject ever had, in the order they came: those in force and those that ended. */
export async function listUses(db: Db, subjectId: string) {
  return db.evidenceUse.findMany({
    where: { subjectId },
    select: {
      id: true,
      place: true,
      replacesId: true,
      addedByName: true,
      addedAt: true,
      endedByName: true,
      endedAt: true,
      replacedBy: { select: { id: true } },
      file: { select: fileColumns },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
}

/** What is attached to a subject now, by place and hash: what is submitted and signed with it. */
export async function listAttached(db: Db, subjectId: string) {
  const rows = await db.evidenceUse.findMany({
    where: { subjectId, endedAt: null },
    select: { place: true, file: { select: { hash: true, size: true } } },
    orderBy: [{ place: 'asc' }, { file: { hash: 'asc' } }],
  })
  return rows.map(({ place, file }) => ({ place, ...file }))
}

/** How many files hang on each subject of a kind in scope. */
export async function countAttached(
  db: Db,
  scope: Scope,
  subject: EvidencePlace['subject'],
): Promise<Map<string, number>> {
  const rows = await db.evidenceUse.groupBy({
    by: ['subjectId'],
    where: { ...scope, subject, endedAt: null },
    _count: { _all: true },
  })
  return new Map(rows.map(({ subjectId, _count }) => [subjectId, _count._all]))
}

export interface NewFile {
  id: string
  ownerId: string
  unitId: string
  hash: string
  sentHash: string | null
  name: string
  type: string
  size: number
  width: number | null
  height: number | null
  pages: number | null
  located: boolean
  uploadedById: string
  uploadedByName: string
  uploadedAt: Date
}

export async function insertFile(tx: Db, file: NewFile): Promise<void> {
  await tx.evidenceFile.create({ data: file })
}

/** What somebody may see of files: on what kinds of things (all where none are named), and on which sheets (null: on all). */
export interface SeenFiles {
  subjects?: readonly EvidencePlace['subject'][] | undefined
  sheets: readonly string[] | null
}

/** A file in scope that stands or stood on something that may be seen. */
export async function findFile(db: Db, scope: Scope, id: string, seen: SeenFiles) {
  const { subjects, sheets } = seen
  const kinds = subjects
    ? { subject: { in: subjects.filter((subject) => subject !== 'sheet') } }
    : { subject: { not: 'sheet' as const } }
  const seesSheets = subjects?.includes('sheet') ?? true
  return db.evidenceFile.findFirst({
    where: {
      ...scope,
      id,
      uses: {
        some: {
          OR: [
            kinds,
            ...(seesSheets
              ? [{ subject: 'sheet' as const, subjectId: sheets === null ? undefined : { in: [...sheets] } }]
              : []),
          ],
        },
      },
    },
    select: { ...fileColumns, ownerId: true, unitId: true },
  })
}

/** A file of this very content that the unit has already; what hangs on a sheet is known on that sheet only. */
export async function findSameFile(
  db: Db,
  where: { ownerId: string; unitId: string; hash: string; located?: false },
  at: Pick<EvidencePlace, 'subject' | 'subjectId'>,
) {
  const some =
    at.subject === 'sheet'
      ? { subject: at.subject, subjectId: at.subjectId }
      : { subject: { not: 'sheet' as const } }
  return db.evidenceFile.findFirst({
    where: { ...where, uses: { some } },
    select: { id: true },
    orderBy: { uploadedAt: 'asc' },
  })
}

/** The files that hang on these sheets now, in the order they came. */
export async function listSheetFiles(db: Db, sheetIds: readonly string[]) {
  const rows = await db.evidenceUse.findMany({
    where: { subject: 'sheet', subjectId: { in: [...sheetIds] }, endedAt: null },
    select: {
      id: true,
      subjectId: true,
      place: true,
      addedByName: true,
      addedAt: true,
      file: { select: { id: true, name: true, type: true, size: true, hash: true } },
    },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ subjectId, ...row }) => ({ sheetId: subjectId, ...row }))
}

export interface NewUse extends EvidencePlace {
  id: string
  ownerId: string
  unitId: string
  fileId: string
  replacesId: string | null
  addedById: string
  addedByName: string
  addedAt: Date
}

export async function insertUse(tx: Db, use: NewUse): Promise<void> {
  await tx.evidenceUse.create({ data: use })
}

/** A use in force, held until the transaction ends. */
export async function lockUse(tx: Db, scope: Scope, id: string) {
  await tx.$queryRaw`SELECT id FROM evidence_use WHERE id = ${id}::uuid FOR UPDATE`
  return tx.evidenceUse.findFirst({
    where: { ...scope, id, endedAt: null },
    select: {
      id: true,
      subject: true,
      subjectId: true,
      place: true,
      file: { select: { id: true, hash: true, name: true } },
    },
  })
}

export async function endUse(
  tx: Db,
  id: string,
  by: { endedById: string; endedByName: string; endedAt: Date },
): Promise<void> {
  await tx.evidenceUse.update({
    where: { id },
    data: { endedById: by.endedById, endedByName: by.endedByName, endedAt: by.endedAt },
  })
}

/** Whether a file stands in a place now. */
export async function isAttached(tx: Db, place: EvidencePlace & { fileId: string }): Promise<boolean> {
  return (await tx.evidenceUse.count({ where: { ...place, endedAt: null } })) > 0
}

/** A unit's files with where each stands now, latest first. */
export async function listFilesOfUnit(
  db: Db,
  where: { ownerId: string; unitId: string; search: string; located?: false },
  take: number,
) {
  const { search, ...rest } = where
  return db.evidenceFile.findMany({
    where: {
      ...rest,
      name: search === '' ? undefined : { contains: search, mode: 'insensitive' },
      // What inspectors photographed is not the unit's to use again.
      uses: { some: { subject: { not: 'sheet' } } },
    },
    select: {
      ...fileColumns,
      uses: {
        where: { subject: 'report', endedAt: null },
        select: { subjectId: true, place: true },
        orderBy: { addedAt: 'asc' },
      },
    },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take,
  })
}

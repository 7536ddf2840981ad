import 'server-only'
import type { Observation } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJsonValue } from './json'

/** A cell of a signed submission: which version of which value was signed. */
export interface SignedCell {
  indicator: string
  valueId: string
  version: number
}

export interface NewRevision {
  reportId: string
  number: number
  ownerId: string
  cells: SignedCell[]
  hash: string
  signedById: string
  signedByName: string
  actingForName: string | null
  signedAt: Date
}

export async function insertRevision(tx: Db, revision: NewRevision): Promise<void> {
  await tx.reportRevision.create({ data: { ...revision, cells: toJsonValue(revision.cells) } })
}

/** A report's signed submissions, oldest first. */
export async function listRevisions(db: Db, reportId: string) {
  const rows = await db.reportRevision.findMany({
    where: { reportId },
    select: {
      number: true,
      cells: true,
      hash: true,
      signedByName: true,
      actingForName: true,
      signedAt: true,
    },
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => ({ ...row, cells: row.cells as unknown as SignedCell[] }))
}

/** What signed cells held: the very versions that were signed. */
export async function listSignedCells(db: Db, cells: readonly SignedCell[]) {
  if (cells.length === 0) return []
  const rows = await db.valueChange.findMany({
    where: { OR: cells.map(({ valueId, version }) => ({ valueId, version })) },
    select: {
      valueId: true,
      version: true,
      observation: true,
      note: true,
      enteredByName: true,
      enteredAt: true,
      behalfReason: true,
    },
  })
  const byRef = new Map(rows.map((row) => [`${row.valueId}/${String(row.version)}`, row]))
  return cells.flatMap(({ indicator, valueId, version }) => {
    const row = byRef.get(`${valueId}/${String(version)}`)
    return row
      ? [{ ...row, indicatorCode: indicator, observation: row.observation as Observation | null }]
      : []
  })
}

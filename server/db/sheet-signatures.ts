import 'server-only'
import type { SignatureSide, Strokes } from '@/server/domain/inspection/signature'
import type { Db } from './client'
import { toJsonValue } from './json'

export interface SignatureRow {
  id: string
  sheetId: string
  side: SignatureSide
  name: string
  post: string
  strokes: Strokes
  refused: string | null
  heads: string[]
  headsHash: string
  signedAt: Date
  receivedAt: Date
  enteredByName: string
}

/** Every signature under these sheets, in the order they came. */
export async function listSignatures(db: Db, sheetIds: readonly string[]): Promise<SignatureRow[]> {
  const rows = await db.sheetSignature.findMany({
    where: { sheetId: { in: [...sheetIds] } },
    select: {
      id: true,
      sheetId: true,
      side: true,
      name: true,
      post: true,
      strokes: true,
      refused: true,
      heads: true,
      headsHash: true,
      signedAt: true,
      receivedAt: true,
      enteredByName: true,
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ ...row, strokes: row.strokes as unknown as Strokes }))
}

/** False where the id is taken. */
export async function insertSignature(
  tx: Db,
  row: SignatureRow & { ownerId: string; enteredById: string },
): Promise<boolean> {
  const { count } = await tx.sheetSignature.createMany({
    data: [{ ...row, strokes: toJsonValue(row.strokes) }],
    skipDuplicates: true,
  })
  return count === 1
}

import { v5 as uuidv5 } from 'uuid'
import type { CommandContext } from '@/server/services/command'
import { readSheet } from '@/server/services/sheet/read-sheet'
import { signSheet } from '@/server/services/sheet/sign-sheet'
import type { ProofDeed } from './proofs'

/** Hangs a photo on a line of a sheet, or signs what the sheet says now. */
export async function proveSheet(
  context: CommandContext,
  key: string,
  id: string,
  deed: ProofDeed,
): Promise<void> {
  if (deed.do === 'photograph') {
    const { attach } = await import('./attach')
    const { file, rows } = deed
    await attach(context, key, { at: { subject: 'sheet', subjectId: id, place: deed.item }, file, rows })
    return
  }
  const { heads } = await readSheet(context.actor, id, context.now)
  await signSheet(context, {
    sheet: id,
    typedBy: context.actor.userId,
    id: uuidv5('signature', key),
    side: deed.side,
    name: deed.signer,
    post: deed.post,
    strokes: deed.strokes,
    refused: null,
    heads: heads.map((head) => head.id),
    signedAt: context.now,
  })
}

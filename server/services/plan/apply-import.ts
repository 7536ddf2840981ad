import 'server-only'
import { createHash } from 'node:crypto'
import { problem } from '@/server/domain/errors'
import type { CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { createDraft } from './create-draft'
import { judgeImport } from './preview-import'
import { saveDraft } from './save-draft'

const MOST_NAME = 200

/**
 * Applies a file to a draft, or begins a draft with it (`id` null), all or nothing. The file is read again; what it would
 * do must be what was seen (`seen`), so a part that somebody changed meanwhile refuses the whole with `draftChanged`.
 */
export async function applyImport(
  context: CommandContext,
  input: {
    id: string | null
    file: Uint8Array
    /** What the file was called where it came from. */
    name?: string | undefined
    seen: string
    key?: string | undefined
  },
): Promise<{ id: string; saved: number }> {
  const { id, key } = input
  const name = (input.name ?? '').replace(/[\p{C}]/gu, '').slice(0, MOST_NAME)
  refusePersonalData({ file: name })
  const file = {
    name,
    sha256: createHash('sha256').update(input.file).digest('hex'),
    bytes: input.file.length,
  }
  const { preview, edits } = await judgeImport(context.actor, input)
  if (preview.seen === null || preview.seen !== input.seen) throw problem('importChanged', {})
  if (id === null) {
    const parts = Object.fromEntries(edits.map((edit) => [edit.key, edit.content]))
    const draft = await createDraft(context, { origin: { from: 'file', parts, file }, key })
    return { id: draft.id, saved: edits.length }
  }
  const { saved, clashes } = await saveDraft(context, { id, edits, whole: true, file, key })
  if (clashes.length > 0) throw problem('importChanged', {})
  return { id, saved: saved.length }
}

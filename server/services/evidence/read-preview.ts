import 'server-only'
import { makePreview } from '@/server/documents/evidence/make-preview'
import type { FileType } from '@/server/domain/evidence/file-types'
import { problem } from '@/server/domain/errors'
import { FewAtOnce } from '@/server/files/few-at-once'
import { openStore } from '@/server/files/open-store'
import { fromStore } from './from-store'
import { limits } from './limits'

const PICTURES: ReadonlySet<FileType> = new Set<FileType>(['jpg', 'png', 'webp'])

/** Each holds a whole picture with its pixels. */
const few = new FewAtOnce(1)

/** The small picture of a file; made again from the file where it was lost, as when a store was moved without its previews. */
export async function readPreview({
  hash,
  type,
}: {
  hash: string
  type: FileType
}): Promise<Uint8Array<ArrayBuffer>> {
  const kept = () => fromStore(() => openStore().readPreview(hash))
  const held = await kept()
  if (held !== null) return held
  if (!PICTURES.has(type)) throw problem('notFound', {})
  return few.run(async () => {
    // Whoever waited here finds what the one before has made.
    const made = await kept()
    if (made !== null) return made
    const content = await fromStore(() => openStore().read(hash))
    if (content === null) throw problem('fileDamaged', {})
    const preview = new Uint8Array(await makePreview(content, limits()))
    await fromStore(() => openStore().putPreview(hash, preview))
    return preview
  })
}

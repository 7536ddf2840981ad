import 'server-only'
import { printPicture } from '@/server/documents/paper/print-picture'
import { isFileType } from '@/server/domain/evidence/file-types'
import type { PaperPicture } from '@/server/domain/paper/paper'
import { readPreview } from '../evidence/read-preview'

/** The small pictures of photos, by their hash; one that is lost or damaged is left out, its words stay. */
export async function printPictures(
  photos: readonly { hash: string; type: string }[],
): Promise<Record<string, PaperPicture>> {
  const found: Record<string, PaperPicture> = {}
  for (const { hash, type } of photos) {
    if (found[hash] || !isFileType(type)) continue
    const preview = await readPreview({ hash, type }).catch((error: unknown) => {
      console.error('[papers]', hash, error)
      return null
    })
    if (preview) found[hash] = await printPicture(preview)
  }
  return found
}

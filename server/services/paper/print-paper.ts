import 'server-only'
import type { Paper, PaperFormat } from '@/server/domain/paper/paper'
import { printPictures } from './print-pictures'
import { setApart } from './set-apart'

/** A paper in words, with its photos → the file. */
export async function printPaper(
  paper: Paper,
  format: PaperFormat,
  { photos, at }: { photos: readonly { hash: string; type: string }[]; at: Date },
): Promise<Uint8Array> {
  const pictures = await printPictures(photos)
  return setApart((set) => set({ paper, format, pictures, at }))
}

import sharp from 'sharp'
import type { PaperPicture } from '@/server/domain/paper/paper'

/** A picture as papers take it. */
export async function printPicture(picture: Uint8Array): Promise<PaperPicture> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}

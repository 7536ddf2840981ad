import sharp from 'sharp'
import type { EvidenceLimits } from '@/server/domain/evidence/limits'

const PREVIEW_EDGE = 480

/** The small picture of a picture. Decodes every pixel: throws where it can't be shown. */
export async function makePreview(
  picture: Uint8Array,
  limits: Pick<EvidenceLimits, 'pixels'>,
): Promise<Uint8Array> {
  return sharp(picture, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: PREVIEW_EDGE, height: PREVIEW_EDGE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 75 })
    .toBuffer()
}

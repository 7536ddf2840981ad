import sharp, { type Sharp } from 'sharp'
import type { EvidenceLimits } from '@/server/domain/evidence/limits'
import { hasLocation } from './has-location'
import { type Inspection, refused } from './inspection'
import { makePreview } from './make-preview'
import { isPlainImage } from './plain-image'

// What was decoded once is not kept for another time, and one picture is worked at by one thread: memory stays small.
sharp.cache(false)
sharp.concurrency(1)

const MILLION = 1_000_000

/** Pictures are kept as they came where they hold nothing but the picture; else made anew without the rest. */
export async function inspectImage(
  content: Uint8Array,
  type: 'jpg' | 'png' | 'webp',
  { locations, limits }: { locations: boolean; limits: EvidenceLimits },
): Promise<Inspection> {
  const open = (bytes: Uint8Array) =>
    sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'error', sequentialRead: true })
  try {
    // The size that the head declares; nothing is decoded yet.
    const head = await sharp(content, { limitInputPixels: false }).metadata()
    if (head.width * head.height > limits.pixels) return refused('tooManyPixels', limits.pixels / MILLION)
    if ((head.pages ?? 1) > 1) return refused('type')
    const plain = isPlainImage(content, type, { exif: locations })
    const kept = plain ? content : await cleaned(open(content), type, locations)
    // Decodes every pixel: what can't be shown is not stored.
    const preview = await makePreview(kept, limits)
    const { autoOrient, exif } = await open(kept).metadata()
    return {
      ok: true,
      type,
      content: kept,
      width: autoOrient.width,
      height: autoOrient.height,
      located: hasLocation(exif),
      preview,
    }
  } catch {
    return refused('damaged')
  }
}

function cleaned(image: Sharp, type: 'jpg' | 'png' | 'webp', locations: boolean): Promise<Uint8Array> {
  const upright = image.autoOrient().keepIccProfile()
  const told = locations ? upright.keepExif() : upright
  switch (type) {
    case 'jpg':
      return told.jpeg({ quality: 90 }).toBuffer()
    case 'png':
      return told.png().toBuffer()
    case 'webp':
      return told.webp({ quality: 90 }).toBuffer()
  }
}

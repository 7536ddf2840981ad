import { fileTypeFromBuffer } from 'file-type'
import { type EvidenceLimits, MEGABYTE } from '@/server/domain/evidence/limits'
import { inspectImage } from './inspect-image'
import { inspectOffice } from './inspect-office'
import { inspectPdf } from './inspect-pdf'
import { type Inspection, refused } from './inspection'

const ZIP = [0x50, 0x4b]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const startsWith = (content: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, at) => content[at] === byte)

/**
 * Judges a file by its content, whatever it calls itself, before it counts as stored. `locations`: pictures keep where they were
 * taken.
 */
export async function inspectFile(
  content: Uint8Array,
  { locations, limits }: { locations: boolean; limits: EvidenceLimits },
): Promise<Inspection> {
  if (content.length === 0) return refused('empty')
  if (content.length > limits.file) return refused('tooLarge', limits.file / MEGABYTE)
  if (startsWith(content, OLE)) return refused('oldOffice')
  // Archives are judged by their directory; nothing of them is unpacked to see what they are.
  if (startsWith(content, ZIP)) return inspectOffice(content, limits)
  const found = await fileTypeFromBuffer(content.subarray(0, 8192)).catch(() => undefined)
  switch (found?.mime) {
    case 'image/jpeg':
      return inspectImage(content, 'jpg', { locations, limits })
    case 'image/png':
      return inspectImage(content, 'png', { locations, limits })
    case 'image/webp':
      return inspectImage(content, 'webp', { locations, limits })
    case 'application/pdf':
      return inspectPdf(content, limits)
    default:
      return refused('type')
  }
}

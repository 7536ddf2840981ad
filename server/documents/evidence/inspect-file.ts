import { fileTypeFromBuffer } from 'file-type'
import type { FileRefusal } from '@/server/domain/evidence/file-refusal'
import type { FileType } from '@/server/domain/evidence/file-types'
import { type EvidenceLimits, MEGABYTE } from '@/server/domain/evidence/limits'
import { inspectImage } from './inspect-image'
import { inspectOffice } from './inspect-office'
import { inspectPdf } from './inspect-pdf'

/** A file as it may be stored. */
export interface InspectedFile {
  ok: true
  type: FileType
  /** What is stored: what came, or the same picture without what it said beside the picture. */
  content: Uint8Array
  width?: number
  height?: number
  pages?: number
  /** Whether the picture says where it was taken. */
  located: boolean
  /** A small picture of it, where it is one. */
  preview?: Uint8Array
}

export type Inspection = InspectedFile | { ok: false; refusal: FileRefusal }

export const refused = (reason: FileRefusal['reason'], limit?: number): Inspection => ({
  ok: false,
  refusal: limit === undefined ? { reason } : { reason, limit },
})

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

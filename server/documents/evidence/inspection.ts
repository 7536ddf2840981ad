import type { FileRefusal } from '@/server/domain/evidence/file-refusal'
import type { FileType } from '@/server/domain/evidence/file-types'

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

/** A file that is not taken, and why. */
export const refused = (reason: FileRefusal['reason'], limit?: number): Inspection => ({
  ok: false,
  refusal: limit === undefined ? { reason } : { reason, limit },
})

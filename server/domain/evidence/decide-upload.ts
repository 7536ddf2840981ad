import type { FileRefusal } from './file-refusal'
import type { EvidenceLimits } from './limits'
import { MEGABYTE } from './limits'

/** What hangs on a thing already, files on their way included. */
export interface EvidenceSum {
  files: number
  bytes: number
  ofPlace: number
}

export type UploadDecision =
  | { ok: true }
  | { ok: false; because: 'file'; refusal: FileRefusal }
  | { ok: false; because: 'indicatorFull' | 'reportFull' | 'reportTooLarge'; limit: number }

/** Whether one more file of this size may come. What takes another's place adds none. */
export function decideUpload(
  size: number,
  sum: EvidenceSum,
  limits: EvidenceLimits,
  replacing: boolean,
): UploadDecision {
  if (size === 0) return { ok: false, because: 'file', refusal: { reason: 'empty' } }
  if (size > limits.file)
    return { ok: false, because: 'file', refusal: { reason: 'tooLarge', limit: limits.file / MEGABYTE } }
  const more = replacing ? 0 : 1
  if (sum.ofPlace + more > limits.filesPerIndicator)
    return { ok: false, because: 'indicatorFull', limit: limits.filesPerIndicator }
  if (sum.files + more > limits.filesPerReport)
    return { ok: false, because: 'reportFull', limit: limits.filesPerReport }
  if (sum.bytes + size > limits.report)
    return { ok: false, because: 'reportTooLarge', limit: limits.report / MEGABYTE }
  return { ok: true }
}

import 'server-only'
import type { AuditEntry } from '../command'

/** A file that somebody sent in: what it was called, and which one exactly it was. */
export interface ImportedFile {
  name: string
  sha256: string
  bytes: number
}

/** What the trail keeps of an import beside the parts that it wrote. */
export const importEntry = (draftId: string, file: ImportedFile): AuditEntry => ({
  action: 'plan.import',
  subjectType: 'planDraft',
  subjectId: draftId,
  after: { file },
})

export const evidenceSubjects = ['report', 'sheet', 'rectification', 'appeal', 'bonus'] as const
export type EvidenceSubject = (typeof evidenceSubjects)[number]

/** Where a file hangs: on which thing, and where on it (a report's indicator, a sheet's line; empty where there are no such places). */
export interface EvidencePlace {
  subject: EvidenceSubject
  subjectId: string
  place: string
}

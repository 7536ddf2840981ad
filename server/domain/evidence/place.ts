export const evidenceSubjects = ['report', 'sheet', 'rectification', 'appeal', 'bonus'] as const
export type EvidenceSubject = (typeof evidenceSubjects)[number]

/** The place on an order where whoever verifies the answer puts what they saw. */
export const VERIFIED = 'verified'

/** Where a file hangs: on which thing, and where on it (a report's indicator, a sheet's line, an order's verification; empty where there are no such places). */
export interface EvidencePlace {
  subject: EvidenceSubject
  subjectId: string
  place: string
}

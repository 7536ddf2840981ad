import type { PlanIndicator } from '../plan/plan-version'

/** What a plan asks to be attached to an indicator's value. */
export interface EvidenceRule {
  /** A report can't be submitted without. */
  required?: true | undefined
  /** Pictures keep where they were taken. */
  locations?: true | undefined
  /** What it is to show. */
  note?: string | undefined
}

/** Of the indicators due, those that need a file and have none. */
export function lackEvidence(
  due: readonly Pick<PlanIndicator, 'code' | 'evidence'>[],
  proved: ReadonlySet<string>,
): string[] {
  return due.filter(({ code, evidence }) => evidence?.required && !proved.has(code)).map(({ code }) => code)
}

import { type CheckSheet, compileSheet } from '@/server/domain/check/check-sheet'
import type { CheckFacts } from '@/server/domain/check/check-facts'
import { withTyped } from '@/server/domain/check/gather-facts'
import type { CheckSource } from '@/server/domain/check/plan-check'
import { type CheckFinding, type Explanation, runChecks } from '@/server/domain/check/run-checks'
import type { Observation } from '@/server/domain/scoring/case'

export interface CheckedUnit {
  unitId: string
  facts: CheckFacts
  explanations: readonly Explanation[]
}
export type Typed = Readonly<Record<string, Observation | null>>

/** What fires of one unit's figures, those being typed in place of those stored: the server's own functions. */
export type CheckEngine = (
  unit: CheckedUnit,
  typed: Typed,
  explanations: readonly Explanation[],
) => CheckFinding[]

/** A form's checks made ready. Loaded only where a plan has checks: the reader of expressions is not small. */
export function checkEngine(sheet: CheckSheet, source: CheckSource): CheckEngine {
  const compiled = compileSheet(sheet)
  return ({ facts }, typed, explanations) =>
    runChecks(compiled, withTyped(facts, source, typed), explanations)
}

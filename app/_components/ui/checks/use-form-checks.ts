'use client'

import type { CheckSheet } from '@/server/domain/check/check-sheet'
import type { CheckSource } from '@/server/domain/check/plan-check'
import { type CheckFinding, standingAgainst } from '@/server/domain/check/run-checks'
import type { CheckedUnit, Typed } from './engine'
import { useEngine } from './use-engine'
import { type Explanations, type SaveExplanation, useExplanations } from './use-explanations'

export interface UnitFinding extends CheckFinding {
  unitId: string
}

/** A form's checks as one types: what fires of which unit, and what is explained. */
export interface FormChecks {
  findings: readonly UnitFinding[]
  failed: readonly UnitFinding[]
  unexplained: readonly UnitFinding[]
  explanations: Explanations
  writable: boolean
  /** The checks themselves. */
  checks: CheckSheet['checks']
  /** Every explanation ever written, by unit. */
  past: readonly CheckedUnit[]
}

const NOBODY: readonly CheckedUnit[] = []

/** Runs the checks of a form over what is typed in it. `typed` gives a unit's observations by indicator. */
export function useFormChecks({
  name,
  source,
  checks,
  typed,
  writable,
  save,
}: {
  name: string
  source: CheckSource
  checks: { sheet: CheckSheet; units: readonly CheckedUnit[] } | null
  typed: Readonly<Record<string, Typed>>
  writable: boolean
  save: SaveExplanation
}): FormChecks {
  const units = checks?.units ?? NOBODY
  const engine = useEngine(checks?.sheet ?? null, source)
  const explanations = useExplanations(name, checks?.sheet ?? null, units, writable, save)
  const findings =
    engine === null
      ? []
      : units.flatMap((unit) =>
          engine(unit, typed[unit.unitId] ?? {}, explanations.of(unit)).map((finding): UnitFinding => ({
            ...finding,
            unitId: unit.unitId,
          })),
        )
  return {
    findings,
    ...standingAgainst(findings),
    explanations,
    writable,
    checks: checks?.sheet.checks ?? [],
    past: units,
  }
}

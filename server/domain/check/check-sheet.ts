import { type CompiledCheck, compileChecks } from './compile-checks'
import type { PlanCheck } from './plan-check'
import type { CheckIndicator } from './vocabulary'

/** The checks of a form as they travel to the browser: what is compiled there is what was compiled on the server. */
export interface CheckSheet {
  checks: readonly PlanCheck[]
  indicators: readonly CheckIndicator[]
}

/** Checks → what a browser needs to run them: themselves, and of the indicators only those that they name. */
export function checkSheet(compiled: readonly CompiledCheck[]): CheckSheet {
  const named = new Map<string, CheckIndicator>()
  for (const { at, expression, indicators } of compiled)
    for (const code of [...at, ...expression.references.map((reference) => reference.code)]) {
      const indicator = indicators.get(code)
      if (indicator) named.set(code, only(indicator))
    }
  return {
    // Where a check points is settled here, so that it cannot be read differently there.
    checks: compiled.map(({ check, at }) => ({ ...check, at: [...at] })),
    indicators: [...named.values()],
  }
}

export const compileSheet = (sheet: CheckSheet): CompiledCheck[] =>
  compileChecks(sheet.indicators, sheet.checks).flatMap(({ compiled }) => compiled ?? [])

const only = ({ code, name, nameEn, suppliedBy, departmentId, scoring }: CheckIndicator): CheckIndicator => ({
  code,
  name,
  nameEn,
  suppliedBy,
  departmentId,
  scoring: {
    kind: scoring.kind,
    ...(scoring.multiplier === undefined ? {} : { multiplier: scoring.multiplier }),
    ...(scoring.trim === undefined ? {} : { trim: scoring.trim }),
    ...(scoring.answers === undefined ? {} : { answers: scoring.answers }),
  },
})

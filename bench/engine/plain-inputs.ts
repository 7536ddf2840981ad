import type { AssessmentCase } from '@/server/domain/scoring/case'
import type { PlainInputs } from './plain-loop'

/** Reads a nation's rows into typed arrays: the part of the work that the engine and the plain loop both have to do. */
export function plainInputs({ plan, units, values }: AssessmentCase): PlainInputs {
  const empty = () => plan.indicators.map(() => new Float64Array(units.length).fill(NaN))
  const groups = [...new Set(units.map((unit) => unit.group ?? ''))].sort()
  const groupAt = new Map(groups.map((group, at) => [group, at]))
  const inputs: PlainInputs = {
    units: units.length,
    groups: groups.length,
    groupOf: Int32Array.from(units, (unit) => groupAt.get(unit.group ?? '') ?? 0),
    numerators: empty(),
    denominators: empty(),
    pastNumerators: empty(),
    pastDenominators: empty(),
  }
  const unitAt = new Map(units.map(({ code }, at) => [code, at]))
  const indicatorAt = new Map(plan.indicators.map(({ code }, at) => [code, at]))
  const present = plan.periods[0]?.code
  for (const row of values) {
    const u = unitAt.get(row.unit)
    const i = indicatorAt.get(row.indicator)
    if (u === undefined || i === undefined || !('numerator' in row)) continue
    const isPresent = row.period === present
    const above = (isPresent ? inputs.numerators : inputs.pastNumerators)[i]
    const below = (isPresent ? inputs.denominators : inputs.pastDenominators)[i]
    if (!above || !below) continue
    above[u] = row.numerator
    below[u] = row.denominator
  }
  return inputs
}

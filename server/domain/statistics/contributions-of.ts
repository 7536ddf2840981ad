import type { MarksOfRun, UnitOfRun } from './marks-of-run'

/**
 * How much each indicator adds to a unit's total, before rounding: 100 × marks ÷ points of its period, times the weights of period and phase
 * among those that count. Σ + adjustments is the total but for the rounding of periods, phases and year.
 */
export function contributionsOf({ phases }: MarksOfRun, unit: UnitOfRun): Map<string, number> {
  const points = new Map<string, number>()
  for (const mark of unit.marks) points.set(mark.period, (points.get(mark.period) ?? 0) + mark.points)
  const isCounted = ({ code }: { code: string }) => (points.get(code) ?? 0) > 0
  const counted = phases.filter(({ periods }) => periods.some(isCounted))
  const phaseWeights = counted.reduce((sum, { weight }) => sum + weight, 0)
  const weightOf = new Map<string, number>()
  for (const phase of counted) {
    const periods = phase.periods.filter(isCounted)
    const weights = periods.reduce((sum, { weight }) => sum + weight, 0)
    for (const { code, weight } of periods)
      weightOf.set(
        code,
        ((phase.weight / phaseWeights) * (weight / weights) * 100) / (points.get(code) ?? NaN),
      )
  }
  const found = new Map<string, number>()
  for (const { period, indicator, marks } of unit.marks)
    found.set(indicator, (found.get(indicator) ?? 0) + marks * (weightOf.get(period) ?? 0))
  return found
}

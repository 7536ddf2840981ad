import type { PlanIndicator } from '../plan/plan-version'

/** The indicators that have one figure per period to compare; tallies, checklists and manual marks have none. */
export function trendIndicators(indicators: readonly PlanIndicator[]): PlanIndicator[] {
  return indicators.filter((indicator) => !['tally', 'checklist', 'manual'].includes(indicator.scoring.kind))
}

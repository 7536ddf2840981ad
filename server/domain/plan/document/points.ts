import type { PlanDocument } from './plan-document'

/** Full marks of every group when everything is due, an indicator that only adds (`extra`) left out. */
export function pointsByGroup(
  document: Pick<PlanDocument, 'units' | 'indicators'>,
): { group: string; points: number }[] {
  const groups = [...new Set(document.units.map(({ group }) => group))].sort()
  return groups.map((group) => ({
    group,
    points: round(document.indicators.reduce((sum, { scoring }) => sum + pointsOf(scoring, group), 0)),
  }))
}

/** An indicator's full marks for a group; 0 where it is not assessed, only monitored, or only adds. */
export function pointsOf(scoring: PlanDocument['indicators'][number]['scoring'], group: string): number {
  if (scoring.rule === undefined || scoring.points === undefined || scoring.extra) return 0
  return typeof scoring.points === 'number' ? scoring.points : (scoring.points[group] ?? 0)
}

/** 0.1 + 0.2 is 0.3, whatever binary says. */
const round = (figure: number): number => Math.round(figure * 1e9) / 1e9

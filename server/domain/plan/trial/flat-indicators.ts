import type { AssessmentCase } from '../../scoring/case'
import type { CaseResult } from '../../scoring/score-case'

/** An indicator that told nobody from anybody: every unit had the same share of its points in every period. */
export interface FlatIndicator {
  indicator: string
  /** Whether that share was everything. */
  full: boolean
}

/** Indicators whose marks distinguish no unit, though at least two had marks. */
export function flatIndicators(assessment: AssessmentCase, { results }: CaseResult): FlatIndicator[] {
  const groupOf = new Map(assessment.units.map(({ code, group }) => [code, group]))
  return assessment.plan.indicators.flatMap(({ code, points, rule }) => {
    if (rule === undefined || points === undefined) return []
    const pointsOf = (unit: string): number =>
      typeof points === 'number' ? points : (points[groupOf.get(unit) ?? ''] ?? 0)
    let marked = 0
    let full = true
    for (const { code: period } of assessment.plan.periods) {
      const shares = results.flatMap(({ unit, marks }) => {
        const mark = marks[period]?.[code]
        const whole = pointsOf(unit)
        return mark === null || mark === undefined || whole === 0 ? [] : [mark / whole]
      })
      const [first] = shares
      if (first === undefined) continue
      if (shares.some((share) => Math.abs(share - first) > 1e-9)) return []
      marked = Math.max(marked, shares.length)
      if (Math.abs(first - 1) > 1e-9) full = false
    }
    return marked < 2 ? [] : [{ indicator: code, full }]
  })
}

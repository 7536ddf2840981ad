import { studentQuantile } from './distributions/student-quantile'
import type { Interval } from './interval'
import type { WhyNot } from './why-not'

export type Score = { judge: string; subject: string; score: number }
export type SeverityOfJudge = { judge: string } & (
  | {
      subjects: number
      /** Mean of own score less the mean of the other judges' of the same subject: below 0 is harsher. */
      severity: number
      /** 95 %. */
      interval: Interval
      /** The interval leaves out 0. */
      differs: boolean
    }
  | WhyNot
)

const LEAST_SUBJECTS = 5

/**
 * Is one inspector harsher? Each judge's scores against those that others gave the same subjects (the judge left out of the mean,
 * which would otherwise pull it towards the own score), as a mean residual with its t interval. Subjects scored once say nothing.
 * Refuses, judge by judge, fewer than five shared subjects. By judge's code.
 */
export function severity(scores: readonly Score[]): SeverityOfJudge[] {
  const bySubject = new Map<string, Score[]>()
  for (const each of scores) bySubject.set(each.subject, [...(bySubject.get(each.subject) ?? []), each])
  const residuals = new Map<string, number[]>()
  for (const each of scores) {
    const own = residuals.get(each.judge) ?? []
    residuals.set(each.judge, own)
    const others = (bySubject.get(each.subject) ?? []).filter(({ judge }) => judge !== each.judge)
    if (others.length === 0) continue
    own.push(each.score - others.reduce((sum, { score }) => sum + score, 0) / others.length)
  }
  return [...residuals]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([judge, own]) => {
      const n = own.length
      if (n < LEAST_SUBJECTS)
        return { judge, whyNot: 'tooFew', of: 'subjects', have: n, least: LEAST_SUBJECTS }
      const mean = own.reduce((sum, each) => sum + each, 0) / n
      const squares = own.reduce((sum, each) => sum + (each - mean) * (each - mean), 0)
      const half = studentQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n)
      const interval = { lower: mean - half, upper: mean + half }
      return {
        judge,
        subjects: n,
        severity: mean,
        interval,
        differs: interval.lower > 0 || interval.upper < 0,
      }
    })
}

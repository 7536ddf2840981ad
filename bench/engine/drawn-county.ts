import type { AssessmentCase, CaseIndicator, CaseValue } from '@/server/domain/scoring/case'

/** A county's year of rates, each accumulated over four quarters and drawn as chance would have it. Same each time. */
export function drawnCounty(size: { units: number; indicators: number }): AssessmentCase {
  let state = 20260331
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const periods = ['03-31', '06-30', '09-30', '12-31'].map((end, at) => {
    return { code: `Q${String(at + 1)}`, end: `2026-${end}` }
  })
  const indicators = Array.from({ length: size.indicators }, (_, at): CaseIndicator => {
    return {
      code: `I${String(at)}`,
      category: 'B',
      phases: ['regular'],
      kind: 'ratio',
      chance: 'binomial',
      accumulate: 'sum',
      points: 10,
      target: 95,
      rule:
        at % 2 === 0
          ? { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' }
          : { type: 'proportional', from: 60 },
    }
  })
  const units = Array.from({ length: size.units }, (_, at) => ({ code: `U${String(1000 + at)}` }))
  const values: CaseValue[] = []
  for (const { code: unit } of units)
    for (const { code: indicator } of indicators)
      for (const { code: period } of periods) {
        const denominator = 40 + Math.floor(random() * 300)
        // Never all or none of them: those would not be drawn.
        const numerator = Math.round(denominator * (0.7 + 0.29 * random()))
        values.push({ unit, indicator, period, source: 'self', numerator, denominator })
      }
  return {
    plan: {
      year: 2026,
      categories: [{ code: 'B' }],
      periods,
      phases: [{ code: 'regular', periods: periods.map(({ code }) => code) }],
      indicators,
    },
    units,
    values,
  }
}

import type { AssessmentCase, CaseIndicator, CaseUnit, CaseValue, Rule } from './case'

/** A nation's quarter: units in county groups, indicators of every kind of rule in turn, one period. Same each time. */
export function makeNation(size: { units: number; groups: number; indicators: number }): AssessmentCase {
  let state = 20260331
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const rules: Partial<CaseIndicator>[] = [
    { target: 90, rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' } },
    { target: 95, rule: { type: 'proportional', from: 60 } },
    { target: { ref: 'mean' }, rule: { type: 'stepDeduction', step: 1, marks: 0.2, partial: 'started' } },
    { rule: { type: 'relative', method: 'minmax' } },
    { rule: { type: 'relative', method: 'rankStep', drop: 0.2 } },
    { target: { ref: 'median', times: 1.05 }, rule: { type: 'threshold', else: 1 } },
    { target: { ref: 'pooled' }, rule: { type: 'proportional', bonus: { step: 1, marks: 0.1, cap: 0.5 } } },
    {
      rule: {
        type: 'bands',
        bands: [
          { from: 95, marks: 2 },
          { from: 85, marks: 1 },
        ],
      },
    },
    { rule: { type: 'relative', method: 'efficacy', satisfactory: 98, unsatisfactory: 70, base: 0.6 } },
    {
      baseline: '2025Q1',
      target: 100,
      rule: blend,
    },
  ]
  const indicators = Array.from({ length: size.indicators }, (_, at): CaseIndicator => {
    return {
      code: `I${String(at)}`,
      category: 'B',
      phases: ['regular'],
      kind: 'ratio',
      points: 2,
      rule: { type: 'rating' },
      ...rules[at % rules.length],
    }
  })
  const units = Array.from({ length: size.units }, (_, at): CaseUnit => {
    return { code: `U${String(100_000 + at)}`, group: `G${String(at % size.groups)}` }
  })
  const values: CaseValue[] = []
  const cellsOf = (period: string, among: CaseIndicator[]) => {
    for (const unit of units) {
      for (const indicator of among) {
        if (random() < 0.01) continue
        const denominator = 20 + Math.floor(random() * 400)
        const numerator = Math.round(denominator * (0.7 + 0.3 * random()))
        values.push({
          unit: unit.code,
          indicator: indicator.code,
          period,
          source: 'self',
          numerator,
          denominator,
        })
      }
    }
  }
  cellsOf('Q1', indicators)
  cellsOf(
    '2025Q1',
    indicators.filter((indicator) => indicator.baseline !== undefined),
  )
  return {
    plan: {
      year: 2026,
      categories: [{ code: 'B' }],
      periods: [{ code: 'Q1', end: '2026-03-31' }],
      pastPeriods: [{ code: '2025Q1', end: '2025-03-31' }],
      phases: [{ code: 'regular', periods: ['Q1'] }],
      indicators,
      rankBy: 'group',
      grades: [{ code: 'excellent', from: 90, quota: 0.3 }],
    },
    units,
    values,
  }
}

const blend: Rule = {
  type: 'blend',
  parts: [
    { weight: 0.7, rule: { type: 'proportional' } },
    { weight: 0.3, rule: { type: 'proportional' }, measure: 'change', target: 4 },
  ],
  when: { ref: 'mean' },
  otherwise: [0.3, 0.7],
}

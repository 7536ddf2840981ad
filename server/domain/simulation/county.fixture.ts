import type { AssessmentCase, CaseIndicator, CaseValue } from '../scoring/case'

const INDICATORS: CaseIndicator[] = [
  {
    code: 'B1',
    category: 'B',
    phases: ['regular'],
    kind: 'ratio',
    chance: 'binomial',
    accumulate: 'sum',
    points: 40,
    target: 90,
    rule: { type: 'stepDeduction', step: 1, marks: 1, bonus: { step: 1, marks: 0.1, cap: 0.5 } },
  },
  {
    code: 'B2',
    category: 'B',
    phases: ['regular'],
    kind: 'amount',
    chance: 'poisson',
    direction: 'lower',
    points: 20,
    rule: { type: 'relative', method: 'minmax' },
  },
  {
    code: 'F1',
    category: 'F',
    phases: ['regular'],
    reportedIn: ['Q2'],
    kind: 'poll',
    chance: 'sample',
    answers: [
      { code: 'yes', worth: 1 },
      { code: 'no', worth: 0 },
    ],
    points: 20,
    target: 90,
    rule: { type: 'proportional', from: 60 },
  },
  {
    code: 'A1',
    category: 'A',
    phases: ['regular', 'final'],
    kind: 'amount',
    points: 20,
    target: 1,
    rule: { type: 'threshold' },
  },
]

/** A county of six: rates of different sizes, events compared with each other, a poll, meetings; two quarters and an end. */
export function county(): AssessmentCase {
  const served = [
    [57, 60, 61, 64],
    [180, 200, 171, 190],
    [88, 100, 83, 96],
    [400, 500, 421, 490],
    [30, 30, 22, 31],
    [240, 300, 250, 290],
  ] as const
  const events = [
    [4, 3],
    [9, 12],
    [6, 7],
    [15, 11],
    [2, 3],
    [30, 24],
  ] as const
  const values = served.flatMap(([first, due, second, dueThen], at): CaseValue[] => {
    const cell = (indicator: string, period: string) => {
      return { unit: `u${String(at)}`, indicator, period, source: 'self' as const }
    }
    return [
      { ...cell('B1', 'Q1'), numerator: first, denominator: due },
      { ...cell('B1', 'Q2'), numerator: second, denominator: dueThen },
      { ...cell('B2', 'Q1'), value: events[at]?.[0] ?? 0 },
      { ...cell('B2', 'Q2'), value: events[at]?.[1] ?? 0 },
      { ...cell('F1', 'Q2'), answers: { yes: 25 - at, no: 3 } },
      { ...cell('A1', 'Q1'), value: 1 },
      { ...cell('A1', 'Q2'), value: 1 },
      { ...cell('A1', 'Y'), value: at === 3 ? 0 : 2 },
    ]
  })
  return {
    plan: {
      year: 2026,
      categories: ['A', 'B', 'F'].map((code) => ({ code })),
      periods: [
        { code: 'Q1', end: '2026-03-31' },
        { code: 'Q2', end: '2026-06-30' },
        { code: 'Y', end: '2026-12-31' },
      ],
      phases: [
        { code: 'regular', weight: 6, periods: ['Q1', 'Q2'] },
        { code: 'final', weight: 4, periods: ['Y'] },
      ],
      indicators: INDICATORS,
      tieBreak: ['B'],
    },
    units: served.map((_, at) => ({ code: `u${String(at)}`, group: at < 5 ? 'town' : 'farm' })),
    values,
  }
}

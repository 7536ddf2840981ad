import { expect, test } from 'vitest'
import { axisOf, basisOf, chartPoints } from './trend-basis'

const scoring = { phases: [], kind: 'ratio' as const }

test.each([
  [
    'a rate is shown by itself, even where marks follow the running sum',
    { ...scoring, accumulate: 'sum' as const },
    'own',
  ],
  [
    'an amount added up is shown as judged',
    { ...scoring, kind: 'amount' as const, accumulate: 'sum' as const },
    'judged',
  ],
  ['a growth is shown as judged', { ...scoring, measure: 'growth' as const }, 'judged'],
])('%s', (_, given, basis) => {
  expect(basisOf(given)).toBe(basis)
})

test('the county’s own value of a period is not set beside a running sum', () => {
  const point = {
    year: 2026,
    period: { code: '2026Q1' },
    value: 1,
    judged: 3,
    status: 'scored',
    lastYear: { value: 2, judged: 5 },
    target: { lo: 3, hi: 3 },
    county: 1,
    provisional: false,
  }
  expect(chartPoints([point], 'judged')[0]).toMatchObject({
    value: 3,
    county: null,
    lastYear: 5,
    span: '2026',
  })
  expect(chartPoints([point], 'own')[0]).toMatchObject({ value: 1, county: 1, lastYear: 2, span: '' })
})

test('limits stand around a period’s own value only', () => {
  const point = {
    year: 2026,
    period: { code: '2026Q1' },
    value: 90,
    judged: 91,
    status: 'scored',
    lastYear: null,
    target: null,
    county: 90,
    provisional: false,
  }
  const limits = [{ lower: 80, upper: 95 }]
  expect(chartPoints([point], 'own', limits)[0]?.limits).toEqual({ lo: 80, hi: 95 })
  expect(chartPoints([point], 'judged', limits)[0]?.limits).toBeNull()
  expect(chartPoints([{ ...point, status: 'missing' }], 'own', limits)[0]?.limits).toBeNull()
  expect(chartPoints([point], 'own', [{ whyNot: 'noNumerators' }])[0]?.limits).toBeNull()
})

test.each([
  ['due and not reported', 'missing', 88, null, 'missing'],
  ['nothing there to report', 'notApplicable', null, null, 'notApplicable'],
  ['reported', 'scored', 88, 88, null],
] as const)('%s', (_, status, given, value, absent) => {
  const point = {
    year: 2026,
    period: { code: '2026Q1' },
    value: given,
    judged: given,
    status,
    lastYear: null,
    target: null,
    county: null,
    provisional: false,
  }
  expect(chartPoints([point], 'judged')[0]).toMatchObject({ value, absent })
})

test('a percentage ends at a hundred, a per-mille rate nowhere', () => {
  expect(axisOf(scoring).ceiling).toBe(100)
  expect(axisOf({ ...scoring, multiplier: 1000 }).ceiling).toBeNull()
})

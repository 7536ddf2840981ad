import { expect, test } from 'vitest'
import { toCell } from '@/app/_components/ui/cell/cell-entry'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { AssessmentCase, CaseValue } from '@/server/domain/scoring/case'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { liveMarks } from './live-marks'

const scoring: IndicatorScoring = {
  phases: ['regular'],
  kind: 'ratio',
  multiplier: 100,
  points: 10,
  target: 10,
  measure: 'change',
  baseline: 'sameSpanLastYear',
  rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' },
}
const value = (period: string, numerator: number): CaseValue => ({
  unit: 'T1',
  indicator: 'B1',
  period,
  source: 'self',
  numerator,
  denominator: 100,
})
const assessment = (values: CaseValue[]): AssessmentCase => ({
  plan: {
    year: 2027,
    categories: [{ code: 'B' }],
    phases: [{ code: 'regular', periods: ['2027Q1'], weight: 1, combine: 'mean' }],
    periods: [{ code: '2027Q1', end: '2027-03-31' }],
    pastPeriods: [{ code: '2026Q1', end: '2026-03-31' }],
    indicators: [{ code: 'B1', category: 'B', ...scoring }],
  },
  units: [{ code: 'T1', group: 'town' }],
  values,
})
const live = (values: CaseValue[], numerator: number) => {
  const scorings = new Map([['B1', scoring]])
  const entry = toCell(scoring, { observation: { numerator, denominator: 100 }, note: null })
  return liveMarks(assessment(values), '2027Q1', { B1: entry }, scorings)['B1']
}

test.each([
  // last year, typed → change, marks: half a mark for each point short of 10
  [80, 87, 7, 8.5],
  [80, 95, 15, 10],
  [80, 60, -20, 0],
])('last year %d, now %d: a change of %d gives %d while it is typed', (before, now, change, marks) => {
  const past = value('2026Q1', before)
  // What is stored of this period gives way to what is typed; last year's stays.
  expect(live([past, value('2027Q1', 1)], now)).toMatchObject({ is: 'marks', value: change, marks })
  const run = scoreCase(assessment([past, value('2027Q1', now)]), { explain: true })
  expect(run.results[0]?.cells?.['2027Q1']?.['B1']).toMatchObject({ value: change, marks })
})

test('without last year’s value no mark is told', () => {
  expect(live([], 87)).toMatchObject({ is: 'marks', marks: null })
})

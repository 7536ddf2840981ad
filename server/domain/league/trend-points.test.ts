import { expect, test } from 'vitest'
import type { PlanIndicator, PlanPeriod } from '../plan/plan-version'
import { type ShownYear, type TrendMark, trendPoints } from './trend-points'

const period = (code: string, phaseCode = 'regular'): PlanPeriod => {
  const year = code.slice(0, 4)
  const end = { Q1: '03-31', Q2: '06-30', H1: '06-30', Q3: '09-30' }[code.slice(4)] ?? '12-31'
  return {
    id: code,
    code,
    name: code,
    nameEn: code,
    phaseCode,
    endsOn: `${year}-${end}`,
    opensOn: '',
    dueOn: '',
    closesOn: '',
    state: 'closed',
    version: 1,
  }
}
const b1 = {
  code: 'B1',
  scoring: { phases: ['regular'], kind: 'ratio', points: 7, target: 90 },
} as unknown as PlanIndicator
const year = (of: number, counted: number, given: Partial<ShownYear['plan']> = {}): ShownYear => ({
  plan: {
    year: of,
    periods: [period(`${of}Q1`), period(`${of}Q2`), period(`${of}H1`, 'half'), period(`${of}Q3`)],
    indicators: [b1],
    targets: [],
    ...given,
  },
  runId: `run ${of}`,
  counted,
})
const mark = (code: string, given: Partial<TrendMark> = {}): TrendMark => ({
  runId: `run ${code.slice(0, 4)}`,
  periodCode: code,
  status: 'scored',
  ownValue: 91,
  value: 91,
  target: { lo: 90, hi: 90 },
  ...given,
})
const points = (years: ShownYear[], marks: TrendMark[]) => trendPoints(years, 'B1', 'unit', marks, [])

test('a point for every period that is due and counted, in the order of time', () => {
  const codes = points([year(2025, 4), year(2026, 2)], []).map((point) => point.period.code)
  expect(codes).toEqual(['2025Q1', '2025Q2', '2025Q3', '2026Q1', '2026Q2'])
})

test('the same quarter last year stands beside, by its name and not by its place', () => {
  const found = points([year(2025, 4), year(2026, 2)], [mark('2025Q2', { ownValue: 84 })])
  expect(found.map((point) => point.lastYear?.code ?? null)).toEqual([null, null, null, '2025Q1', '2025Q2'])
  expect(found.at(-1)?.lastYear).toMatchObject({ value: 84 })
})

test('a year without the indicator is left out', () => {
  expect(points([year(2025, 4, { indicators: [] }), year(2026, 1)], [])).toHaveLength(1)
})

test('a unit that the plan did not assess has points without a value', () => {
  expect(points([year(2026, 1)], [])).toMatchObject([{ value: null, judged: null, status: 'notDue' }])
})

test.each([
  ['a missing report is still asked the target', 'missing', { lo: 90, hi: 90 }],
  ['so is one with nothing to report', 'notApplicable', { lo: 90, hi: 90 }],
  ['an indicator only monitored is asked none', 'notAssessed', null],
] as const)('%s', (_, status, target) => {
  expect(points([year(2026, 1)], [mark('2026Q1', { status, target: null })])[0]?.target).toEqual(target)
})

test('a unit’s own target goes before the indicator’s', () => {
  const targets = [{ indicatorCode: 'B1', unitId: 'unit', periodCode: null, target: 85 }]
  const [found] = points([year(2026, 1, { targets })], [mark('2026Q1', { status: 'missing', target: null })])
  expect(found?.target).toEqual({ lo: 85, hi: 85 })
})

test('a period that is open again is provisional', () => {
  const open = year(2026, 1, { periods: [{ ...period('2026Q1'), state: 'open' }] })
  expect(points([open], [mark('2026Q1')])[0]?.provisional).toBe(true)
})

import { expect, test } from 'vitest'
import type { PlanIndicator, PlanPeriod } from '../plan/plan-version'
import { check } from './checks.fixture'
import { checksFor } from './checks-for'
import { gatherFacts, periodsLookedAt, withTyped } from './gather-facts'

const indicator = (code: string, suppliedBy: PlanIndicator['suppliedBy'] = 'self'): PlanIndicator => ({
  code,
  categoryCode: 'B',
  name: code,
  nameEn: code,
  unit: '',
  unitEn: '',
  definition: '',
  definitionEn: '',
  suppliedBy,
  departmentId: suppliedBy === 'department' ? 'health' : null,
  scoring: { phases: ['regular'], kind: 'amount' },
})
const year = (of: number) => ({
  year: of,
  indicators: [indicator('B1'), indicator('D1', 'department')],
  periods: ['Q1', 'Q2', 'Q3', 'Q4', 'final'].map((code): PlanPeriod => ({
    id: `${of}${code}`,
    code: `${of}${code}`,
    name: code,
    nameEn: code,
    phaseCode: code === 'final' ? 'final' : 'regular',
    endsOn: '',
    opensOn: '',
    dueOn: '',
    closesOn: '',
    state: 'open',
    version: 1,
  })),
})
const [past, plan] = [year(2025), year(2026)]
const values = [
  ...[1, 2, 3, 4].map((value, at) => ['2025', at, value] as const),
  ...[5, 6].map((value, at) => ['2026', at, value] as const),
].map(([of, at, value]) => ({
  periodId: `${of}Q${at + 1}`,
  indicatorCode: 'B1',
  source: 'self' as const,
  observation: { value },
}))
const every = check(
  { type: 'expression', expression: 'B1.value + previous.B1.value + department.D1.value > 0' },
  { message: { zh: '…', en: '' }, at: ['B1'] },
)
const facts = (code: string) => {
  const period = plan.periods.find((one) => one.code === code)
  if (!period) throw new Error(code)
  return gatherFacts(checksFor({ ...plan, checks: [every] }, period, 'self'), plan, [past], period, values)
}

test.each([
  // in the first quarter the period before is last year's last; within the year there is none
  ['2026Q1', { now: 5, previous: 4, earlier: undefined, lastYear: 1, before: [], history: [1, 2, 3, 4] }],
  ['2026Q2', { now: 6, previous: 5, earlier: 5, lastYear: 2, before: [5], history: [1, 2, 3, 4, 5] }],
  // nothing is reported in the third: what was before it stands
  [
    '2026Q3',
    { now: undefined, previous: 6, earlier: 6, lastYear: 3, before: [5, 6], history: [1, 2, 3, 4, 5, 6] },
  ],
  // a gap is told as one, so that no sum is made over it
  [
    '2026Q4',
    {
      now: undefined,
      previous: undefined,
      earlier: undefined,
      lastYear: 4,
      before: [5, 6, null],
      history: [1, 2, 3, 4, 5, 6],
    },
  ],
])('what stands beside the figures of %s', (code, wanted) => {
  const { now, previous, earlier, lastYear, before, history } = facts(code)
  const of = (record: typeof now) => (record['B1'] as { value: number } | undefined)?.value
  expect({
    now: of(now),
    previous: of(previous),
    earlier: of(earlier),
    lastYear: of(lastYear),
    before: before['B1']?.map((each) => (each as { value: number } | null)?.value ?? null),
    history: history['B1'],
  }).toEqual(wanted)
})

test('what is typed takes the place of what is stored, and nothing else changes', () => {
  const typed = withTyped(facts('2026Q2'), 'self', { B1: { value: 60 } })
  expect(typed.now['B1']).toEqual({ value: 60 })
  expect(typed.self['B1']).toEqual({ value: 60 })
  expect(typed.previous).toEqual(facts('2026Q2').previous)
  expect(withTyped(facts('2026Q2'), 'self', { B1: null }).self).toEqual({})
})

test('a check applies in its phases, where what it points at is due', () => {
  const [quarter, , , , final] = plan.periods
  if (!quarter || !final) throw new Error('no periods')
  const count = (checks: (typeof every)[], period: PlanPeriod) =>
    checksFor({ ...plan, checks }, period, 'self').length
  expect(count([every], quarter)).toBe(1)
  expect(count([every], final)).toBe(0)
  expect(count([{ ...every, phases: ['final'] }], quarter)).toBe(0)
  expect(checksFor({ ...plan, checks: [every] }, quarter, 'department')).toEqual([])
  expect(periodsLookedAt(plan, [past], quarter)).toEqual(['2026Q1', '2025Q4', '2025Q3', '2025Q2', '2025Q1'])
})

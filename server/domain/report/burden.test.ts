import { describe, expect, test } from 'vitest'
import type { PlanIndicator } from '../plan/plan-version'
import { burdenOf, type BurdenFacts, useOf } from './burden'

const indicator = (
  code: string,
  scoring: Partial<PlanIndicator['scoring']> = {},
  suppliedBy: PlanIndicator['suppliedBy'] = 'self',
): PlanIndicator => ({
  code,
  categoryCode: 'B',
  name: code,
  nameEn: code,
  unit: '%',
  unitEn: '%',
  definition: '',
  definitionEn: '',
  suppliedBy,
  departmentId: null,
  scoring: { phases: ['regular'], kind: 'amount', ...scoring },
})
const marked = { points: 5, target: 90, rule: { type: 'threshold' as const } }
const indicators = [
  indicator('B1', marked),
  indicator('A1', { ...marked, reportedIn: ['Q2'] }),
  indicator('A3', { ...marked, target: { ref: 'indicator', code: 'M3' } }),
  indicator('M3'),
  indicator('M1'),
  indicator('B2', marked, 'department'),
]
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const facts: BurdenFacts = {
  indicators,
  periods: [
    { id: 'p1', code: 'Q1', phaseCode: 'regular' },
    { id: 'p2', code: 'Q2', phaseCode: 'regular' },
  ],
  unitIds: ['sanhe', 'gucheng'],
  entries: [
    { unitId: 'sanhe', periodId: 'p1', indicatorCode: 'B1', times: 1 },
    { unitId: 'sanhe', periodId: 'p2', indicatorCode: 'B1', times: 3 },
    // Entered before the plan was amended: it is not asked for any more.
    { unitId: 'sanhe', periodId: 'p1', indicatorCode: 'A1', times: 2 },
  ],
  reports: [
    {
      unitId: 'sanhe',
      periodId: 'p1',
      firstEntryAt: day('2026-04-01'),
      firstSignedAt: day('2026-04-03'),
      returns: 1,
    },
    {
      unitId: 'sanhe',
      periodId: 'p2',
      firstEntryAt: day('2026-07-01'),
      firstSignedAt: day('2026-07-06'),
      returns: 0,
    },
    { unitId: 'gucheng', periodId: 'p1', firstEntryAt: day('2026-04-01'), firstSignedAt: null, returns: 0 },
  ],
  files: [{ unitId: 'sanhe', count: 4 }],
}

describe('what was asked of a unit this year', () => {
  const { units } = burdenOf(facts)
  test('cells of every period that was opened, what was filled, corrected and returned, and the days in the middle', () => {
    // Q1 asks B1, A3, M3, M1; Q2 asks A1 besides.
    expect(units[0]).toEqual({
      unitId: 'sanhe',
      reports: 2,
      cells: 9,
      filled: 2,
      corrections: 2,
      returns: 1,
      files: 4,
      days: 3.5,
    })
  })
  test('a unit that has done nothing yet was asked all the same', () => {
    expect(units[1]).toEqual({
      unitId: 'gucheng',
      reports: 2,
      cells: 9,
      filled: 0,
      corrections: 0,
      returns: 0,
      files: 0,
      days: null,
    })
  })
})

test('cells asked by indicator, of both units; what a bureau supplies is no burden of theirs', () => {
  expect(burdenOf(facts).indicators).toEqual([
    { code: 'B1', cells: 4, use: 'marks' },
    { code: 'A1', cells: 2, use: 'marks' },
    { code: 'A3', cells: 4, use: 'marks' },
    { code: 'M3', cells: 4, use: 'reference' },
    { code: 'M1', cells: 4, use: 'never' },
  ])
})

test.each([
  ['gives marks itself', 'B1', 'marks'],
  ['another indicator is judged by it', 'M3', 'reference'],
  ['is asked for and never used', 'M1', 'never'],
] as const)('an indicator that %s', (_, code, use) => {
  expect(useOf(code, indicators)).toBe(use)
})

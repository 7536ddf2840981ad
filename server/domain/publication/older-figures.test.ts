import { describe, expect, test } from 'vitest'
import type { AssessmentCase, CaseValue } from '../scoring/case'
import { olderFigures, type PublishedRun, sameFigures } from './older-figures'

const published = (id: string, position: number, runNumber: number, supersedesId: string | null = null) => ({
  id,
  planId: 'plan',
  runId: `run-${id}`,
  runNumber,
  position,
  supersedesId,
})

describe('publications that may rest on older figures', () => {
  test.each<[string, PublishedRun[], string[]]>([
    ['none, where each was scored after the one before it', [published('a', 0, 1), published('b', 1, 2)], []],
    ['none, where the correction was scored first', [published('a', 0, 2, 'old'), published('b', 1, 3)], []],
    [
      'the later period’s, scored before the correction',
      [published('a', 0, 3, 'old'), published('b', 1, 2)],
      ['b by a'],
    ],
    [
      'all that count it',
      [published('a', 0, 9, 'old'), published('b', 1, 2), published('c', 2, 3)],
      ['b by a', 'c by a'],
    ],
    ['never an earlier period’s', [published('a', 0, 1), published('b', 1, 3, 'old')], []],
    ['none of another plan', [{ ...published('a', 0, 3, 'old'), planId: 'other' }, published('b', 1, 2)], []],
  ])('%s', (_, rows, expected) => {
    expect(olderFigures(rows).map(({ later, corrected }) => `${later.id} by ${corrected.id}`)).toEqual(
      expected,
    )
  })
})

describe('whether they do', () => {
  const value = (period: string, figure: number): CaseValue => ({
    unit: 'u',
    indicator: 'A1',
    period,
    source: 'self',
    value: figure,
  })
  const holding = (notYet: string[], ...values: CaseValue[]): AssessmentCase => ({
    plan: { year: 2026, categories: [], periods: [], phases: [], indicators: [] },
    units: [],
    values,
    notYet,
  })
  const first = holding(['Q2'], value('Q1', 5))
  test('not where the shared periods hold the same figures', () => {
    expect(sameFigures(first, holding([], value('Q1', 5), value('Q2', 7)))).toBe(true)
  })
  test('where a figure of a shared period differs, or is not there', () => {
    expect(sameFigures(first, holding([], value('Q1', 4), value('Q2', 7)))).toBe(false)
    expect(sameFigures(first, holding([], value('Q2', 7)))).toBe(false)
  })
})

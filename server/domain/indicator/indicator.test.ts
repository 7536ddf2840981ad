import { describe, expect, test } from 'vitest'
import type { IndicatorScoring } from '../plan/plan-version'
import type { Observation } from '../scoring/case'
import { judgedCounts, type PublishedFigure, strongestOf } from './judged-counts'
import { judgeUnits } from './judge-units'
import { projectUnits } from './project-units'

const ratio = (numerator: number, denominator: number): Observation => ({ numerator, denominator })
const scoring = (more: Partial<IndicatorScoring> = {}): IndicatorScoring => ({
  ...{ phases: ['regular'], kind: 'ratio', multiplier: 100, points: 10, target: 90, chance: 'binomial' },
  ...{ rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' } },
  ...more,
})

describe('the counts that a unit was judged by', () => {
  test.each<[string, Partial<IndicatorScoring>, (Observation | undefined)[], Observation | null]>([
    ['the period’s own', {}, [ratio(1, 2), ratio(3, 4)], ratio(3, 4)],
    ['the year’s so far', { accumulate: 'sum' }, [ratio(1, 2), ratio(3, 4)], ratio(4, 6)],
    ['amounts add up too', { accumulate: 'sum' }, [{ value: 2 }, { value: 5 }], { value: 7 }],
    ['a period left out adds nothing', { accumulate: 'sum' }, [undefined, ratio(3, 4)], ratio(3, 4)],
    ['the latest was not reported', { accumulate: 'sum' }, [ratio(1, 2), undefined], null],
    [
      'answers do not add up here',
      { accumulate: 'sum' },
      [{ answers: { a: 1 } }, { answers: { a: 2 } }],
      null,
    ],
  ])('%s', (_, of, observations, expected) => {
    expect(judgedCounts(scoring(of), observations)).toEqual(expected)
  })
  test('of several sources the strongest, of the run asked for', () => {
    const figure = (source: PublishedFigure['source'], numerator: number, runId = 'r'): PublishedFigure => ({
      ...{ runId, unit: 'u', period: 'Q1', source, observation: ratio(numerator, 10) },
    })
    const held = strongestOf([figure('verified', 7), figure('self', 9), figure('verified', 1, 'other')], 'r')
    expect([...held]).toEqual([['u Q1', ratio(7, 10)]])
  })
})

describe('what may be said of each unit', () => {
  const unit = (name: string, numerator: number, denominator: number, value?: number) => ({
    ...{ unit: name, target: { lo: 90, hi: 90 }, counts: ratio(numerator, denominator) },
    value: value ?? (100 * numerator) / denominator,
  })
  const county = [
    unit('sure', 985, 1000),
    unit('small', 8, 10),
    unit('low', 600, 1000),
    unit('d', 920, 1000),
    unit('e', 930, 1000),
  ]
  test('against target and county by intervals; a small unit is only small', () => {
    const { rows, funnel } = judgeUnits(scoring(), county)
    const of = (name: string) => rows.find((row) => row.unit === name)
    expect(rows.map(({ target }) => target)).toEqual(['better', 'similar', 'worse', 'better', 'better'])
    expect(of('low')?.rest).toMatchObject({ verdict: 'worse' })
    expect(of('small')?.rest).toMatchObject({ verdict: 'similar' })
    if ('whyNot' in funnel) throw new Error('a funnel')
    const flagged = funnel.points.flatMap((point) =>
      'isFlagged' in point && point.isFlagged ? [point.unit] : [],
    )
    expect(flagged).not.toContain('small')
    expect(flagged).toContain('low')
  })
  test.each<[string, IndicatorScoring, typeof county, string]>([
    ['no chance is stated', scoring({ chance: undefined }), county, 'noChance'],
    ['too few units', scoring(), county.slice(0, 4), 'tooFew'],
    [
      'counts that make another value',
      scoring(),
      county.map((each) => ({ ...each, value: 50 })),
      'noNumerators',
    ],
  ])('no funnel: %s', (_, of, units, why) => {
    expect(judgeUnits(of, units).funnel).toMatchObject({ whyNot: why })
  })
})

describe('where the year will end', () => {
  const years = (unit: string, quarters: readonly number[]) =>
    new Map([[unit, quarters.map((value): Observation => ({ value }))]])
  const sums = scoring({ kind: 'amount', accumulate: 'sum', chance: undefined })
  const past = [2024, 2025].map((year) => ({ year, counted: 4, figures: years('u', [10, 10, 10, 10]) }))
  const now = (quarters: readonly number[], counted: number) => ({
    ...{ year: 2026, counted },
    figures: new Map([
      [
        'u',
        Array.from({ length: 4 }, (_, at) =>
          at < quarters.length ? { value: quarters[at] ?? 0 } : undefined,
        ),
      ],
    ]),
  })
  test('half of the year is half of the sum, and the method’s own errors are told', () => {
    const [found] = projectUnits(sums, [{ unit: 'u', target: 40 }], now([12, 12], 2), past) ?? []
    expect(found?.projection).toMatchObject({ value: 48, basis: 'own', years: 2, backTest: { worst: 0 } })
    expect(found?.verdict).toBe('met')
  })
  test.each<[string, IndicatorScoring, ReturnType<typeof now>]>([
    ['it does not add up', scoring(), now([12, 12], 2)],
    ['the year is over', sums, now([1, 1, 1, 1], 4)],
    ['nothing is published', sums, now([], 0)],
  ])('not asked: %s', (_, of, year) => {
    expect(projectUnits(of, [{ unit: 'u', target: 40 }], year, past)).toBeNull()
  })
  test('a quarter left out, or a single past year: no figure, and why', () => {
    const gap = { ...now([12], 2) }
    expect(projectUnits(sums, [{ unit: 'u', target: 40 }], gap, past)?.[0]?.projection).toHaveProperty(
      'whyNot',
    )
    const one = projectUnits(sums, [{ unit: 'u', target: 40 }], now([12, 12], 2), past.slice(1))
    expect(one?.[0]?.projection).toMatchObject({ whyNot: 'tooFew', of: 'years' })
  })
})

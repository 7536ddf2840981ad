import { describe, expect, test } from 'vitest'
import type { Observation } from '../scoring/case'
import { drawNormal } from '../statistics/draw.fixture'
import { randomFrom } from '../statistics/random'
import { verificationFactor } from '../statistics/verification-factor'
import type { Recounted } from './ask-mismatch'
import { findQuestions } from './find-questions'
import { type Note, withNotes } from './note'
import { keyOf, type Question, type QuestionKind } from './question'
import type { ReportedFigure, Watched } from './reported-figure'

const QUARTERS = 12
const watch = (figures: readonly ReportedFigure[], units = ['u']): Watched => ({
  // Three years of quarters; the last four are the plan's own.
  periods: Array.from({ length: QUARTERS }, (_, at) => ({
    code: `Q${String(at)}`,
    phase: 'regular',
    isOwn: at >= 8,
  })),
  indicators: [
    ...(
      [
        { code: 'B1', kind: 'ratio', direction: 'higher', suppliedBy: 'self', isStock: false },
        { code: 'A1', kind: 'amount', direction: 'higher', suppliedBy: 'self', isStock: false },
        { code: 'C1', kind: 'amount', direction: 'higher', suppliedBy: 'self', isStock: true },
        { code: 'G1', kind: 'discrepancy', direction: 'lower', suppliedBy: 'inspection', isStock: false },
      ] as const
    ).map((indicator) => ({ ...indicator, multiplier: 100 })),
  ],
  units,
  figures,
  targetOf: (indicator) => (indicator === 'B1' ? 90 : null),
})
const figure = (
  at: number,
  observation: Observation,
  indicator = 'B1',
  more: Partial<ReportedFigure> = {},
): ReportedFigure => ({ unitId: 'u', indicator, at, source: 'self', observation, ...more })
const rates = (numerators: readonly number[], denominator = 100, unitId = 'u') =>
  numerators.map((numerator, at) => figure(at, { numerator, denominator }, 'B1', { unitId }))
const amounts = (values: readonly number[]) => values.map((value, at) => figure(at, { value }, 'A1'))
const asked = (watched: Watched, kind: QuestionKind, recounted: readonly Recounted[] = []) =>
  findQuestions(watched, recounted).questions.filter((question) => question.kind === kind)

describe('hugging targets', () => {
  test('always just met, never just missed: one question of the unit, as of its latest report', () => {
    const hugging = rates(Array.from({ length: QUARTERS }, (_, at) => 90 + (at % 2)))
    const [question, ...others] = asked(watch(hugging), 'bunching')
    expect(others).toEqual([])
    expect(question).toMatchObject({ period: 'Q11', indicator: '', unitId: 'u' })
    expect(question?.basis).toMatchObject({ is: 'bunching', met: 12, missed: 0 })
    // Twelve of one indicator say as much by themselves.
    expect(question?.parts).toMatchObject([{ indicator: 'B1', figures: 12 }])
    expect(question?.parts?.[0]?.p).toBeLessThan(0.01)
  })
  test('on both sides alike: none, and it is told that one unit was looked at', () => {
    const fair = watch(rates(Array.from({ length: QUARTERS }, (_, at) => 88 + (at % 4))))
    expect(asked(fair, 'bunching')).toEqual([])
    expect(findQuestions(fair).looked[0]).toEqual({ kind: 'bunching', looked: 1, left: 0, byChance: null })
  })
})

describe('unlike its own history', () => {
  const steady = [80, 81, 79, 80, 82, 80, 78, 81, 80]
  test('a value far beyond the history, with the limits it breaks and its chance', () => {
    const [question] = asked(watch(rates([...steady, 40])), 'outlier')
    expect(question).toMatchObject({ period: 'Q9', indicator: 'B1', basis: { value: 40, history: 9 } })
    if (question?.basis.is !== 'outlier') throw new Error('an outlier')
    expect(question.basis.low).toBeGreaterThan(70)
    expect(question.basis.p).toBeGreaterThan(0)
    expect(question.basis.p).toBeLessThan(0.002)
  })
  test('earlier years are history, and not asked about; a rate of fewer than ten is left aside', () => {
    expect(asked(watch(rates([80, 81, 79, 80, 40])), 'outlier')).toEqual([])
    const small = watch([...rates(steady), figure(9, { numerator: 1, denominator: 5 })])
    expect(asked(small, 'outlier')).toEqual([])
    expect(findQuestions(small).looked.find(({ kind }) => kind === 'outlier')).toMatchObject({
      looked: 1,
      left: 1,
      byChance: 0.002,
    })
  })
})

describe('leaps and copies', () => {
  test('a leap that is no outlier of its history', () => {
    // Rises by one or two every quarter, then by five: within 99.8 % of the history, not of its steps.
    const rising = amounts([10, 11, 12, 14, 15, 16, 17, 19, 20, 25])
    expect(asked(watch(rising), 'outlier')).toEqual([])
    expect(asked(watch(rising), 'jump')).toMatchObject([
      { period: 'Q9', basis: { before: 'Q8', from: 20, to: 25 } },
    ])
  })
  test('what is asked about as unlike its history is not asked about twice', () => {
    const values = amounts([50, 51, 49, 50, 52, 50, 51, 49, 50, 200])
    expect(asked(watch(values), 'outlier')).toHaveLength(1)
    expect(asked(watch(values), 'jump').map(({ period }) => period)).not.toContain('Q9')
  })
  test('the same figure for three periods; of a share only with the same denominator', () => {
    const copied = amounts([50, 61, 49, 50, 52, 57, 41, 44, 44, 44])
    expect(asked(watch(copied), 'repeat')).toMatchObject([
      { period: 'Q9', basis: { value: 44, length: 3, from: 'Q7' } },
    ])
    const shares = [70, 61, 49, 50, 52, 57, 41, 44, 44, 44].map((numerator, at) =>
      figure(at, { numerator, denominator: 100 + at }),
    )
    expect(asked(watch(shares), 'repeat')).toEqual([])
    const all = rates([70, 61, 50, 50, 52, 57, 50, 50, 50, 50], 50).filter(({ at }) => at > 5)
    expect(asked(watch(all), 'repeat')).toEqual([])
  })
})

describe('what stays the same', () => {
  const clinics = [12, 12, 12, 12, 12, 12, 12, 12, 12, 12]
  test('a stock is not asked about: what there is may well stay', () => {
    const figures = clinics.map((value, at) => figure(at, { value }, 'C1'))
    expect(asked(watch(figures), 'repeat')).toEqual([])
    expect(findQuestions(watch(figures)).looked.find(({ kind }) => kind === 'repeat')).toMatchObject({
      looked: 0,
      left: 1,
    })
  })
  test.each<[number, number | undefined]>([
    [2, undefined],
    [3, 3],
  ])('%i of five units alike: shared by %s', (alike, shared) => {
    const units = ['u', 'v', 'w', 'x', 'y']
    const figures = units.flatMap((unitId, place) =>
      clinics.map((value, at) => figure(at, { value: place < alike ? value : value + at }, 'A1', { unitId })),
    )
    const found = asked(watch(figures, units), 'repeat')
    expect(found.map((question) => question.shared)).toEqual(Array.from({ length: alike }, () => shared))
  })
})

test('last digits that are always 0 or 5', () => {
  const round = Array.from({ length: 60 }, (_, at) => figure(at % QUARTERS, { value: 100 + 5 * at }, 'A1'))
  const [question] = asked(watch(round), 'digits')
  expect(question).toMatchObject({ indicator: '', basis: { of: 'last', values: 60 } })
  expect(question?.parts).toMatchObject([{ indicator: 'A1', figures: 60 }])
  expect(findQuestions(watch(round, ['u', 'v'])).looked.at(-1)).toMatchObject({ looked: 1, left: 1 })
})

test('of honest figures about as many are asked about as the board says chance would list', () => {
  const random = randomFrom(7)
  let found = 0
  let expected = 0
  for (let county = 0; county < 60; county += 1) {
    const units = Array.from({ length: 20 }, (_, at) => `u${String(at)}`)
    const figures = units.flatMap((unitId) =>
      Array.from({ length: QUARTERS }, (_, at) =>
        figure(at, { value: 500 + 20 * drawNormal(random) }, 'A1', { unitId }),
      ),
    )
    const { questions, looked } = findQuestions(watch(figures, units))
    found += questions.filter(({ kind }) => kind === 'outlier' || kind === 'jump').length
    expected += looked.reduce((sum, each) => sum + (each.byChance ?? 0), 0)
  }
  expect(expected).toBeGreaterThan(15)
  expect(found / expected).toBeGreaterThan(0.5)
  expect(found / expected).toBeLessThan(1.3)
})

describe('reported and found', () => {
  const found = (at: number, reported: number, verified: number) =>
    figure(at, { reported, verified }, 'G1', { source: 'verified' })
  test.each<[string, ReportedFigure[], number]>([
    ['an inspection’s own pair', [found(9, 50, 40)], 1],
    ['within a tenth', [found(9, 50, 46)], 0],
    ['one off is none', [found(9, 5, 4)], 0],
    ['of an earlier year', [found(3, 50, 40)], 0],
    [
      'a figure and the one found instead',
      [
        figure(9, { numerator: 90, denominator: 100 }),
        figure(9, { numerator: 70, denominator: 100 }, 'B1', { source: 'verified' }),
      ],
      1,
    ],
  ])('%s', (_, figures, count) => {
    expect(asked(watch(figures), 'mismatch')).toHaveLength(count)
  })
  test('villages counted again: their factor, where its interval leaves out 1', () => {
    const visits = Array.from({ length: 5 }, (_, at) => ({
      ...{ village: `v${String(at)}`, reported: 20, verified: 14 + (at % 2) },
    }))
    const recounted = (of: typeof visits): Recounted => ({
      ...{ unitId: 'u', indicator: 'B1', period: 'Q9', reported: 100, verified: 72 },
      result: verificationFactor(of, 20),
    })
    expect(asked(watch([]), 'mismatch', [recounted(visits)])).toMatchObject([
      { period: 'Q9', basis: { reported: 100, verified: 72, villages: 5 } },
    ])
    const few = findQuestions(watch([]), [recounted(visits.slice(0, 2))])
    expect(few.looked.find(({ kind }) => kind === 'mismatch')).toMatchObject({ looked: 0, left: 1 })
  })
})

describe('what was found out', () => {
  const question: Question = {
    ...{ kind: 'jump', period: 'Q9', indicator: 'A1', unitId: 'u' },
    basis: { is: 'jump', before: 'Q8', from: 1, to: 9, p: 0.001 },
  }
  const note = (id: string, state: Note['state'], basis = question.basis): Note => ({
    ...question,
    ...{ id, state, words: id, basis, byName: 'o', at: new Date(`2026-10-0${id}T00:00:00Z`) },
  })
  test.each<[string, Question[], Note[], unknown[]]>([
    ['nobody has looked', [question], [], [{ state: 'open', notes: [], changed: false, isPut: true }]],
    [
      'the last word counts',
      [question],
      [note('2', 'corrected'), note('1', 'toInspect')],
      [{ state: 'corrected', notes: [{ id: '1' }, { id: '2' }], changed: false }],
    ],
    [
      'the figures have changed since',
      [question],
      [note('1', 'explained', { is: 'jump', before: 'Q8', from: 1, to: 8, p: 0.001 })],
      [{ state: 'explained', changed: true }],
    ],
    [
      'no longer put: the note stays',
      [],
      [note('1', 'corrected')],
      [{ state: 'corrected', isPut: false, changed: false }],
    ],
  ])('%s', (_, questions, notes, expected) => {
    expect(withNotes(questions, notes)).toMatchObject(expected)
  })
  test('a key names the question and nothing else', () => {
    expect(keyOf(question)).toBe('jump Q9 A1 u')
  })
})

import { describe, expect, test } from 'vitest'
import { type ReviewField, reviewReport } from './review-report'

const rate: ReviewField['scoring'] = { phases: ['regular'], kind: 'ratio', multiplier: 100 }
const money: ReviewField['scoring'] = { phases: ['regular'], kind: 'amount' }
const of = (numerator: number, denominator: number) => ({ numerator, denominator })

const fine: ReviewField = {
  indicator: 'B1',
  scoring: rate,
  observation: of(95, 100),
  note: null,
  before: of(94, 100),
  yearAgo: of(96, 100),
  judged: { value: 95, bounds: { lo: 90, hi: 90 }, direction: 'higher', marks: 7, points: 7 },
}

describe('what to look at first in a report', () => {
  test.each<[string, Partial<ReviewField>, string[]]>([
    ['nothing in a figure like the last ones, on target', {}, []],
    ['an empty cell', { observation: null }, ['empty']],
    ['a note, which its writer wants read', { note: '台账补录' }, ['note']],
    ['not a note of spaces', { note: '  ' }, []],
    ['a numerator over its denominator', { observation: of(101, 100) }, ['over']],
    [
      'not a ratio of other kind, like yuan per head',
      {
        scoring: { ...rate, multiplier: 1 },
        observation: of(300, 100),
        before: of(298, 100),
        yearAgo: null,
      },
      [],
    ],
    [
      'marks lost against the target',
      {
        judged: { value: 85, bounds: { lo: 90, hi: 90 }, direction: 'higher', marks: 4.5, points: 7 },
      },
      ['lost'],
    ],
    [
      'nothing where the indicator is only watched',
      { judged: { value: 85, bounds: null, direction: 'higher', marks: null, points: null } },
      [],
    ],
    [
      'a fall of fourteen points in a hundred since last quarter, and since last year',
      { observation: of(80, 100) },
      ['jump before', 'jump yearAgo'],
    ],
    ['not nine points', { observation: of(86, 100), before: of(95, 100), yearAgo: null }, []],
    [
      'not a third where there were three births: chance does that',
      { observation: of(2, 3), before: of(3, 3), yearAgo: null },
      [],
    ],
    [
      'only the base where there was none before: there is no rate to compare',
      { before: of(0, 0), yearAgo: null },
      ['base before'],
    ],
    [
      'a denominator that doubled, though the rate is the same',
      { observation: of(190, 200), yearAgo: null },
      ['base before'],
    ],
    [
      'an amount half as high as last year',
      { scoring: money, observation: { value: 40 }, before: { value: 50 }, yearAgo: { value: 80 } },
      ['jump yearAgo'],
    ],
    [
      'not one meeting more',
      { scoring: money, observation: { value: 2 }, before: { value: 1 }, yearAgo: { value: 1 } },
      [],
    ],
  ])('%s', (_, patch, expected) => {
    const said = reviewReport([{ ...fine, ...patch }]).map((one) =>
      'against' in one ? `${one.is} ${one.against}` : one.is,
    )
    expect(said).toEqual(expected)
  })

  test('a finding carries its figures', () => {
    expect(reviewReport([{ ...fine, observation: of(60, 100), yearAgo: null }])).toEqual([
      { is: 'jump', indicator: 'B1', against: 'before', from: 94, to: 60 },
    ])
    const judged = {
      value: 85,
      bounds: { lo: 90, hi: 90 },
      direction: 'higher' as const,
      marks: 4.5,
      points: 7,
    }
    expect(reviewReport([{ ...fine, judged }])).toEqual([
      {
        is: 'lost',
        indicator: 'B1',
        value: 85,
        bounds: { lo: 90, hi: 90 },
        direction: 'higher',
        marks: 2.5,
      },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import type { Rule } from '../scoring/case'
import { ruleSentence } from './rule-sentence'
import { sentenceUnit } from './rule-sentence-figures'

const percent = { zh: '%', en: '%' }
const codes = (rule: Rule) =>
  ruleSentence({ rule, target: 90, points: 7, unit: percent }).map((section) =>
    section.map((clause) => clause.say),
  )

type Row = [sentence: string, rule: Rule, codes: string[][]]

test.each<Row>([
  ['a threshold says both sides', { type: 'threshold' }, [['meets', 'otherwise']]],
  [
    'a deduction ends at zero',
    { type: 'stepDeduction', step: 1, marks: 1 },
    [['meets', 'deduct', 'untilZero']],
  ],
  [
    'a deduction with a floor ends there',
    { type: 'stepDeduction', step: 1, marks: 1, min: -1 },
    [['meets', 'deduct'], ['atLeast']],
  ],
  [
    'modifiers come in the order of their application',
    {
      type: 'threshold',
      difficulty: true,
      bonus: { step: 1, marks: 1, cap: 1 },
      zeroBelow: 60,
      vetoBelow: 50,
      vetoAbove: 200,
    },
    [['meets', 'otherwise'], ['difficulty'], ['bonus'], ['limit'], ['limit'], ['limit']],
  ],
  [
    'zero and veto at one limit are one clause',
    { type: 'threshold', zeroBelow: 60, vetoBelow: 60 },
    [['meets', 'otherwise'], ['limit']],
  ],
  [
    'bands end with what is left over',
    { type: 'bands', bands: [{ from: 90, marks: 7 }] },
    [['band', 'band']],
  ],
  [
    'a tally that only gives has nothing to run out of',
    { type: 'tally', start: 'zero', items: [{ code: 'a', marks: 1 }] },
    [['start', 'tallyItem']],
  ],
])('%s', (_, rule, expected) => {
  expect(codes(rule)).toEqual(expected)
})

describe('figures', () => {
  test('a share of known points becomes marks, free of binary noise', () => {
    const [[, deduct] = []] = ruleSentence({
      rule: { type: 'stepDeduction', as: 'share', step: 1, marks: 0.07 },
      target: 90,
      points: 100,
      unit: percent,
    })
    expect(deduct).toMatchObject({ say: 'deduct', marks: { is: 'marks', figure: 7 } })
  })
  test('points that differ by group are said first, and only once', () => {
    const part = { weight: 1, rule: { type: 'threshold' as const } }
    const sentence = ruleSentence({
      rule: { type: 'blend', parts: [part] },
      target: 1,
      points: { a: 1, b: 2 },
      unit: percent,
    })
    expect(JSON.stringify(sentence).match(/pointsByGroup/g)).toHaveLength(1)
  })
  test.each([
    ['%', 'percent'],
    ['‰', 'permille'],
    ['次', 'counted'],
    ['女=100', 'none'],
    ['', 'none'],
  ])('the unit %j is %s', (zh, is) => {
    expect(sentenceUnit({ zh, en: zh }).is).toBe(is)
  })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { oracleJson } from '../../test/oracles'
import { compareWithRest } from './compare-with-rest'
import { compareWithTarget } from './compare-with-target'
import { differenceInterval } from './difference-interval'
import { drawBinomial } from './draw.fixture'
import { randomFrom } from './random'
import type { Polarity } from './verdict'
import { wilsonInterval } from './wilson-interval'

describe('Fingertips: against a benchmark', () => {
  const cases = z
    .object({
      spread: z.number(),
      benchmark: z.array(z.number()),
      target: z.array(z.number()),
      expected: z.record(z.string(), z.array(z.string())),
    })
    .parse(oracleJson('fingertips/rag_benchmark_cases.json'))
  test.each([
    ['HighIsGood', 'higher'],
    ['LowIsGood', 'lower'],
    ['NoJudgement', 'none'],
  ] as const)('%s', (name, polarity) => {
    const found = cases.target.map((value, at) =>
      compareWithTarget(
        { lower: value - cases.spread, upper: value + cases.spread },
        cases.benchmark[at] ?? NaN,
        polarity,
      ),
    )
    expect(found).toEqual(cases.expected[name]?.map((word) => word.toLowerCase()))
  })
})

describe('against a target', () => {
  test.each([
    ['limits that begin at the target are not beyond it', [90, 95], 90, 'higher', 'similar'],
    ['nor those that begin within binary noise of it', [90 + 1e-12, 95], 90, 'higher', 'similar'],
    ['wholly within a range', [104, 106], [103, 107], 'range', 'better'],
    ['reaching out of a range', [104, 108], [103, 107], 'range', 'similar'],
    ['wholly above a range', [108, 109], [103, 107], 'range', 'worse'],
    ['wholly below a range', [100, 102], [103, 107], 'range', 'worse'],
    ['a range that is wider than nothing: the limits hold it', [100, 110], [103, 107], 'range', 'similar'],
  ] as const)('%s', (_, [lower, upper], target, polarity: Polarity, expected) =>
    expect(compareWithTarget({ lower, upper }, target, polarity)).toBe(expected),
  )
})

describe('difference of two shares: Newcombe 1998, table II, method 10', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i less %i of %i', (a, m, b, n, lower, upper) => {
    const found = differenceInterval(
      { value: a / m, ...wilsonInterval(a, m, 0.95) },
      { value: b / n, ...wilsonInterval(b, n, 0.95) },
    )
    expect(found.lower).toBeCloseTo(lower, 4)
    expect(found.upper).toBeCloseTo(upper, 4)
  })
})

describe('against the rest of the county', () => {
  const coverage = { chance: 'binomial', multiplier: 100, polarity: 'higher' } as const
  const eight = Array.from({ length: 8 }, () => ({ numerator: 180, denominator: 200 }))
  test('80 % of 400 is worse than the rest’s 90 %', () => {
    const found = compareWithRest(coverage, { numerator: 320, denominator: 400 }, eight)
    expect(found).toMatchObject({
      verdict: 'worse',
      own: { value: 80 },
      rest: { value: 90 },
      difference: { value: -10 },
    })
  })
  test('83 % of 30 is not', () =>
    expect(compareWithRest(coverage, { numerator: 25, denominator: 30 }, eight)).toMatchObject({
      verdict: 'similar',
    }))
  test('fewer events are better where low is good', () =>
    expect(
      compareWithRest(
        { chance: 'poisson', multiplier: 1000, polarity: 'lower' },
        { numerator: 2, denominator: 4000 },
        Array.from({ length: 8 }, () => ({ numerator: 12, denominator: 4000 })),
      ),
    ).toMatchObject({ verdict: 'better', own: { value: 0.5 }, rest: { value: 3 } }))
  test.each([
    [
      'with three others there is no rest to speak of',
      { numerator: 50, denominator: 60 },
      eight.slice(0, 3),
      { whyNot: 'tooFew', of: 'units', have: 4, least: 5 },
    ],
    [
      '7 births are too few',
      { numerator: 7, denominator: 7 },
      eight,
      { whyNot: 'tooFew', of: 'denominator', have: 7, least: 10 },
    ],
    [
      'the rest served more than were due',
      { numerator: 50, denominator: 60 },
      eight.map(() => ({ numerator: 201, denominator: 200 })),
      { whyNot: 'notAPart', numerator: 1608, denominator: 1600 },
    ],
  ])('%s', (_, own, others, expected) => expect(compareWithRest(coverage, own, others)).toEqual(expected))
  test('where all are alike, one in twenty is called different, not more', () => {
    const random = randomFrom(7)
    let called = 0
    const counties = 1000
    for (let county = 0; county < counties; county += 1) {
      const units = Array.from({ length: 9 }, () => ({
        numerator: drawBinomial(random, 80, 0.88),
        denominator: 80,
      }))
      const [own = { numerator: 0, denominator: 0 }, ...others] = units
      const found = compareWithRest(coverage, own, others)
      if ('verdict' in found && found.verdict !== 'similar') called += 1
    }
    expect(called / counties).toBeLessThan(0.07)
    expect(called / counties).toBeGreaterThan(0.03)
  })
})

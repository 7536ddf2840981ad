import { describe, expect, test } from 'vitest'
import { figure, oracleTable } from '../../test/oracles'
import { byarInterval } from './byar-interval'
import type { Interval, Level } from './interval'
import { intervalOf, type ChanceOf } from './interval-of'
import { poissonInterval } from './poisson-interval'
import { wilsonInterval } from './wilson-interval'

const LEVELS = { '95%': 0.95, '99.8%': 0.998 } as const
const levelOf = (printed: string | undefined): Level =>
  printed === '95%' || printed === '99.8%' ? LEVELS[printed] : Number(printed) > 0.97 ? 0.998 : 0.95

function expectNear({ lower, upper }: Interval, expected: Interval) {
  expect(Math.abs(lower - expected.lower)).toBeLessThanOrEqual(1e-10 * Math.max(1, expected.lower))
  expect(Math.abs(upper - expected.upper)).toBeLessThanOrEqual(1e-10 * Math.max(1, expected.upper))
}

describe('PHEindicatormethods’ own cases, to 1e-10', () => {
  const cases = oracleTable('phe/Byars_Wilson__testdata_B_W.csv')
  test.each(cases.filter(({ lowercl }) => lowercl !== ''))(
    '$method, $x of $n, $confidence',
    ({ method, ...row }) => {
      const level = levelOf(row['confidence'])
      const found =
        method === 'Wilson'
          ? wilsonInterval(figure(row, 'x'), figure(row, 'n'), level)
          : byarInterval(figure(row, 'x'), level)
      expectNear(found, { lower: figure(row, 'lowercl'), upper: figure(row, 'uppercl') })
    },
  )
  test('one event at 99.8 %: Byar’s lower end falls below 0, which no count does', () => {
    const row = cases.find(({ lowercl }) => lowercl === '')
    expect(byarInterval(1, 0.998).lower).toBe(0)
    expect(byarInterval(1, 0.998).upper).toBeCloseTo(figure(row, 'uppercl'), 10)
  })
  const grid = oracleTable('phe/generated_wilson_grid.csv')
  test(`Wilson over ${grid.length} counts, with 0 of n, n of n and n = 1`, () => {
    for (const row of grid) {
      const [x, n] = [figure(row, 'x'), figure(row, 'n')]
      expectNear(wilsonInterval(x, n, 0.95), { lower: figure(row, 'w95_lo'), upper: figure(row, 'w95_hi') })
      expectNear(wilsonInterval(x, n, 0.998), {
        lower: figure(row, 'w998_lo'),
        upper: figure(row, 'w998_hi'),
      })
    }
    expect(grid.length).toBeGreaterThan(60)
  })
  const rates = oracleTable('phe/Rate__testdata_Rate.csv').filter((row) => row['lower95_0cl'] !== '')
  test.each(rates)('$method, $Numerator of $Denominator, $statistic', (row) => {
    const [x, n, times] = ['Numerator', 'Denominator', 'multiplier'].map((name) => figure(row, name))
    const scale = (times ?? NaN) / (n ?? NaN)
    for (const [level, name] of [
      [0.95, '95_0cl'],
      [0.998, '99_8cl'],
    ] as const) {
      const { lower, upper } = poissonInterval(x ?? NaN, level)
      expectNear(
        { lower: lower * scale, upper: upper * scale },
        { lower: figure(row, `lower${name}`), upper: figure(row, `upper${name}`) },
      )
    }
  })
})

describe('edges', () => {
  test('nobody of n, and everybody', () => {
    expect(wilsonInterval(0, 60, 0.95).lower).toBe(0)
    expect(wilsonInterval(60, 60, 0.95).upper).toBe(1)
    expect(poissonInterval(0, 0.95)).toEqual({
      lower: 0,
      upper: expect.closeTo(-Math.log(0.025), 12) as number,
    })
  })
  test.each([
    ['of nobody', wilsonInterval(0, 0, 0.95)],
    ['more than all', wilsonInterval(7, 6, 0.95)],
    ['fewer than none', wilsonInterval(-1, 6, 0.95)],
    ['a count below 0', poissonInterval(-1, 0.95)],
    ['a count that is no number', byarInterval(NaN, 0.95)],
  ])('%s has no interval', (_, interval) => expect(interval).toEqual({ lower: NaN, upper: NaN }))
})

describe('an indicator’s interval follows the chance that it states', () => {
  const rate: ChanceOf = { chance: 'binomial', multiplier: 100 }
  const births = { numerator: 54, denominator: 60 }
  test('54 of 60 due is 90 %, and chance alone moves it between 80 % and 95 %', () => {
    const found = intervalOf(rate, births, 0.95)
    expect(found).toMatchObject({ value: 90 })
    expect(found).toMatchObject({
      lower: expect.closeTo(79.85, 2) as number,
      upper: expect.closeTo(95.34, 2) as number,
    })
  })
  test('per cent is the default of a ratio', () =>
    expect(intervalOf({ chance: 'binomial' }, births, 0.95)).toEqual(intervalOf(rate, births, 0.95)))
  test('4 events among 2,000: exact limits, per thousand', () =>
    expect(
      intervalOf({ chance: 'poisson', multiplier: 1000 }, { numerator: 4, denominator: 2000 }, 0.95),
    ).toEqual({
      value: 2,
      lower: expect.closeTo(0.5449, 3) as number,
      upper: expect.closeTo(5.1208, 3) as number,
    }))
  test('events without a denominator', () =>
    expect(intervalOf({ chance: 'poisson' }, { value: 20 }, 0.95)).toMatchObject({
      value: 20,
      ...poissonInterval(20, 0.95),
    }))
  test('a poll’s mean worth: as if it were a share, which is never too narrow', () => {
    const answers = [
      { code: 'good', worth: 1 },
      { code: 'fair', worth: 0.5 },
      { code: 'poor', worth: 0 },
    ]
    const found = intervalOf(
      { chance: 'sample', answers },
      { answers: { good: 60, fair: 30, poor: 10 } },
      0.95,
    )
    const { lower, upper } = wilsonInterval(75, 100, 0.95)
    expect(found).toEqual({ value: 75, lower: 100 * lower, upper: 100 * upper })
  })
  test.each([
    ['money has none', {}, { value: 3 }, { whyNot: 'noChance' }],
    ['nor has a ratio that states none', { chance: 'none' }, births, { whyNot: 'noChance' }],
    ['a figure that is no count', rate, { value: 93.1 }, { whyNot: 'noNumerators' }],
    ['a checklist', rate, { missing: [] }, { whyNot: 'noNumerators' }],
    [
      '7 births are too few',
      rate,
      { numerator: 7, denominator: 7 },
      { whyNot: 'tooFew', of: 'denominator', have: 7, least: 10 },
    ],
    [
      'nobody was due',
      rate,
      { numerator: 0, denominator: 0 },
      { whyNot: 'tooFew', of: 'denominator', have: 0, least: 10 },
    ],
    [
      'served more than were due',
      rate,
      { numerator: 61, denominator: 60 },
      { whyNot: 'notAPart', numerator: 61, denominator: 60 },
    ],
    ['half an event', { chance: 'poisson' }, { value: 2.5 }, { whyNot: 'notACount', value: 2.5 }],
  ] as const)('%s', (_, indicator, observation, expected) => {
    expect(intervalOf(indicator, 'missing' in observation ? { missing: [] } : observation, 0.95)).toEqual(
      expected,
    )
  })
})

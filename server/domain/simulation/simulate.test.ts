import { describe, expect, test } from 'vitest'
import type { AssessmentCase, Sample } from '../scoring/case'
import { compileCase } from './compile-case'
import { county } from './county.fixture'
import { drawsFor } from './draws-for'
import { simulate, simulateInSteps, type SimulationOptions, type UnitRange } from './simulate'

const seed = '00112233445566778899aabbccddeeff'

/** One table in short: unit, places, totals and tier, or why there are none. */
const table = (ranges: readonly UnitRange[], scope: string) =>
  ranges
    .filter((range) => range.scope === scope)
    .map(({ unit, rank, total, tier, reason }) =>
      rank === null
        ? `${unit} ${reason}`
        : `${unit} ${rank.low}–${rank.high} ${total.low}–${total.high} ${tier}`,
    )
const run = (given: Partial<AssessmentCase>, options: Partial<SimulationOptions> = {}) =>
  simulate({ ...county(), ...given }, { seed, draws: 400, ...options })

test('the same seed gives the same digits, on every machine', () => {
  const { ranges, ...about } = simulate(county(), { seed, draws: 2000 })
  expect(about).toEqual({
    version: '1',
    seed,
    draws: 2000,
    indicators: [
      { code: 'B1', chance: 'binomial', drawn: 11, left: { allOrNone: 1 } },
      { code: 'B2', chance: 'poisson', drawn: 12, left: {} },
      { code: 'F1', chance: 'sample', drawn: 0, left: { noVillages: 6 } },
    ],
  })
  expect(table(ranges, 'year')).toEqual([
    'u0 1–3 94.43–100.2 1',
    'u1 3–5 85.61–95.05 1',
    'u2 2–5 86.73–97.54 1',
    'u3 6–6 39.13–45.98 2',
    'u4 1–3 94.13–99.72 1',
    'u5 2–5 91.44–96.24 1',
  ])
  expect(table(ranges, 'period:Q2')).toEqual([
    'u0 1–3 90.02–100.02 1',
    'u1 2–6 77.26–92.6 1',
    'u2 1–6 75.96–97.3 1',
    'u3 4–6 70.67–88.05 1',
    'u4 1–5 81.59–98.43 1',
    'u5 2–4 87.97–94.97 1',
  ])
})

test('another seed gives other digits of the same thing', () => {
  const ranges = (own: string) =>
    table(simulate(county(), { seed: own, draws: 2000 }).ranges, 'year').map((line) => line.split(' ')[1])
  const other = simulate(county(), { seed: seed.replace('00', 'ab'), draws: 2000 })
  expect(table(other.ranges, 'year')).not.toEqual(
    table(simulate(county(), { seed, draws: 2000 }).ranges, 'year'),
  )
  const places = table(other.ranges, 'year').map((line) => line.split(' ')[1])
  ranges(seed).forEach((range, at) => {
    const [low = 0, high = 0] = (range ?? '').split('–').map(Number)
    const [otherLow = 0, otherHigh = 0] = (places[at] ?? '').split('–').map(Number)
    expect(Math.abs(low - otherLow)).toBeLessThanOrEqual(1)
    expect(Math.abs(high - otherHigh)).toBeLessThanOrEqual(1)
  })
})

test('a poll of sampled villages widens the ranges, by the same digits for the same seed', () => {
  const { plan, values } = county()
  const polled = values.map((value) => {
    if (!('answers' in value)) return value
    const { yes = 0, no = 0 } = value.answers
    return {
      ...value,
      sample: {
        villages: [
          [10, 0],
          [10, 0],
          [yes - 20, no],
        ],
      },
    }
  })
  const drawn = run({ plan, values: polled })
  expect(drawn.indicators[2]).toMatchObject({ chance: 'sample', drawn: 6, left: {} })
  expect(run({ plan, values: polled })).toEqual(drawn)
  const width = (ranges: readonly UnitRange[]) =>
    ranges
      .filter(({ scope }) => scope === 'period:Q2')
      .reduce((sum, { total }) => sum + (total === null ? 0 : total.high - total.low), 0)
  expect(width(drawn.ranges)).toBeGreaterThan(width(run({}).ranges) + 10)
})

describe('says why there is no range', () => {
  test('where nothing that a table is made of is drawn', () => {
    expect(table(run({}).ranges, 'period:Y')).toEqual(
      ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'].map((unit) => `${unit} noChance`),
    )
    const { plan } = county()
    const indicators = plan.indicators.map(({ chance: _, ...indicator }) => indicator)
    const { ranges, indicators: told } = run({ plan: { ...plan, indicators } })
    expect(told).toEqual([])
    expect(new Set(ranges.map(({ reason }) => reason))).toEqual(new Set(['noChance']))
  })
  test('where fewer than five are ranked, in each table by itself', () => {
    const { plan } = county()
    const { ranges } = run({ plan: { ...plan, rankBy: 'group' } })
    expect(table(ranges, 'year').at(-1)).toBe('u5 fewUnits')
    expect(ranges.filter(({ scope, tier }) => scope === 'year' && tier !== null)).toHaveLength(5)
  })
  test('for a vetoed unit, which takes no place from the others', () => {
    const lines = table(run({ vetoes: [{ unit: 'u3', clause: 'V1' }] }).ranges, 'year')
    expect(lines[3]).toBe('u3 vetoed')
    expect(lines.join(' ')).not.toContain('–6')
  })
  test('for a unit of which nothing was assessed', () => {
    const { plan, values } = county()
    const without = values.filter(({ unit }) => unit !== 'u2')
    expect(table(run({ plan: { ...plan, missing: 'exclude' }, values: without }).ranges, 'year')[2]).toBe(
      'u2 notAssessed',
    )
  })
})

describe('says which cells stay as they are, and why', () => {
  const left = (at: number, change: object) => {
    const { plan, values } = county()
    const changed = values.map((value, each) => (each === at ? { ...value, ...change } : value))
    return run({ plan, values: changed }).indicators
  }
  test.each([
    [0, { numerator: 61 }, { allOrNone: 1, aboveDenominator: 1 }],
    [0, { numerator: 28.5 }, { allOrNone: 1, notWhole: 1 }],
    [0, { numerator: 0 }, { allOrNone: 2 }],
  ])('a rate', (at, change, expected) => {
    expect(left(at, change)[0]).toMatchObject({ drawn: 10, left: expected })
  })
  test('a sample, where villages are not given, one only, all of them, or all alike', () => {
    const { plan, values } = county()
    const samples: Record<string, Sample> = {
      u0: {
        villages: [
          [9, 1],
          [8, 1],
          [8, 1],
        ],
        of: 12,
      },
      u1: { villages: [[24, 3]], of: 12 },
      u2: {
        villages: [
          [9, 1],
          [8, 1],
        ],
        of: 2,
      },
      u3: {
        villages: [
          [8, 1],
          [8, 1],
        ],
        of: 12,
      },
    }
    const sampled = values.map((value) => {
      const sample = samples[value.unit]
      return value.indicator === 'F1' && sample ? { ...value, sample } : value
    })
    expect(run({ plan, values: sampled }).indicators[2]).toEqual({
      code: 'F1',
      chance: 'sample',
      drawn: 1,
      left: { oneVillage: 1, allVillages: 1, allOrNone: 1, noVillages: 2 },
    })
  })
})

test('rests after every hundred draws and says how far it is', () => {
  const steps = [...simulateInSteps(county(), { seed, draws: 450 })]
  expect(steps).toEqual([100, 200, 300, 400].map((done) => ({ done, draws: 450 })))
})

test('a county gets 10,000 draws, a nation as many as it can afford, never fewer than 1,000', () => {
  expect(drawsFor(compileCase(county()))).toBe(10_000)
  expect(drawsFor({ marks: { lookedUp: 100_000, byEngine: 0 } })).toBe(2400)
  expect(drawsFor({ marks: { lookedUp: 0, byEngine: 100_000 } })).toBe(1000)
})

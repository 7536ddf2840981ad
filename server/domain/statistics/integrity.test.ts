import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { oracleJson } from '../../test/oracles'
import { bunching, type TargetedCount } from './bunching'
import { drawBinomial, drawNormal } from './draw.fixture'
import { falseDiscovery } from './false-discovery'
import { findJumps } from './find-jumps'
import { judgeDigits } from './judge-digits'
import { judgeOutlier, type Scored } from './judge-outlier'
import { randomFrom } from './random'
import type { OrWhyNot } from './why-not'

const scoreOf = (found: OrWhyNot<Scored> | undefined): Scored => {
  if (found === undefined || 'whyNot' in found) throw new Error(JSON.stringify(found))
  return found
}
const finding = (...given: Parameters<typeof judgeOutlier>) => {
  const found = judgeOutlier(...given)
  if ('whyNot' in found) throw new Error(JSON.stringify(found))
  return found
}
const without = (values: readonly number[], at: number) => values.filter((_, other) => other !== at)

describe('DHIS2’s outliers, by its convention', () => {
  const byMonth = z.record(z.string(), z.number())
  const bounds = z.object({ lower: z.number(), upper: z.number(), absdev: z.number() })
  const cases = z
    .object({
      z_and_modz_threshold_2: z.object({
        deA_by_month: byMonth,
        deB_by_month: byMonth,
        expected_outliers: z.array(z.number()),
        expected_order_as_csv: z.array(z.string()),
      }),
      single: z.object({
        values: z.array(z.number()),
        z: bounds.extend({ mean: z.number(), sd: z.number(), z_of_81: z.number() }),
        modified_z: bounds.extend({ median: z.number(), mad: z.number(), z_of_81: z.number() }),
        expected_outliers: z.array(z.number()),
      }),
      minmax: z.object({
        deA_range: z.tuple([z.number(), z.number()]),
        deB_range: z.tuple([z.number(), z.number()]),
        deA_values: z.array(z.number()),
        deB_values: z.array(z.number()),
        expected_count: z.number(),
      }),
    })
    .parse(oracleJson('dhis2/outlier_cases.json'))
  const dhis2 = { value: 'inside', from: 2 } as const
  const year = cases.z_and_modz_threshold_2
  const judged = [['deA', year.deA_by_month] as const, ['deB', year.deB_by_month] as const].flatMap(
    ([name, months]) => {
      const values = Object.values(months)
      return Object.entries(months).map(([month, value], at) => ({
        row: `${name} 2020${month}`,
        found: finding(value, without(values, at), dhis2),
      }))
    },
  )
  test('a year by month: the same four, by z and by modified z, in the same order', () => {
    const byZ = judged.filter(({ found }) => scoreOf(found.z).isOutside)
    const byModified = judged.filter(({ found }) => scoreOf(found.modifiedZ).isOutside)
    expect(byZ.map(({ found }) => found.value).toSorted()).toEqual(year.expected_outliers.toSorted())
    expect(byModified.map(({ found }) => found.value).toSorted()).toEqual(year.expected_outliers.toSorted())
    const order = byModified.toSorted(
      (a, b) => scoreOf(b.found.modifiedZ).score - scoreOf(a.found.modifiedZ).score,
    )
    expect(order.map(({ row }) => row)).toEqual(year.expected_order_as_csv)
  })
  test('a single series: scores and bounds', () => {
    const { values, z: byZ, modified_z: byModified } = cases.single
    const found = finding(81, without(values, values.indexOf(81)), dhis2)
    const z = scoreOf(found.z)
    expect(
      [z.middle, z.score, z.low, z.high].map(
        (x, at) => Math.abs(x - ([byZ.mean, byZ.z_of_81, byZ.lower, byZ.upper][at] ?? NaN)) < 1e-3,
      ),
    ).toEqual([true, true, true, true])
    expect(81 - z.middle).toBeCloseTo(byZ.absdev, 2)
    const modified = scoreOf(found.modifiedZ)
    expect(modified.middle).toBe(byModified.median)
    expect(
      [modified.score, modified.low, modified.high].map(
        (x, at) => Math.abs(x - ([byModified.z_of_81, byModified.lower, byModified.upper][at] ?? NaN)) < 1e-3,
      ),
    ).toEqual([true, true, true])
  })
  test('outside given bounds, which are inside themselves', () => {
    const { deA_range, deB_range, deA_values, deB_values, expected_count } = cases.minmax
    const outside = (values: readonly number[], [low, high]: readonly [number, number]) =>
      values.filter((value) => finding(value, [low, high, low, high], dhis2).range.isOutside)
    expect([...outside(deA_values, deA_range), ...outside(deB_values, deB_range)]).toHaveLength(
      expected_count,
    )
  })
})

describe('a township’s own history, the value left out of it', () => {
  test('a figure with a digit too many is far outside; with it inside no score could pass √(n − 1)', () => {
    const history = [31, 34, 38, 39, 33]
    expect(finding(810, history)).toMatchObject({ isOutlier: true, range: { isOutside: true } })
    expect(scoreOf(finding(810, history).z).score).toBeGreaterThan(100)
    expect(scoreOf(finding(810, history, { value: 'inside', from: 3 }).z)).toMatchObject({ isOutside: false })
  })
  test('a new record is outside the range and no outlier', () =>
    expect(finding(41, [31, 34, 38, 39, 33])).toMatchObject({ range: { isOutside: true }, isOutlier: false }))
  test('an old slip in the history hides nothing from the modified z', () => {
    const history = [31, 34, 38, 39, 33, 35, 36, 32, 340]
    expect(scoreOf(finding(90, history).z).isOutside).toBe(false)
    expect(finding(90, history).isOutlier).toBe(true)
  })
  test('a history that never moved says so in place of a score', () =>
    expect(finding(7, [5, 5, 5, 5])).toMatchObject({
      z: { whyNot: 'noSpread' },
      isOutlier: false,
      range: { isOutside: true },
    }))
  test('three earlier values are too few', () =>
    expect(judgeOutlier(7, [5, 6, 5])).toEqual({ whyNot: 'tooFew', of: 'values', have: 3, least: 4 }))
  test('of ordinary values after four to eight quarters about 2 in 1,000 are flagged by z', () => {
    const random = randomFrom(3)
    let flagged = 0
    const runs = 8000
    for (let run = 0; run < runs; run += 1) {
      const history = Array.from({ length: 4 + (run % 5) }, () => drawNormal(random))
      if (scoreOf(finding(drawNormal(random), history).z).isOutside) flagged += 1
    }
    expect(flagged / runs).toBeGreaterThan(0.0005)
    expect(flagged / runs).toBeLessThan(0.004)
  })
})

describe('digits', () => {
  const counted = (random: () => number, n: number) =>
    Array.from({ length: n }, () => 100 + Math.floor(900 * random()))
  test('figures as they fall are rarely suspect', () => {
    const random = randomFrom(5)
    let suspect = 0
    for (let run = 0; run < 500; run += 1) {
      const found = judgeDigits(counted(random, 80))
      if ('p' in found && found.p < 0.05) suspect += 1
    }
    expect(suspect / 500).toBeGreaterThan(0.025)
    expect(suspect / 500).toBeLessThan(0.08)
  })
  test('a third of the figures rounded to tens and fives stand out', () => {
    const random = randomFrom(6)
    const values = counted(random, 120).map((value, at) => (at % 3 === 0 ? 5 * Math.round(value / 5) : value))
    const found = judgeDigits(values)
    expect('p' in found && found.p < 0.01).toBe(true)
  })
  test('figures like 233, 344, 455', () => {
    const found = judgeDigits(
      Array.from({ length: 60 }, (_, at) => (at % 2 ? 100 + at : 100 + 11 * (at % 9))),
    )
    expect('pDoubles' in found && found.doubles > 25 && found.pDoubles < 1e-6).toBe(true)
  })
  test('small figures and shares say nothing by their last digit', () =>
    expect(judgeDigits([...Array<number>(100).fill(45), 123.5])).toEqual({
      whyNot: 'tooFew',
      of: 'values',
      have: 0,
      least: 50,
    }))
})

describe('a series of quarters', () => {
  test.each([
    [
      'that doubles at once jumps',
      [100, 104, 99, 103, 101, 240, 243, 239],
      [{ at: 5, from: 101, to: 240 }],
      null,
    ],
    ['that moves as ever does not', [100, 104, 99, 103, 101, 97, 102, 100], [], null],
    [
      'that stands still was copied',
      [100, 104, 99, 99, 99, 99, 102, 100],
      [],
      { at: 2, length: 4, value: 99 },
    ],
    ['of small counts may stand still', [3, 2, 2, 2, 2, 1, 4], [], null],
    ['with a missing quarter: no step over it', [100, 104, null, 160, 158, 162, 161, 159, 163], [], null],
  ])('%s', (_, series, jumps, repeat) => expect(findJumps(series)).toEqual({ jumps, repeat }))
  test('of five quarters is too short', () =>
    expect(findJumps([1, 2, 3, 4, 5])).toEqual({ whyNot: 'tooFew', of: 'values', have: 4, least: 5 }))
})

describe('false discoveries', () => {
  test('Benjamini & Hochberg 1995, their example: of 15 p values the first four count at 5 %', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const q = falseDiscovery(p)
    expect(q.filter((each) => each <= 0.05)).toHaveLength(4)
    expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
    expect(q[4]).toBeCloseTo((0.0201 * 15) / 5, 12)
    // A rate never falls with p: the sixth takes the seventh’s.
    expect(q[5]).toBeCloseTo((0.0298 * 15) / 7, 12)
  })
  test('order makes no difference', () =>
    expect(falseDiscovery([0.04, 0.01, 0.03])).toEqual(
      [0.04, 0.03, 0.04].map((x) => expect.closeTo(x, 12) as number),
    ))
})

describe('bunching at the target', () => {
  const count = (numerator: number, given: Partial<TargetedCount> = {}): TargetedCount => ({
    indicator: 'B1',
    numerator,
    denominator: 100,
    target: 0.9,
    direction: 'higher',
    ...given,
  })
  const one = (counts: readonly TargetedCount[]) => bunching([{ unit: 't', counts }])[0]
  test('twelve reports at 90 to 92 of 100, none at 87 to 89, is bunching', () => {
    const found = one([90, 90, 91, 90, 92, 90, 91, 90, 90, 91, 90, 90].map((x) => count(x)))
    expect(found).toMatchObject({ met: 12, missed: 0, isFlagged: true })
  })
  test('six on each side is none: the even chance of at least six of twelve', () => {
    const found = one([90, 87, 90, 87, 90, 87, 90, 87, 90, 87, 90, 87].map((x) => count(x)))
    expect(found).toMatchObject({
      met: 6,
      missed: 6,
      isFlagged: false,
      p: expect.closeTo(2510 / 4096, 10) as number,
    })
  })
  test('only the window counts: 80 and 99 of 100 say nothing of the target', () =>
    expect(one(Array.from({ length: 30 }, (_, at) => count(at % 2 ? 80 : 99)))).toEqual({
      unit: 't',
      whyNot: 'tooFew',
      of: 'observations',
      have: 0,
      least: 10,
    }))
  test('where low is good, the good side is below', () =>
    expect(
      one(Array.from({ length: 10 }, () => count(5, { target: 0.05, direction: 'lower' }))),
    ).toMatchObject({ met: 10, missed: 0, isFlagged: true }))
  test('a target of 100 % has one attainable count on its good side, and one on the other', () =>
    expect(one(Array.from({ length: 10 }, (_, at) => count(at < 5 ? 100 : 98, { target: 1 })))).toMatchObject(
      { whyNot: 'tooFew', have: 5 },
    ))
  test('0.9 × 70 is 63 in spite of binary noise', () =>
    expect(one(Array.from({ length: 10 }, () => count(63, { denominator: 70 })))).toMatchObject({ met: 10 }))

  /** Eight quarters of four indicators with 60 to 100 persons, in nine townships; `hugs` reports a near miss as just met. */
  function county(random: () => number, hugs: number, rate: () => number) {
    return Array.from({ length: 9 }, (_, at) => ({
      unit: `t${at}`,
      counts: ['B1', 'B2', 'C1', 'C2'].flatMap((indicator) => {
        const honest = rate()
        return Array.from({ length: 8 }, () => {
          const denominator = 60 + Math.floor(40 * random())
          const numerator = drawBinomial(random, denominator, honest)
          const least = Math.ceil(0.9 * denominator - 1e-9)
          const isNear = numerator < least && numerator >= least - 0.08 * denominator
          return count(at < hugs && isNear ? least : numerator, { indicator, denominator })
        })
      }),
    }))
  }
  function flags(seed: number, hugs: number, counties: number, rate: (random: () => number) => number) {
    const random = randomFrom(seed)
    let honest = 0
    let hugging = 0
    let anyHonest = 0
    for (let run = 0; run < counties; run += 1) {
      const found = bunching(county(random, hugs, () => rate(random)))
      const flagged = found.map((each) => 'isFlagged' in each && each.isFlagged)
      hugging += flagged.slice(0, hugs).filter(Boolean).length
      honest += flagged.slice(hugs).filter(Boolean).length
      if (flagged.slice(hugs).some(Boolean)) anyHonest += 1
    }
    return {
      hugging: hugging / Math.max(1, hugs * counties),
      honest: honest / ((9 - hugs) * counties),
      anyHonest: anyHonest / counties,
    }
  }
  test('size: honest counties, whatever their rates, are flagged in fewer than one county in twenty', () => {
    expect(flags(1, 0, 200, (random) => 0.82 + 0.14 * random()).anyHonest).toBeLessThan(0.05)
    // All of them better than the target: most reports near it meet it, and that is no fault.
    expect(flags(2, 0, 200, () => 0.93).anyHonest).toBeLessThan(0.05)
    expect(flags(3, 0, 200, () => 0.9).anyHonest).toBeLessThan(0.05)
  })
  test('power: two townships that raise near misses to the target are found in at least nine of ten counties', () => {
    const found = flags(4, 2, 100, (random) => 0.84 + 0.08 * random())
    expect(found.hugging).toBeGreaterThan(0.9)
    expect(found.honest).toBeLessThan(0.02)
  })
})

import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { oracleJson } from '../../test/oracles'
import { drawBinomial } from './draw.fixture'
import { randomFrom } from './random'
import { recentTrend, type Trend } from './recent-trend'
import { trendOf } from './trend-of'
import type { Polarity } from './verdict'

const polarities: Record<string, Polarity> = {
  'High is good': 'higher',
  'Low is good': 'lower',
  'No judgement': 'none',
}
/** Fingertips' word for a trend. */
function wordOf({ direction, judgement }: Trend): string {
  if (direction === 'none') return 'NoChange'
  const word = direction === 'increasing' ? 'Increasing' : 'Decreasing'
  return judgement === null ? word : `${word}AndGetting${judgement === 'better' ? 'Better' : 'Worse'}`
}

describe('Fingertips: recent trends', () => {
  const point = z.object({
    Value: z.number(),
    LowerCI: z.number().optional(),
    UpperCI: z.number().optional(),
    Year: z.number(),
  })
  const { cases, polarity_table } = z
    .object({
      polarity_table: z.array(z.tuple([z.string(), z.string(), z.string()])),
      cases: z.array(
        z.object({
          case: z.string(),
          Polarity: z.string(),
          points: z.array(point),
          expected: z.string(),
          recomputed: z.object({ slope: z.number(), chi2: z.number() }).optional(),
        }),
      ),
    })
    .parse(oracleJson('fingertips/recent_trend_cases.json'))
  const trend = ({ points, Polarity: word }: (typeof cases)[number]) =>
    recentTrend(
      points
        .toSorted((a, b) => a.Year - b.Year)
        .map(({ Year, Value, LowerCI = NaN, UpperCI = NaN }) => ({
          at: Year,
          value: Value,
          lower: LowerCI,
          upper: UpperCI,
        })),
      polarities[word] ?? 'none',
    )
  test.each(cases.filter(({ recomputed }) => recomputed !== undefined))('$case is $expected', (each) => {
    const found = trend(each)
    if ('whyNot' in found) throw new Error('five points with limits')
    expect(wordOf(found)).toBe(each.expected)
    expect(found.isSteady).toBe(true)
    expect(found.slope).toBeCloseTo(each.recomputed?.slope ?? NaN, 10)
    expect(found.chi2 / (each.recomputed?.chi2 ?? NaN)).toBeCloseTo(1, 10)
  })
  test('points without limits: no verdict (theirs is “no change”, by a χ² that is no number)', () => {
    const [without, ...more] = cases.filter(({ recomputed }) => recomputed === undefined)
    expect(more).toEqual([])
    expect(without?.expected).toBe('NoChange')
    expect(without && trend(without)).toEqual({ whyNot: 'noLimits' })
  })
  test.each(polarity_table.filter(([, polarity]) => polarity !== '*'))(
    '%s where %s is %s',
    (word, polarity, expected) => {
      const slope = word === 'Increasing' ? 1 : -1
      const points = [1, 2, 3, 4, 5].map((at) => ({
        at,
        value: at * slope,
        lower: at * slope - 0.1,
        upper: at * slope + 0.1,
      }))
      const found = recentTrend(points, polarities[polarity] ?? 'none')
      expect('slope' in found && wordOf(found)).toBe(expected)
    },
  )
})

const rate = { chance: 'binomial', multiplier: 100, polarity: 'higher' } as const
const quarters = (...percents: (number | null)[]) =>
  percents.map((percent, at) => ({
    season: at % 4,
    observation: percent === null ? null : { numerator: 2 * percent, denominator: 200 },
  }))

describe('a township’s quarters', () => {
  test.each([
    ['from 70 to 90 % of 200 in five quarters: better', quarters(70, 75, 80, 85, 90), 'increasing', 'better'],
    ['only the last five count', quarters(99, 99, 70, 75, 80, 85, 90), 'increasing', 'better'],
    ['a single good quarter is no trend', quarters(80, 80, 80, 80, 92), 'none', null],
    [
      'a missing quarter is a gap, the one before it counts',
      quarters(70, 75, null, 82, 86, 92),
      'increasing',
      'better',
    ],
    ['falling', quarters(90, 85, 80, 75, 70), 'decreasing', 'worse'],
  ] as const)('%s', (_, periods, direction, judgement) =>
    expect(trendOf(rate, periods)).toMatchObject({ direction, judgement }),
  )
  test.each([
    [
      'four quarters are too few',
      rate,
      quarters(70, 75, 80, 85),
      { whyNot: 'tooFew', of: 'points', have: 4, least: 5 },
    ],
    ['nothing reported', rate, quarters(null, null), { whyNot: 'tooFew', of: 'points', have: 0, least: 5 }],
    ['no chance stated', { ...rate, chance: 'none' }, quarters(70, 75, 80, 85, 90), { whyNot: 'noChance' }],
  ] as const)('%s', (_, indicator, periods, expected) =>
    expect(trendOf(indicator, periods)).toEqual(expected),
  )
  test('a season: every fourth quarter is low, which is no decline; across years the same quarter rises', () => {
    const years = [0, 1, 2, 3, 4].flatMap((year) => [88, 89, 90, 60 + 4 * year])
    expect(trendOf(rate, quarters(...years))).toMatchObject({ direction: 'none' })
    expect(trendOf(rate, quarters(...years), { sameSeason: true })).toMatchObject({
      direction: 'increasing',
      judgement: 'better',
    })
    expect(trendOf(rate, quarters(...years.slice(4)), { sameSeason: true })).toMatchObject({
      whyNot: 'tooFew',
      have: 4,
    })
  })
  test('where nothing changes, fewer than 1 township in 100 is said to have a trend', () => {
    const random = randomFrom(11)
    let said = 0
    for (let at = 0; at < 3000; at += 1) {
      const periods = [0, 1, 2, 3, 4].map((season) => ({
        season,
        observation: { numerator: drawBinomial(random, 80, 0.85), denominator: 80 },
      }))
      const found = trendOf(rate, periods)
      if ('direction' in found && found.direction !== 'none') said += 1
    }
    expect(said / 3000).toBeLessThan(0.01)
  })
})

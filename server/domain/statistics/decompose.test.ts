import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AssessmentCase } from '../scoring/case'
import { cell, indicator, makeCase, readAndScore } from '../scoring/case.fixture'
import { drawCase, drawing } from '../scoring/draw-case.fixture'
import { toUnits } from '../scoring/rounding'
import { decomposeRank } from './decompose-rank'
import { decomposeTotal } from './decompose-total'
import { marksOfRun } from './marks-of-run'
import { randomFrom } from './random'
import { type Coalition, shapley } from './shapley'

const runOf = (each: AssessmentCase) => marksOfRun(each, readAndScore(each, { explain: true }))
const rule = { type: 'proportional' } as const

/** Indicators A1 and B1 of 50 points each in one quarter, by unit. */
const county = (values: Record<string, [number, number]>, given: Partial<AssessmentCase> = {}) =>
  runOf({
    ...makeCase({
      indicators: ['A1', 'B1'].map((code) => indicator({ code, target: 100, rule, points: 50 })),
      values: Object.entries(values).flatMap(([unit, [a, b]]) => [
        cell(unit, 'Q1', { value: a }, 'A1'),
        cell(unit, 'Q1', { value: b }, 'B1'),
      ]),
    }),
    ...given,
  })

describe('why did our total change?', () => {
  const before = county({ a: [90, 80], b: [80, 84] })
  test('ten points more on A1 and four fewer on B1 are three marks more', () =>
    expect(decomposeTotal(before, county({ a: [100, 76], b: [80, 84] }), 'a')).toEqual({
      from: 85,
      to: 88,
      change: 3,
      decimals: 2,
      indicators: [
        { indicator: 'A1', from: -5, to: 0, change: 5 },
        { indicator: 'B1', from: -10, to: -12, change: -2 },
      ],
      adjustments: 0,
      rounding: 0,
    }))
  test('points that come in beside it move nothing of an indicator at full marks', () =>
    expect(
      decomposeTotal(
        county({ a: [90, 100] }),
        runOf(
          makeCase({
            indicators: ['A1', 'B1', 'C1'].map((code) =>
              indicator({ code, target: 100, rule, points: code === 'C1' ? 100 : 50 }),
            ),
            values: [90, 100, 80].map((value, at) => cell('a', 'Q1', { value }, ['A1', 'B1', 'C1'][at])),
          }),
        ),
        'a',
      ),
    ).toEqual({
      ...{ from: 95, to: 87.5, change: -7.5, decimals: 2, adjustments: 0, rounding: 0 },
      indicators: [
        { indicator: 'C1', from: 0, to: -10, change: -10 },
        { indicator: 'A1', from: -5, to: -2.5, change: 2.5 },
      ],
    }))
  test('a penalty stands by itself', () =>
    expect(
      decomposeTotal(
        before,
        county({ a: [90, 80], b: [80, 84] }, { adjustments: [{ unit: 'a', marks: -1.5, reason: 'late' }] }),
        'a',
      ),
    ).toMatchObject({ change: -1.5, adjustments: -1.5, indicators: [] }))
  test('a unit that was not there before has no change', () =>
    expect(decomposeTotal(county({ b: [80, 84] }), before, 'a')).toEqual({ whyNot: 'notRanked' }))
})

describe('why did our rank change?', () => {
  const options = { seed: 1 }
  test('b passed us by what it gained on B1 alone', () =>
    expect(
      decomposeRank(
        county({ a: [90, 80], b: [80, 84], c: [10, 10] }),
        county({ a: [90, 80], b: [80, 94], c: [10, 10] }),
        'a',
        options,
      ),
    ).toMatchObject({
      from: 1,
      to: 2,
      of: 1,
      method: 'exact',
      movers: [{ is: 'indicator', indicator: 'B1', places: 1 }],
    }))
  test('two indicators that only together let b pass share the place', () => {
    const found = decomposeRank(
      county({ a: [90, 80], b: [80, 84] }),
      county({ a: [90, 80], b: [84, 88] }),
      'a',
      options,
    )
    expect(found).toMatchObject({
      of: 2,
      movers: [
        { indicator: 'A1', places: 1 },
        { indicator: 'B1', places: 1 },
      ],
    })
  })
  test('a veto on the leader moves us up without a mark of our own', () =>
    expect(
      decomposeRank(
        county({ a: [90, 80], b: [80, 84] }),
        county({ a: [90, 80], b: [80, 84] }, { vetoes: [{ unit: 'a', clause: 'one' }] }),
        'b',
        options,
      ),
    ).toMatchObject({ from: 2, to: 1, movers: [{ is: 'field', places: -1 }] }))
  test('a unit with a veto has no rank whose change could be told', () =>
    expect(
      decomposeRank(
        county({ a: [90, 80] }),
        county({ a: [90, 80] }, { vetoes: [{ unit: 'a', clause: 'one' }] }),
        'a',
        options,
      ),
    ).toEqual({ whyNot: 'notRanked' }))
  test('nothing moved', () =>
    expect(decomposeRank(county({ a: [90, 80] }), county({ a: [90, 80] }), 'a', options)).toMatchObject({
      from: 1,
      to: 1,
      movers: [],
    }))
})

test('in drawn cases of every kind, both decompositions sum to the printed change, exactly', () => {
  let ranked = 0
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const drawn = drawCase(g)
      const { maybe } = drawing(g)
      // The same plan with a third of its values not there: another quarter, so to say.
      const [first, second] = [drawn, { ...drawn, values: drawn.values.filter(() => !maybe(33)) }].map(runOf)
      if (!first || !second) return
      for (const { code } of first.units) {
        const total = decomposeTotal(first, second, code)
        if ('whyNot' in total) continue
        const units = (figure: number) => toUnits(figure, total.decimals)
        const parts = total.indicators.reduce((sum, { change }) => sum + units(change), 0)
        expect(parts + units(total.adjustments) + units(total.rounding)).toBe(units(total.change))
        expect(units(total.to) - units(total.from)).toBe(units(total.change))
        // Rounding is rounding, not a place to hide marks: half a unit for every figure that was rounded.
        expect(Math.abs(units(total.rounding))).toBeLessThanOrEqual(40)
        const rank = decomposeRank(first, second, code, { seed: 3, draws: 20 })
        if ('whyNot' in rank) continue
        ranked += 1
        expect(rank.movers.reduce((sum, { places }) => sum + places, 0)).toBe((rank.to - rank.from) * rank.of)
        expect(rank.movers.every(({ places }) => Number.isInteger(places))).toBe(true)
      }
    }),
    { seed: 20261128, numRuns: 20, endOnFailure: true },
  )
  expect(ranked).toBeGreaterThan(20)
})

describe('Shapley values', () => {
  /** Worth of a coalition by a function of who is in. */
  const game = (worth: (members: ReadonlySet<number>) => number): Coalition => {
    const members = new Set<number>()
    return {
      join: (player) => members.add(player),
      leave: (player) => members.delete(player),
      worth: () => worth(members),
    }
  }
  test('gloves: one left (0) and two right (1, 2) make a pair: ⅔, ⅙, ⅙', () =>
    expect(
      shapley(
        3,
        game((in_) => (in_.has(0) && (in_.has(1) || in_.has(2)) ? 1 : 0)),
        { seed: 1, draws: 1 },
      ),
    ).toEqual({ shares: [4, 1, 1], of: 6, method: 'exact' }))
  test('nobody: nothing to share', () =>
    expect(
      shapley(
        0,
        game(() => 3),
        { seed: 1, draws: 1 },
      ),
    ).toEqual({ shares: [], of: 1, method: 'exact' }))
  test('up to 14 players the parts are whole and sum exactly; alike players get alike', () => {
    for (const players of [1, 5, 9, 14]) {
      const { shares, of } = shapley(
        players,
        game((in_) => Math.floor((in_.size * in_.size) / 3)),
        { seed: 1, draws: 1 },
      )
      expect(shares.every(Number.isInteger)).toBe(true)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(of * Math.floor((players * players) / 3))
      expect(new Set(shares).size).toBe(1)
    }
  })
  test('drawn orders sum exactly too, repeat by seed, and come near the exact shares', () => {
    const random = randomFrom(4)
    const gains = Array.from({ length: 16 }, () => Math.floor(10 * random()))
    const additive = game((in_) => [...in_].reduce((sum, player) => sum + (gains[player] ?? 0), 0))
    const found = shapley(16, additive, { seed: 7, draws: 50 })
    expect(found).toEqual({ shares: gains.map((gain) => 50 * gain), of: 50, method: 'drawn' })
    const majority = game((in_) => (in_.size > 8 ? 1 : 0))
    const drawn = shapley(16, majority, { seed: 7, draws: 4000 })
    expect(drawn.shares.reduce((sum, share) => sum + share, 0)).toBe(4000)
    expect(shapley(16, majority, { seed: 7, draws: 4000 })).toEqual(drawn)
    for (const share of drawn.shares) expect(Math.abs(share / 4000 - 1 / 16)).toBeLessThan(0.02)
  })
})

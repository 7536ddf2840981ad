import { describe, expect, test } from 'vitest'
import { figure, oracleTable } from '../../test/oracles'
import { cutTiers } from './cut-tiers'
import { drawBinomial, drawNormal } from './draw.fixture'
import { estimatesOf } from './estimates-of'
import { quantile } from './quantile'
import { randomFrom } from './random'
import { type Estimate, rankSets, type RankSets } from './rank-sets'
import { rankValues } from './rank-values'

function setsOf(units: readonly Estimate[], options: Parameters<typeof rankSets>[1]): RankSets {
  const found = rankSets(units, options)
  if ('whyNot' in found) throw new Error(JSON.stringify(found))
  return found
}

describe('csranks: confidence sets, to one place', () => {
  test.each([
    ['toy10', 10_000],
    ['traveltime2011_neg', 1000],
  ])('%s', (name, draws) => {
    const rows = oracleTable(`csranks/${name}.csv`)
    const units = rows.map((row) => ({
      unit: row['id'] ?? '',
      value: figure(row, 'estimate'),
      error: figure(row, 'se'),
    }))
    const { sets } = setsOf(units, { seed: 100, draws })
    const off = (a: number, b: number) => Math.abs(a - b)
    rows.forEach((row, at) => {
      const set = sets[at]
      expect(set?.rank).toBe(figure(row, 'rank'))
      expect(off(set?.simultaneous.best ?? NaN, figure(row, 'simul_L'))).toBeLessThanOrEqual(1)
      expect(off(set?.simultaneous.worst ?? NaN, figure(row, 'simul_U'))).toBeLessThanOrEqual(1)
      expect(off(set?.marginal.best ?? NaN, figure(row, 'marg_L'))).toBeLessThanOrEqual(1)
      expect(off(set?.marginal.worst ?? NaN, figure(row, 'marg_U'))).toBeLessThanOrEqual(1)
    })
  })
})

describe('csranks: ranks at ties, exactly', () => {
  const rows = oracleTable('csranks/ties.csv')
  const values = rows.map((row) => figure(row, 'x'))
  test.each([
    ['min', 'irank_w0', 1],
    ['max', 'irank_w1', 1],
    ['mean', 'irank_w05', 1],
    ['min', 'frank_w0', 8],
    ['max', 'frank_w1', 8],
  ] as const)('%s (%s)', (ties, name, of) =>
    expect(rankValues(values, { ties }).map((rank) => rank / of)).toEqual(
      rows.map((row) => figure(row, name)),
    ),
  )
  test('the lowest first', () =>
    expect(rankValues(values, { best: 'lowest' })).toEqual(rows.map((row) => figure(row, 'irank_inc'))))
  test('what is no number has no rank and takes nobody’s', () =>
    expect(rankValues([3, NaN, 5])).toEqual([2, NaN, 1]))
})

describe('rank sets of townships', () => {
  const townships = (counts: readonly number[], due: number) =>
    counts.map((numerator, at) => ({ unit: `t${at}`, observation: { numerator, denominator: due } }))
  const estimates = (counts: readonly number[], due: number): Estimate[] => {
    const found = estimatesOf({ chance: 'binomial' }, townships(counts, due))
    if ('whyNot' in found) throw new Error(JSON.stringify(found))
    return found.estimates
  }
  test('six townships within chance of each other are one tier, whatever their order', () => {
    const units = estimates([56, 55, 55, 54, 53, 52], 60)
    const found = setsOf(units, { seed: 1 })
    expect(found.sets.every(({ simultaneous }) => simultaneous.best === 1 && simultaneous.worst === 6)).toBe(
      true,
    )
    expect(
      cutTiers(
        units.map(({ unit }) => unit),
        found.isAhead,
      ),
    ).toEqual([['t0', 't1', 't2', 't3', 't4', 't5']])
  })
  test('two far ahead, three far behind: two tiers', () => {
    const units = estimates([590, 588, 450, 445, 440], 600)
    const found = setsOf(units, { seed: 1 })
    expect(
      cutTiers(
        units.map(({ unit }) => unit),
        found.isAhead,
      ),
    ).toEqual([
      ['t0', 't1'],
      ['t2', 't3', 't4'],
    ])
    expect(found.sets.map(({ simultaneous: { best, worst } }) => [best, worst])).toEqual([
      [1, 2],
      [1, 2],
      [3, 5],
      [3, 5],
      [3, 5],
    ])
  })
  test('where low is good, the order turns', () => {
    const { sets } = setsOf(estimates([590, 588, 450, 445, 440], 600), { seed: 1, best: 'lowest' })
    expect(sets.map(({ rank }) => rank)).toEqual([5, 4, 3, 2, 1])
    expect(sets[0]?.simultaneous).toEqual({ best: 4, worst: 5 })
  })
  test('figures without error are settled by themselves', () => {
    const units = [5, 4, 3, 2, 2].map((value, at) => ({ unit: `t${at}`, value, error: 0 }))
    expect(setsOf(units, { seed: 1 }).sets.map(({ marginal: { best, worst } }) => [best, worst])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 5],
      [4, 5],
    ])
  })
  test('the same seed gives the same sets; everybody served still has an error', () => {
    const units = estimates([60, 60, 55, 50, 44], 60)
    expect(units[0]?.error).toBeGreaterThan(0)
    expect(setsOf(units, { seed: 5 }).sets).toEqual(setsOf(units, { seed: 5 }).sets)
  })
  test('four are too few; a township with 8 births lets no ranking be promised', () => {
    expect(rankSets(estimates([60, 55, 50, 44], 60), { seed: 1 })).toEqual({
      whyNot: 'tooFew',
      of: 'units',
      have: 4,
      least: 5,
    })
    expect(estimatesOf({ chance: 'binomial' }, townships([7, 8], 8))).toEqual({
      whyNot: 'tooFew',
      of: 'denominator',
      have: 8,
      least: 10,
    })
  })
})

describe('the sets keep their promise', () => {
  /**
   * How often all simultaneous sets hold the true places together, and how often the marginal set of the unit that fares worst
   * holds its own. Equal units may take any of their places.
   */
  function coverage(
    truth: readonly number[],
    draw: (value: number) => { value: number; error: number },
    counties: number,
  ) {
    const best = rankValues(truth)
    const worst = rankValues(truth, { ties: 'max' })
    const holds = (set: { best: number; worst: number }, at: number) =>
      set.best <= (best[at] ?? NaN) && set.worst >= (worst[at] ?? NaN)
    let all = 0
    const own = truth.map(() => 0)
    for (let county = 0; county < counties; county += 1) {
      const units = truth.map((value, at) => ({ unit: `t${at}`, ...draw(value) }))
      const { sets } = setsOf(units, { seed: county, draws: 400 })
      if (sets.every(({ simultaneous }, at) => holds(simultaneous, at))) all += 1
      sets.forEach(({ marginal }, at) => {
        if (holds(marginal, at)) own[at] = (own[at] ?? 0) + 1
      })
    }
    return { all: all / counties, one: Math.min(...own) / counties }
  }
  test('of six normal figures, three of them equal, in 400 counties: at least 95 %, but for drawing', () => {
    const random = randomFrom(2024)
    const found = coverage(
      [1, 1, 1, 2, 3, 3.5],
      (value) => ({ value: value + 0.3 * drawNormal(random), error: 0.3 }),
      400,
    )
    // Three standard errors of 400 draws below 0.95.
    expect(found.all).toBeGreaterThan(0.917)
    expect(found.one).toBeGreaterThan(0.917)
  })
  test('of rates of 80 persons in six townships: the same', () => {
    const random = randomFrom(2025)
    const found = coverage(
      [0.8, 0.85, 0.9, 0.9, 0.92, 0.95],
      (value) => {
        const made = estimatesOf({ chance: 'binomial' }, [
          { unit: 't', observation: { numerator: drawBinomial(random, 80, value), denominator: 80 } },
        ])
        return 'estimates' in made
          ? (made.estimates[0] ?? { value: NaN, error: NaN })
          : { value: NaN, error: NaN }
      },
      400,
    )
    expect(found.all).toBeGreaterThan(0.917)
    expect(found.one).toBeGreaterThan(0.917)
  })
})

test('quantiles are R’s type 7', () => {
  expect([0, 0.25, 0.5, 0.9, 1].map((p) => quantile([1, 2, 3, 4], p))).toEqual([
    1,
    1.75,
    2.5,
    expect.closeTo(3.7, 12),
    4,
  ])
  expect(quantile([], 0.5)).toBeNaN()
})

test('the generator’s first figures, by which any copy of it can be checked', () => {
  const random = randomFrom(20261128)
  expect([random(), random(), random()].map((x) => Math.floor(x * 4294967296))).toEqual([
    487616436, 1841944227, 2533159090,
  ])
})

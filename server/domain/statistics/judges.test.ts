import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { figure, oracleJson, oracleTable } from '../../test/oracles'
import { agreement, type Agreement } from './agreement'
import { drawNormal } from './draw.fixture'
import { randomFrom } from './random'
import { severity, type SeverityOfJudge } from './severity'
import { verificationFactor } from './verification-factor'

const NAMES = ['icc1', 'icc2', 'icc3', 'icc1k', 'icc2k', 'icc3k'] as const

function agreed(scores: readonly (readonly number[])[]): Agreement {
  const found = agreement(scores)
  if ('whyNot' in found) throw new Error(JSON.stringify(found))
  return found
}

describe('do judges agree?', () => {
  const printed = z.object({ CI95_lower: z.array(z.number()), CI95_upper: z.array(z.number()) })
  const expected = z
    .object({
      shrout_fleiss: printed.extend({
        J1: z.array(z.number()),
        J2: z.array(z.number()),
        J3: z.array(z.number()),
        J4: z.array(z.number()),
        ICC: z.record(z.string(), z.number()),
      }),
      icc_wine_csv: printed.extend({ ICC: z.array(z.number()) }),
    })
    .parse(oracleJson('reliability/icc_expected.json'))
  const expectPrinted = (
    found: Agreement,
    icc: readonly number[],
    { CI95_lower, CI95_upper }: z.infer<typeof printed>,
  ) => {
    NAMES.forEach((name, at) => {
      expect(Math.abs(found[name].icc - (icc[at] ?? NaN))).toBeLessThanOrEqual(0.01)
      expect(Math.abs((found[name].interval?.lower ?? NaN) - (CI95_lower[at] ?? NaN))).toBeLessThanOrEqual(
        0.01,
      )
      expect(Math.abs((found[name].interval?.upper ?? NaN) - (CI95_upper[at] ?? NaN))).toBeLessThanOrEqual(
        0.01,
      )
    })
  }
  test('Shrout & Fleiss 1979, table 2: six subjects, four judges', () => {
    const { J1, J2, J3, J4, ICC, ...limits } = expected.shrout_fleiss
    const found = agreed(J1.map((score, at) => [score, J2[at] ?? NaN, J3[at] ?? NaN, J4[at] ?? NaN]))
    expectPrinted(
      found,
      NAMES.map((name) => ICC[name.toUpperCase().replace('K', 'k')] ?? NaN),
      limits,
    )
  })
  test('eight wines, four judges', () => {
    const rows = oracleTable('reliability/icc_wine.csv')
    const wines = [...new Set(rows.map(({ Wine: wine }) => wine))]
    const scores = wines.map((wine) =>
      rows
        .filter((row) => row['Wine'] === wine)
        .toSorted((a, b) => ((a['Judge'] ?? '') < (b['Judge'] ?? '') ? -1 : 1))
        .map((row) => figure(row, 'Scores')),
    )
    expectPrinted(agreed(scores), expected.icc_wine_csv.ICC, expected.icc_wine_csv)
  })
  test('judges who never differ agree wholly', () => {
    const found = agreed([
      [3, 3],
      [5, 5],
      [9, 9],
    ])
    expect([found.icc1.icc, found.icc2.icc, found.icc3.icc]).toEqual([1, 1, 1])
    expect(found.icc2.interval).toBeNull()
  })
  test.each([
    ['one subject', [[3, 4]], { whyNot: 'tooFew', of: 'subjects', have: 1, least: 2 }],
    ['one judge', [[3], [4]], { whyNot: 'tooFew', of: 'judges', have: 1, least: 2 }],
    [
      'all scores the same',
      [
        [3, 3],
        [3, 3],
      ],
      { whyNot: 'noSpread' },
    ],
  ])('%s: cannot be said', (_, scores, why) => expect(agreement(scores)).toEqual(why))
})

describe('is one inspector harsher?', () => {
  const of = (found: readonly SeverityOfJudge[], judge: string) => found.find((each) => each.judge === judge)
  test('three marks below what others gave the same villages, every time nearly', () => {
    const subjects = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']
    const scores = subjects.flatMap((subject, at) => [
      { judge: 'li', subject, score: 80 + at },
      { judge: 'wang', subject, score: 77 + at - (at % 2) * 0.5 },
    ])
    const found = severity(scores)
    expect(of(found, 'wang')).toMatchObject({ subjects: 6, severity: -3.25, differs: true })
    expect(of(found, 'li')).toMatchObject({ severity: 3.25, differs: true })
  })
  test('a village that only one inspector saw says nothing of him', () =>
    expect(severity([{ judge: 'li', subject: 'v1', score: 80 }])).toEqual([
      { judge: 'li', whyNot: 'tooFew', of: 'subjects', have: 0, least: 5 },
    ]))
  test('the interval holds the true severity nineteen times of twenty', () => {
    const random = randomFrom(8)
    let held = 0
    for (let run = 0; run < 1500; run += 1) {
      const scores = Array.from({ length: 8 }, (_, subject) => {
        const quality = 5 * drawNormal(random)
        return [
          ['a', 0],
          ['b', 0],
          ['c', -2],
        ].map(([judge, bias]) => ({
          judge: String(judge),
          subject: String(subject),
          score: 80 + quality + Number(bias) + 2 * drawNormal(random),
        }))
      }).flat()
      const found = of(severity(scores), 'c')
      if (found && 'interval' in found && found.interval.lower <= -2 && -2 <= found.interval.upper) held += 1
    }
    expect(held / 1500).toBeGreaterThan(0.935)
    expect(held / 1500).toBeLessThan(0.965)
  })
})

describe('does the report match what inspectors saw?', () => {
  const villages = (...pairs: [number, number][]) =>
    pairs.map(([reported, verified], at) => ({ village: `v${at}`, reported, verified }))
  test('a ratio by hand: 90 of 100 verified, four of twenty villages', () => {
    const found = verificationFactor(villages([20, 18], [30, 27], [25, 24], [25, 21]), 20)
    // Residuals 0, 0, 1.5, −1.5; s² = 1.5; error = √(0.8 × 1.5 ÷ 4) ÷ 25 = 0.0219089; t = 3.1824463.
    expect(found).toEqual({
      villages: 4,
      factor: 0.9,
      interval: {
        lower: expect.closeTo(0.9 - 3.182446305284263 * 0.021908902300206645, 9) as number,
        upper: expect.closeTo(0.9 + 3.182446305284263 * 0.021908902300206645, 9) as number,
      },
      isFlagged: false,
      mismatches: [{ village: 'v3', reported: 25, verified: 21 }],
    })
  })
  test('a quarter over-reported, alike everywhere, is flagged', () =>
    expect(verificationFactor(villages([40, 30], [20, 15], [60, 46], [24, 18]), 30)).toMatchObject({
      isFlagged: true,
    }))
  test('two visits to one village are one village', () =>
    expect(verificationFactor([...villages([10, 10], [10, 10]), ...villages([10, 9])], 9)).toMatchObject({
      whyNot: 'tooFew',
      have: 2,
    }))
  test('all villages seen: no interval, since nothing is left to chance', () =>
    expect(verificationFactor(villages([40, 30], [20, 20], [60, 60]), 3)).toMatchObject({
      interval: null,
      factor: 110 / 120,
    }))
  test('one child more or less in a village of four is no mismatch', () =>
    expect(verificationFactor(villages([4, 3], [40, 40], [30, 30]), 9)).toMatchObject({ mismatches: [] }))
  test('nothing reported anywhere', () =>
    expect(verificationFactor(villages([0, 3], [0, 0], [0, 1]), 9)).toEqual({ whyNot: 'nothingReported' }))
  test('of 5 villages drawn from 25 the interval holds the township’s own factor nineteen times of twenty, or nearly', () => {
    const random = randomFrom(12)
    let held = 0
    const runs = 1500
    for (let run = 0; run < runs; run += 1) {
      const all = Array.from({ length: 25 }, (_, at) => {
        const reported = 30 + Math.floor(40 * random())
        return {
          village: String(at),
          reported,
          verified: Math.round(reported * (0.9 + 0.06 * drawNormal(random))),
          key: random(),
        }
      })
      const truth =
        all.reduce((sum, each) => sum + each.verified, 0) / all.reduce((sum, each) => sum + each.reported, 0)
      const found = verificationFactor(all.toSorted((a, b) => a.key - b.key).slice(0, 5), 25)
      if (
        'interval' in found &&
        found.interval &&
        found.interval.lower <= truth &&
        truth <= found.interval.upper
      )
        held += 1
    }
    expect(held / runs).toBeGreaterThan(0.92)
    expect(held / runs).toBeLessThan(0.975)
  })
})

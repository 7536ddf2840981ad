import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figure, oracleTable } from '../../test/oracles'
import { cell, indicator, makeCase, readAndScore } from '../scoring/case.fixture'
import { drawCase } from '../scoring/draw-case.fixture'
import { readCase } from '../scoring/read-case'
import { scoreCase } from '../scoring/score-case'
import { composite, type IndexPart } from './composite'
import { marksOfRun, type MarksOfRun } from './marks-of-run'
import { rankValues } from './rank-values'
import { robustness } from './robustness'
import { standingsUnder } from './standings-under'

describe('COINr: the ASEM index', () => {
  const weights = new Map(
    oracleTable('coinr_v1/weights.csv').map((row) => [row['iCode'] ?? '', figure(row, 'Weight')]),
  )
  const parts = oracleTable('coinr_v1/input_iMeta.csv').filter(
    ({ Type: type }) => type === 'Indicator' || type === 'Aggregate',
  )
  const build = (code: string, changed: Readonly<Record<string, number>> = {}): IndexPart => {
    const own = parts.filter(({ Parent: parent }) => parent === code)
    return {
      code,
      weight: changed[code] ?? weights.get(code) ?? NaN,
      ...(own.length > 0 ? { parts: own.map(({ iCode = '' }) => build(iCode, changed)) } : {}),
    }
  }
  const countries = oracleTable('coinr_v1/stage_normalised.csv').map(({ uCode = '', ...row }) => ({
    code: uCode,
    figures: Object.fromEntries(Object.keys(row).map((name) => [name, figure(row, name)])),
  }))
  const levels = [
    'Index',
    'Conn',
    'Sust',
    'Physical',
    'ConEcFin',
    'Political',
    'Instit',
    'P2P',
    'Environ',
    'Social',
    'SusEcFin',
  ]
  const index = build('Index')

  test('every aggregate of 51 countries from 49 indicators, to 1e-9', () => {
    expect(countries).toHaveLength(51)
    const printed = new Map(
      oracleTable('coinr_v1/results_aggs_unrounded.csv').map((row) => [row['uCode'], row]),
    )
    for (const { code, figures } of countries) {
      const found = composite(index, figures)
      for (const level of levels)
        expect(Math.abs((found[level] ?? NaN) - figure(printed.get(code), level))).toBeLessThan(1e-9)
    }
  })
  test('every rank, exactly', () => {
    const printed = new Map(oracleTable('coinr_v1/results_aggs_ranks.csv').map((row) => [row['uCode'], row]))
    const found = countries.map(({ figures }) => composite(index, figures))
    for (const level of levels)
      expect(rankValues(found.map((each) => each[level] ?? NaN))).toEqual(
        countries.map(({ code }) => figure(printed.get(code), level)),
      )
  })
  test.each(['Nominal', ...levels.slice(3)])('ranks without the pillar: %s, exactly', (pillar) => {
    const without = build('Index', { [pillar]: 0 })
    const ranks = rankValues(countries.map(({ figures }) => composite(without, figures)['Index'] ?? NaN))
    const printed = new Map(
      oracleTable('coinr_v1/remove_pillars_ranks.csv').map((row) => [row['uCode'], row]),
    )
    const moves = new Map(
      oracleTable('coinr_v1/remove_pillars_rankdiffs.csv').map((row) => [row['uCode'], row]),
    )
    countries.forEach(({ code }, at) => {
      const row = printed.get(code)
      expect(ranks[at]).toBe(figure(row, pillar))
      expect(figure(row, 'Nominal') - (ranks[at] ?? NaN)).toBe(figure(moves.get(code), pillar))
    })
  })
  test('an index of parts that have no figure has none', () =>
    expect(
      composite(
        {
          code: 'I',
          weight: 1,
          parts: [
            { code: 'a', weight: 1 },
            { code: 'b', weight: 2 },
          ],
        },
        { a: null },
      ),
    ).toEqual({
      a: null,
      b: null,
      I: null,
    }))
})

const goldenRun = (): MarksOfRun => {
  const reading = readCase(
    JSON.parse(readFileSync(new URL('../../test/golden/county-year.json', import.meta.url), 'utf8')),
  )
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
  return marksOfRun(reading.case, scoreCase(reading.case, { explain: true }))
}

describe('a scored run, weighed anew', () => {
  test('weights of 1 give the engine’s own totals and ranks, in drawn cases of every kind', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const drawn = drawCase(g)
        const result = readAndScore(drawn, { explain: true })
        const found = standingsUnder(marksOfRun(drawn, result), () => 1)
        expect(found.map(({ unit, total, rank }) => ({ unit, total, rank }))).toEqual(
          result.results.map(({ unit, total, rank }) => ({ unit, total, rank })),
        )
      }),
      { seed: 20261128, numRuns: 60, endOnFailure: true },
    )
  })
  test('multiplying all weights alike changes nothing', () => {
    const run = goldenRun()
    expect(standingsUnder(run, () => 1.25)).toEqual(standingsUnder(run, () => 1))
  })
})

/** Two indicators in one quarter: a leads on A1, b on B1, c trails. */
const twoIndicators = (a: [number, number], b: [number, number], c: [number, number]) => {
  const rule = { type: 'proportional' } as const
  const made = makeCase({
    indicators: [
      indicator({ code: 'A1', category: 'A', target: 100, rule, points: 50 }),
      indicator({ code: 'B1', category: 'B', target: 100, rule, points: 50 }),
    ],
    values: Object.entries({ a, b, c }).flatMap(([unit, [first, second]]) => [
      cell(unit, 'Q1', { value: first }, 'A1'),
      cell(unit, 'Q1', { value: second }, 'B1'),
    ]),
  })
  return marksOfRun(made, readAndScore(made, { explain: true }))
}

describe('would other weights have changed it?', () => {
  // Totals 85, 84, 50: b passes a once B1 weighs so much more that (90 + 80w) ÷ (1 + w) falls below (80 + 88w) ÷ (1 + w): from w = 1.25 on.
  const close = twoIndicators([90, 80], [80, 88], [50, 50])
  const found = robustness(close, { seed: 1, draws: 200 })
  test('places as they are', () =>
    expect(found.units.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]))
  test('a quarter more on B1 makes them level, a quarter less on A1 turns them', () => {
    expect(
      found.outcomes.find(
        ({ change }) => change.is === 'weight' && change.indicator === 'B1' && change.factor === 1.25,
      )?.moves,
    ).toEqual([{ unit: 'b', from: 2, to: 1 }])
    expect(
      found.outcomes.find(
        ({ change }) => change.is === 'weight' && change.indicator === 'A1' && change.factor === 0.75,
      )?.first,
    ).toEqual({
      ahead: 'b',
      passed: 'a',
      place: 1,
    })
  })
  test('the first turn is named: a fifth less on A1 makes them level, 21 % less lets b pass a', () =>
    expect(found.firstTurns).toEqual([{ indicator: 'A1', percent: -21, ahead: 'b', passed: 'a', place: 1 }]))
  test('without A, b leads; c is last whatever is done', () => {
    expect(
      found.outcomes.find(({ change }) => change.is === 'withoutCategory' && change.category === 'A')?.first,
    ).toMatchObject({ ahead: 'b' })
    expect(found.units.map(({ unit, all }) => [unit, all.best, all.worst])).toEqual([
      ['a', 1, 2],
      ['b', 1, 2],
      ['c', 3, 3],
    ])
  })
  test('far apart, nothing turns anything', () => {
    const { outcomes, firstTurns, units } = robustness(twoIndicators([95, 95], [80, 80], [50, 50]), {
      seed: 1,
      draws: 200,
    })
    expect(firstTurns).toEqual([])
    expect(outcomes.every(({ moves, first }) => moves.length === 0 && first === null)).toBe(true)
    expect(units.every(({ all, rank }) => all.best === rank && all.worst === rank)).toBe(true)
  })
  test('a whole county’s year: replayable, and every span holds the place itself', () => {
    const run = goldenRun()
    const once = robustness(run, { seed: 9, draws: 100 })
    expect(robustness(run, { seed: 9, draws: 100 })).toEqual(once)
    expect(once.units.length).toBeGreaterThan(2)
    for (const { rank, all, drawn, weights } of once.units) {
      expect(all.best).toBeLessThanOrEqual(Math.min(rank, drawn.best, weights.best))
      expect(all.worst).toBeGreaterThanOrEqual(Math.max(rank, drawn.worst, weights.worst))
    }
  })
  test('groups that are ranked apart do not pass each other', () => {
    const { phases, units, ...rest } = close
    const apart: MarksOfRun = {
      ...rest,
      phases,
      rankBy: 'group',
      units: units.map((unit) => ({ ...unit, group: unit.code })),
    }
    expect(robustness(apart, { seed: 1, draws: 10 }).firstTurns).toEqual([])
  })
  test('a tie that only the plan’s tie-break settles is said to rest on it', () => {
    const made = makeCase({
      plan: { tieBreak: ['A'] },
      indicators: [
        indicator({ code: 'A1', category: 'A', target: 100, rule: { type: 'proportional' } }),
        indicator({ code: 'B1', target: 100, rule: { type: 'proportional' } }),
      ],
      values: [
        cell('a', 'Q1', { value: 90 }, 'A1'),
        cell('a', 'Q1', { value: 80 }),
        cell('b', 'Q1', { value: 80 }, 'A1'),
        cell('b', 'Q1', { value: 90 }),
      ],
    })
    const { outcomes } = robustness(marksOfRun(made, readAndScore(made, { explain: true })), {
      seed: 1,
      draws: 10,
    })
    expect(outcomes.find(({ change }) => change.is === 'withoutTieBreak')?.moves).toEqual([
      { unit: 'b', from: 2, to: 1 },
    ])
  })
})

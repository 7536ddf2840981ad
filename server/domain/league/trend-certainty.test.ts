import { describe, expect, test } from 'vitest'
import type { IndicatorScoring } from '../plan/plan-version'
import { cell, indicator, scored } from '../scoring/case.fixture'
import { trendCertainty } from './trend-certainty'

/** A township's quarters of one year, scored: marks with their explanations as a run stores them. */
function quarters(counts: readonly (readonly [number, number] | null)[], accumulate: 'none' | 'sum') {
  const codes = ['Q1', 'Q2', 'Q3', 'Q4'].slice(0, counts.length)
  const found = scored(
    {
      quarters: counts.length,
      indicators: [indicator({ kind: 'ratio', multiplier: 100, accumulate })],
      units: ['a'],
      values: counts.flatMap((each, at) =>
        each === null ? [] : [cell('a', codes[at] ?? '', { numerator: each[0], denominator: each[1] })],
      ),
    },
    { explain: true },
  )
  return codes.map((periodCode) => {
    const explanation = found['a']?.explanations?.[periodCode]?.['B1']
    if (!explanation) throw new Error('not explained')
    return { runId: 'r', periodCode, explanation }
  })
}
const points = (codes: readonly string[]) => codes.map((code) => ({ runId: 'r', period: { code } }))
const rate: IndicatorScoring = { phases: [], kind: 'ratio', chance: 'binomial', direction: 'higher' }

describe('how sure a trend’s points are', () => {
  const counts = [[54, 60], [50, 60], null, [6, 8]] as const
  test.each(['none', 'sum'] as const)(
    'limits are those of each quarter alone, whatever is added up for the marks (%s)',
    (accumulate) => {
      const found = trendCertainty(rate, points(['Q1', 'Q2', 'Q3', 'Q4']), quarters(counts, accumulate))
      expect(found?.limits).toEqual([
        { lower: expect.closeTo(79.85, 2) as number, upper: expect.closeTo(95.34, 2) as number },
        { lower: expect.closeTo(71.97, 2) as number, upper: expect.closeTo(90.69, 2) as number },
        null,
        { whyNot: 'tooFew', of: 'denominator', have: 8, least: 10 },
      ])
      expect(found?.trend).toEqual({ whyNot: 'tooFew', of: 'points', have: 2, least: 5 })
    },
  )
  test('two runs of two years make one trend', () => {
    const first = quarters(
      [
        [120, 200],
        [130, 200],
        [140, 200],
        [150, 200],
      ],
      'sum',
    )
    const second = quarters([[160, 200]], 'sum').map((mark) => ({ ...mark, runId: 's' }))
    const all = [...points(['Q1', 'Q2', 'Q3', 'Q4']), { runId: 's', period: { code: 'Q1' } }]
    expect(trendCertainty(rate, all, [...first, ...second])?.trend).toMatchObject({
      direction: 'increasing',
      judgement: 'better',
    })
  })
  test('where no chance is stated nothing is said', () =>
    expect(trendCertainty({ ...rate, chance: 'none' }, points(['Q1']), [])).toBeNull())
  test('a mark without an explanation is a point without limits', () =>
    expect(
      trendCertainty(rate, points(['Q1']), [{ runId: 'r', periodCode: 'Q1', explanation: {} }])?.limits,
    ).toEqual([null]))
})

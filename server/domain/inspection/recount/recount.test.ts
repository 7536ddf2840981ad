import { describe, expect, test } from 'vitest'
import type { Observation } from '../../scoring/case'
import type { SheetLine } from '../sheet-lines'
import { recountedValue } from './recounted-value'
import { reportedFigure } from './reported-figure'
import { verifiedInFull } from './verified-in-full'

describe('what follows from figures that were counted again', () => {
  test.each<[string, string, [number, number][], Observation | null]>([
    ['clause 27: 96 reported, 92 found', 'discrepancy', [[96, 92]], { reported: 96, verified: 92 }],
    [
      'clause 27: over and under add up',
      'discrepancy',
      [
        [50, 40],
        [40, 50],
      ],
      { reported: 90, verified: 90 },
    ],
    [
      'the statistical error: over and under do not make up for each other',
      'amount',
      [
        [50, 40],
        [40, 50],
      ],
      { value: 22.2222 },
    ],
    ['nothing wrong', 'amount', [[12, 12]], { value: 0 }],
    ['nothing found of what was reported', 'amount', [[3, 0]], { value: 100 }],
    ['nothing reported, nothing found', 'amount', [[0, 0]], { value: 0 }],
    ['nothing counted yet', 'amount', [], null],
  ])('%s', (_, kind, found, expected) => {
    expect(
      recountedValue(
        kind,
        found.map(([reported, verified]) => ({ reported, verified })),
      ),
    ).toEqual(expected)
  })
})

describe('the figure that a village is held to', () => {
  const rate = (numerator: number, denominator: number) => ({ numerator, denominator })
  test.each<[string, 'sum' | 'latest', { isOwn: boolean; observation: Observation | null }[], number | null]>(
    [
      [
        'a quarter’s own',
        'sum',
        [
          { isOwn: false, observation: rate(8, 9) },
          { isOwn: true, observation: rate(5, 6) },
        ],
        5,
      ],
      [
        'reported in this quarter, and not yet signed',
        'sum',
        [
          { isOwn: false, observation: rate(8, 9) },
          { isOwn: true, observation: null },
        ],
        null,
      ],
      [
        'at the half-year, what the quarters add up to',
        'sum',
        [
          { isOwn: false, observation: rate(8, 9) },
          { isOwn: false, observation: rate(5, 6) },
        ],
        13,
      ],
      [
        'at the half-year, the latest where the latest counts',
        'latest',
        [
          { isOwn: false, observation: rate(8, 9) },
          { isOwn: false, observation: rate(5, 6) },
        ],
        5,
      ],
      ['nothing reported', 'sum', [], null],
    ],
  )('%s', (_, accumulate, reported, expected) => {
    expect(reportedFigure({ accumulate }, 'numerator', reported)).toBe(expected)
  })
})

describe('counted in full', () => {
  const line = (code: string, figure: 'numerator' | 'denominator'): SheetLine => ({
    code,
    name: code,
    nameEn: code,
    indicatorCode: 'G1',
    is: 'item',
    scoring: { phases: [], kind: 'discrepancy' },
    recounts: { indicator: 'B1', figure },
  })
  const lines = [line('up', 'numerator'), line('down', 'denominator')]
  const settled = new Map([
    ['up', { is: 'observation' as const, observation: { reported: 27, verified: 24 }, of: 2 }],
    ['down', { is: 'observation' as const, observation: { reported: 30, verified: 31 }, of: 2 }],
  ])
  const reported = new Map([['B1', { numerator: 27, denominator: 30 }]])
  test.each<[string, string[], string[], Map<string, Observation>]>([
    [
      'every village: the verified value',
      ['a', 'b'],
      ['a', 'b'],
      new Map([['B1', { numerator: 24, denominator: 31 }]]),
    ],
    ['the unit as a whole', [], ['a', 'b'], new Map([['B1', { numerator: 24, denominator: 31 }]])],
    ['a sample speaks of itself only', ['a'], ['a', 'b'], new Map()],
  ])('%s', (_, drawn, villagesInAll, expected) => {
    const sheet = { villages: drawn.map((id) => ({ id })), villagesInAll }
    expect(verifiedInFull(lines, settled, sheet, reported)).toEqual(expected)
  })
  test('a rate that was not reported has no other half', () => {
    expect(
      verifiedInFull([line('up', 'numerator')], settled, { villages: [], villagesInAll: [] }, new Map()).size,
    ).toBe(0)
  })
})

import { describe, expect, test } from 'vitest'
import { findPersonalData } from '@/server/domain/value/personal-data'
import { sheetEntries } from './inspected'
import { bureauCells } from './kept'
import { periodsOf } from './periods'
import { randomOf } from './random'
import { reportCells } from './reported'
import { units } from './units'

const periods = [2024, 2025, 2026].flatMap(periodsOf)
const quarters = periods.filter(({ phaseCode }) => phaseCode === 'regular').map(({ code }) => code)
const reported = quarters.flatMap((period) =>
  units.flatMap((unit) => reportCells(unit, period).map((cell) => ({ ...cell, period, unit: unit.code }))),
)
const kept = periods.flatMap(({ code }) =>
  (['health', 'finance'] as const).flatMap((bureau) =>
    bureauCells(code, bureau).map((cell) => ({ ...cell, period: code })),
  ),
)
const found = periods.flatMap(({ code }) => units.flatMap((unit) => sheetEntries(unit, code)))
const ratios = [...reported, ...kept].flatMap(({ indicator, observation }) =>
  'numerator' in observation && !indicator.startsWith('M') ? [observation] : [],
)

test('the same key draws the same numbers, another key others', () => {
  const draw = (key: string) => Array.from({ length: 8 }, () => randomOf(key).below(1000))
  const many = (key: string) => {
    const random = randomOf(key)
    return Array.from({ length: 8 }, () => random.below(1_000_000))
  }
  expect(draw('a')).toEqual(draw('a'))
  expect(many('a')).not.toEqual(many('b'))
  expect(randomOf('a').successes(10_000, 900) / 10_000).toBeCloseTo(0.9, 1)
})

describe('the figures', () => {
  test('never count more than there is to count', () => {
    expect(ratios.filter(({ numerator, denominator }) => numerator > denominator)).toEqual([])
  })

  test('are rates of 85 to 100 % in nine cells of ten', () => {
    const usual = ratios.filter(
      ({ numerator, denominator }) => denominator === 0 || numerator / denominator >= 0.85,
    )
    expect(usual.length / ratios.length).toBeGreaterThan(0.9)
  })

  test('count one and the same number of births in care, in screening and in the birth rate', () => {
    for (const period of quarters) {
      const cells = bureauCells(period, 'health')
      for (const { code } of units) {
        const of = (indicator: string) =>
          cells.find((cell) => cell.unit === code && cell.indicator === indicator)
        const [rate, care, screening] = [of('M1'), of('B3'), of('B4')].map((cell) => cell?.observation)
        expect(care).toMatchObject({ denominator: (rate as { numerator: number }).numerator })
        expect(screening).toMatchObject({ denominator: (rate as { numerator: number }).numerator })
      }
    }
  })

  test('make a birth rate near the 6.98 ‰ that the real district expected', () => {
    const births = kept.flatMap(({ indicator, observation }) =>
      indicator === 'M1' && 'numerator' in observation ? [observation] : [],
    )
    const sum = (key: 'numerator' | 'denominator') => births.reduce((total, each) => total + each[key], 0)
    expect((1000 * sum('numerator')) / sum('denominator')).toBeCloseTo(6.98, 0)
  })

  test('say why where there was nothing to count', () => {
    const empty = reported.filter(
      ({ observation }) => 'denominator' in observation && observation.denominator === 0,
    )
    expect(empty.length).toBeGreaterThan(0)
    expect(empty.filter(({ note }) => note === null)).toEqual([])
  })

  test('carry nobody’s identity or number', () => {
    const texts = [...found.map(({ reason }) => reason), ...reported.map(({ note }) => note)]
    expect(texts.filter((text) => text !== null && findPersonalData(text) !== null)).toEqual([])
  })
})

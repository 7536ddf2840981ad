import { describe, expect, test } from 'vitest'
import { drawBinomial, drawNormal } from './draw.fixture'
import { projectYear, type PeriodFigures, type Projection, type UnitYears } from './project-year'
import { randomFrom } from './random'

const amounts = (...figures: number[]): PeriodFigures[] => figures.map((numerator) => ({ numerator }))
const year = (at: number, ...figures: number[]) => ({ year: at, periods: amounts(...figures) })
const made = (unit: string, county: readonly UnitYears[]): Projection => {
  const found = projectYear(unit, county)
  if ('whyNot' in found) throw new Error(JSON.stringify(found))
  return found
}

describe('will the year’s target be met?', () => {
  const steady = {
    unit: 'a',
    soFar: amounts(12, 24),
    past: [year(2024, 10, 20, 30, 40), year(2025, 11, 22, 33, 44)],
  }
  test('after two quarters that always made 30 % of the year, 36 make 120', () => {
    const found = made('a', [steady])
    expect(found.value).toBeCloseTo(120, 10)
    expect(found).toMatchObject({ basis: 'own', years: 2, backTest: { projections: 2 } })
    expect(found.backTest.worst).toBeCloseTo(0, 12)
    expect(found.interval?.lower).toBeCloseTo(120, 10)
  })
  test('half the year’s time is not half its figure', () =>
    expect(made('a', [steady]).value).not.toBeCloseTo(72, 0))
  test('a township with one past year takes the county’s shares', () => {
    const young = { unit: 'b', soFar: amounts(3, 6), past: [year(2025, 1, 1, 1, 97)] }
    const found = made('b', [steady, young])
    expect(found).toMatchObject({ basis: 'county', years: 2 })
    expect(found.value).toBeCloseTo((9 * 310) / 65, 10)
  })
  test('years that went differently widen the interval; it never falls below what there is', () => {
    const found = made('a', [
      { unit: 'a', soFar: amounts(50, 50), past: [year(2024, 10, 10, 40, 40), year(2025, 30, 30, 20, 20)] },
    ])
    expect(found.interval?.lower).toBe(100)
    expect(found.interval?.upper).toBeGreaterThan(300)
    expect(found.backTest.meanAbsolute).toBeGreaterThan(0.5)
  })
  test('a rate: numerator and denominator each by its own season', () => {
    const rate = (numerator: number, denominator: number) => ({ numerator, denominator })
    const past = [2024, 2025].map((at) => ({
      year: at,
      periods: [rate(10, 20), rate(20, 20), rate(30, 40), rate(40, 40)],
    }))
    const found = made('a', [{ unit: 'a', soFar: [rate(9, 18), rate(18, 18)], past }])
    expect(found.value).toBeCloseTo(90 / 108, 10)
  })
  test('a year that is over is known', () => {
    const found = made('a', [{ ...steady, soFar: amounts(12, 24, 36, 50) }])
    expect(found.value).toBeCloseTo(122, 10)
    expect(found.interval).toBeNull()
  })
  test.each([
    [
      'one past year in the whole county',
      [{ ...steady, past: [year(2025, 1, 2, 3, 4)] }],
      { whyNot: 'tooFew', of: 'years', have: 1, least: 2 },
    ],
    ['no quarter yet', [{ ...steady, soFar: [] }], { whyNot: 'tooFew', of: 'points', have: 0, least: 1 }],
    [
      'past years that had nothing by now',
      [{ ...steady, past: [year(2024, 0, 0, 3, 4), year(2025, 0, 0, 5, 5)] }],
      { whyNot: 'nothingReported' },
    ],
  ])('not enough history: %s', (_, county, expected) => expect(projectYear('a', county)).toEqual(expected))

  test('in counties with their own seasons the interval holds the year’s end nineteen times of twenty, or nearly', () => {
    const random = randomFrom(31)
    let held = 0
    let asked = 0
    for (let run = 0; run < 100; run += 1) {
      const drawn = (size: number) =>
        [0.15, 0.2, 0.25, 0.4].map((share) =>
          Math.max(0, Math.round(size * share * (1 + 0.15 * drawNormal(random)))),
        )
      const whole = Array.from({ length: 9 }, (_, at) => {
        const size = 100 + 50 * at
        return {
          unit: `t${at}`,
          all: drawn(size),
          past: [2023, 2024, 2025].map((each) => year(each, ...drawn(size))),
        }
      })
      const county = whole.map(({ unit, all, past }) => ({ unit, soFar: amounts(...all.slice(0, 2)), past }))
      for (const { unit, all } of whole) {
        const { interval } = made(unit, county)
        const end = all.reduce((sum, each) => sum + each, 0)
        asked += 1
        if (interval && interval.lower <= end && end <= interval.upper) held += 1
      }
    }
    expect(held / asked).toBeGreaterThan(0.92)
    expect(held / asked).toBeLessThan(0.99)
  })
  test('rates of townships of different sizes: the same', () => {
    const random = randomFrom(32)
    let held = 0
    let asked = 0
    for (let run = 0; run < 80; run += 1) {
      const drawn = () =>
        [0.8, 0.85, 0.9, 0.95].map((rate) => ({ numerator: drawBinomial(random, 60, rate), denominator: 60 }))
      const whole = Array.from({ length: 9 }, (_, at) => ({
        unit: `t${at}`,
        all: drawn(),
        past: [2024, 2025].map((each) => ({ year: each, periods: drawn() })),
      }))
      const county = whole.map(({ unit, all, past }) => ({ unit, soFar: all.slice(0, 2), past }))
      for (const { unit, all } of whole) {
        const { interval } = made(unit, county)
        const end = all.reduce((sum, each) => sum + each.numerator, 0) / 240
        asked += 1
        if (interval && interval.lower <= end && end <= interval.upper) held += 1
      }
    }
    expect(held / asked).toBeGreaterThan(0.92)
    expect(held / asked).toBeLessThan(0.99)
  })
})

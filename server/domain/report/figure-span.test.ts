import { describe, expect, it } from 'vitest'
import type { Observation } from '../scoring/case'
import { figureSpan, looksCumulative, yearSoFar } from './figure-span'

const ratio = (numerator: number, denominator: number): Observation => ({ numerator, denominator })
const quarters = [ratio(45, 50), ratio(48, 52), ratio(44, 49)]

it.each([
  [undefined, 'period'],
  ['none', 'period'],
  ['mean', 'period'],
  ['sum', 'adds'],
  ['latest', 'standing'],
] as const)('accumulated by %s, a field asks for: %s', (accumulate, span) => {
  expect(figureSpan({ accumulate })).toBe(span)
})

it('the year so far is what was reported before and what is typed now', () => {
  expect(yearSoFar(quarters, ratio(50, 51))).toEqual(ratio(187, 202))
  expect(yearSoFar(quarters.slice(0, 1), null)).toEqual(ratio(45, 50))
  expect(yearSoFar([], null)).toBeNull()
})

describe('a figure that looks like the year so far', () => {
  it.each<[because: string, earlier: Observation[], now: Observation | null, looks: boolean]>([
    ['an ordinary quarter', quarters, ratio(46, 51), false],
    ['exactly what the quarters before make', quarters, ratio(137, 151), true],
    ['the year with this quarter in it', quarters, ratio(184, 202), true],
    ['the half-year in the second quarter', quarters.slice(0, 1), ratio(93, 102), true],
    ['the same as last quarter is no sum of quarters', quarters.slice(0, 1), ratio(45, 50), false],
    ['only one part of it: somebody else’s mistake', quarters, ratio(46, 202), false],
    ['the year’s first quarter', [], ratio(45, 50), false],
    ['figures too small to tell', [ratio(2, 3), ratio(1, 2)], ratio(3, 5), false],
    ['nothing typed yet', quarters, null, false],
    ['an amount', [{ value: 30 }, { value: 34 }], { value: 95 }, true],
  ])('%s', (_, earlier, now, looks) => {
    expect(looksCumulative({ accumulate: 'sum' }, earlier, now)).toBe(looks)
  })

  it('is said only where this period alone is asked', () => {
    expect(looksCumulative({ accumulate: 'latest' }, quarters, ratio(184, 202))).toBe(false)
    expect(looksCumulative({}, quarters, ratio(184, 202))).toBe(false)
  })
})

import { expect, test } from 'vitest'
import { aliasTable } from './alias-table'
import { drawBelow, makeGenerator, seedOf } from './generator'

const first = (seed: string, count: number) => {
  const next = makeGenerator(seed)
  return Array.from({ length: count }, () => next())
}

const tally = (seen: number[], at: number) => {
  seen[at] = (seen[at] ?? 0) + 1
}

test('xoshiro128** from the state 1, 2, 3, 4 gives what its authors’ program gives', () => {
  // prng.di.unimi.it/xoshiro128starstar.c, version 1.1
  expect(first('00000001000000020000000300000004', 6)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492,
  ])
})

test('a seed of zeros begins at one; what is no seed is refused', () => {
  expect(first('0'.repeat(32), 3)).toEqual(first(`00000001${'0'.repeat(24)}`, 3))
  expect(() => makeGenerator('abc')).toThrow('32 hex digits')
  expect(seedOf('ab'.repeat(32))).toBe('ab'.repeat(16))
})

test('positions below a size are all drawn, about equally often', () => {
  const next = makeGenerator(seedOf('5eed'.repeat(16)))
  const seen = new Array<number>(7).fill(0)
  for (let at = 0; at < 70_000; at += 1) tally(seen, drawBelow(next, 7))
  // Binomial(70,000, 1/7) has a standard deviation of 93.
  for (const times of seen) expect(Math.abs(times - 10_000)).toBeLessThan(400)
})

test('an alias table draws in the proportion of its weights, and never what weighs nothing', () => {
  const next = makeGenerator(seedOf('a11a'.repeat(16)))
  const table = aliasTable(Float64Array.of(1, 0, 5, 2, 2))
  const seen = new Array<number>(5).fill(0)
  for (let at = 0; at < 100_000; at += 1) tally(seen, table(next))
  expect(seen[1]).toBe(0)
  ;[10_000, 0, 50_000, 20_000, 20_000].forEach((expected, at) => {
    expect(Math.abs((seen[at] ?? 0) - expected)).toBeLessThan(800)
  })
})

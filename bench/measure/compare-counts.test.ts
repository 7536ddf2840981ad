import { expect, test } from 'vitest'
import { compareCounts } from './compare-counts'

const of = (...counts: (number | null)[]) => ({
  bySize: new Map(counts.map((count, at) => [10 ** at, count])),
})

test.each([
  ['the same everywhere', of(9, 9, 9), 'constant'],
  ['more in a larger county', of(9, 9, 10), 'differs'],
  ['fewer in a larger county', of(9, 8, 8), 'differs'],
  ['there in one county and not in another', of(9, null, 9), 'differs'],
  ['nowhere', of(null, null, null), 'noPage'],
] as const)('%s', (_, counts, verdict) => {
  expect(compareCounts(counts)).toBe(verdict)
})

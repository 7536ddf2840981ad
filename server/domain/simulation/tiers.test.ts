import { describe, expect, test } from 'vitest'
import { tiersOf } from './tiers'

/** Ranks by draw of units a, b, c … in the order of the table as scored. */
const tiers = (draws: readonly (readonly number[])[]) =>
  tiersOf(draws[0]?.length ?? 0, draws.length, (place) => draws.map((ranks) => ranks[place] ?? 0))

const times = (count: number, ranks: number[]) => Array.from({ length: count }, () => ranks)

describe('a table is cut', () => {
  test('everywhere where the order never changes', () => {
    expect(tiers(times(100, [1, 2, 3]))).toEqual([1, 2, 3])
  })
  test('where every unit above is ahead of every unit below in 95 of 100 draws, not in 94', () => {
    expect(tiers([...times(95, [1, 2, 3, 4]), ...times(5, [1, 3, 2, 4])])).toEqual([1, 2, 3, 4])
    expect(tiers([...times(94, [1, 2, 3, 4]), ...times(6, [1, 3, 2, 4])])).toEqual([1, 2, 2, 3])
  })
  test('at places that hold together: each by itself is not enough', () => {
    // The first cut fails in three draws, the second in three others.
    const draws = [...times(94, [1, 2, 3]), ...times(3, [2, 1, 3]), ...times(3, [1, 3, 2])]
    expect(tiers(draws)).toEqual([1, 2, 2])
  })
  test('never between units that are equal, or of which one has lost its rank', () => {
    expect(tiers(times(100, [1, 1, 3]))).toEqual([1, 1, 2])
    expect(tiers(times(100, [0, 1, 2]))).toEqual([1, 1, 1])
  })
  test('not through a unit that one below overtakes from far away', () => {
    expect(tiers([...times(80, [1, 2, 3, 4]), ...times(20, [4, 1, 2, 3])])).toEqual([1, 1, 1, 1])
  })
})

import { expect, it } from 'vitest'
import { sumObservations } from '@/server/domain/village/sum-observations'
import { splitAmongVillages } from './split-among-villages'

it.each([
  [62, 67, 13],
  [0, 0, 20],
  [3, 5, 1],
  [0, 40, 7],
])(
  '%i of %i among %i villages is the same again, and nobody has more than there are',
  (numerator, denominator, villages) => {
    const parts = splitAmongVillages({ numerator, denominator }, villages)
    expect(parts).toHaveLength(villages)
    expect(sumObservations(parts)).toEqual({ numerator, denominator })
    for (const part of parts)
      expect(part && 'numerator' in part && part.numerator >= 0 && part.numerator <= part.denominator).toBe(
        true,
      )
  },
)

it('nothing is nothing of each', () => {
  expect(splitAmongVillages(null, 2)).toEqual([null, null])
})

import { expect, test } from 'vitest'
import { countedWeight, largestLosses } from './unit-finding'

const mark = (code: string, marks: number | null, points: number | null) => ({ code, marks, points })

test.each([
  ['the largest losses come first', [mark('A', 2, 3), mark('B', 1, 5), mark('C', 0, 2)], ['B', 'C']],
  ['equal losses keep the plan’s order', [mark('A', 2, 3), mark('B', 4, 5)], ['A', 'B']],
  ['what was not assessed loses nothing', [mark('A', null, null), mark('B', 4, 5)], ['B']],
  ['a bonus is no loss', [mark('A', 7.5, 7)], []],
])('%s', (_, marks, codes) => {
  expect(largestLosses(marks).map((loss) => loss.code)).toEqual(codes)
})

test('weights of phases without a score are left out', () => {
  expect(
    countedWeight([
      { weight: 0.4, score: 80 },
      { weight: 0.2, score: 90 },
      { weight: 0.4, score: null },
    ]),
  ).toBe(0.6)
})

import { expect, test } from 'vitest'
import { gradeUnits, type GradeRule } from './grade-units'
import { rankUnits } from './rank-units'

const gradesOf = (totals: readonly number[], grades: GradeRule[]) => {
  const places = rankUnits(totals.map((total, at) => ({ unit: String.fromCharCode(97 + at), total })))
  return [...gradeUnits(places, grades).values()].map((grade) => grade ?? '–').join(' ')
}

test.each<[string, number[], GradeRule[], string]>([
  [
    'bounds are inclusive',
    [90, 89.99, 60, 59],
    [
      { code: 'E', from: 90 },
      { code: 'P', from: 60 },
    ],
    'E P P –',
  ],
  [
    'in whatever order the grades stand',
    [90, 60],
    [
      { code: 'P', from: 60 },
      { code: 'E', from: 90 },
    ],
    'E P',
  ],
  [
    'who is beyond the quota takes the next grade',
    [99, 98, 97],
    [
      { code: 'E', from: 90, quota: 0.34 },
      { code: 'G', from: 80 },
    ],
    'E G G',
  ],
  [
    'a quota too small for one unit gives none',
    [99, 98],
    [
      { code: 'E', from: 90, quota: 0.3 },
      { code: 'G', from: 80 },
    ],
    'G G',
  ],
  [
    'a tie for first across the quota falls below it',
    [99, 99, 97],
    [
      { code: 'E', from: 90, quota: 0.34 },
      { code: 'G', from: 80 },
    ],
    'G G G',
  ],
  [
    'a quota may be followed by another',
    [99, 98, 97, 96],
    [
      { code: 'E', from: 90, quota: 0.25 },
      { code: 'G', from: 80, quota: 0.5 },
      { code: 'P', from: 60 },
    ],
    'E G G P',
  ],
])('%s', (_, totals, grades, expected) => {
  expect(gradesOf(totals, grades)).toBe(expected)
})

test('29 % of 100 units are 29, whatever binary says', () => {
  const totals = Array.from({ length: 100 }, (_, at) => 100 - at / 10)
  expect(gradesOf(totals, [{ code: 'E', from: 0, quota: 0.29 }]).match(/E/g)).toHaveLength(29)
})

test('by group, a quota is a share of the group', () => {
  const places = rankUnits(
    ['a', 'b', 'c', 'd'].map((unit, at) => ({ unit, total: 99 - at, group: at < 2 ? 'town' : 'farm' })),
    'group',
  )
  const grades = gradeUnits(places, [{ code: 'E', from: 90, quota: 0.5 }], 'group')
  expect([...grades].filter(([, grade]) => grade === 'E').map(([unit]) => unit)).toEqual(['c', 'a'])
})

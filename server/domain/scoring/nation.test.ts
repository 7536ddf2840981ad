import { expect, test } from 'vitest'
import { makeNation } from './nation.fixture'
import { recompute } from './recompute.fixture'
import { scoreCase } from './score-case'

test('a thousand units in seventy groups under fifty indicators are all scored and ranked in their groups', () => {
  const { results } = scoreCase(makeNation({ units: 1000, groups: 70, indicators: 50 }))
  expect(results).toHaveLength(1000)
  expect(results.every((each) => each.status === 'ranked' && each.total !== null)).toBe(true)
  expect(results.filter((each) => each.rank === 1).length).toBeGreaterThanOrEqual(70)
})

test('a small nation is what an independent recomputation finds', () => {
  const nation = makeNation({ units: 12, groups: 3, indicators: 10 })
  const { results } = scoreCase(nation)
  for (const expected of recompute(nation)) {
    expect(results.find((each) => each.unit === expected.unit)).toMatchObject(expected)
  }
})

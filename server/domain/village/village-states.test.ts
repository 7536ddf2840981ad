import { expect, it } from 'vitest'
import { villagesIn, villagesOwed } from './village-states'

it.each([
  ['before it was founded', '2026-04-01', null, false],
  ['on its first day', '2026-03-31', null, true],
  ['on its last day', '2000-01-01', '2026-03-31', true],
  ['after it was merged', '2000-01-01', '2026-03-30', false],
])('a village %s', (_, validFrom, validTo, reports) => {
  expect(villagesIn([{ validFrom, validTo }], '2026-03-31')).toHaveLength(reports ? 1 : 0)
})

it('owes its figure once another village has given one', () => {
  const [given, blank] = [{ observation: { value: 1 } }, { observation: null }]
  expect(villagesOwed([given, blank])).toEqual([blank])
  expect(villagesOwed([given])).toEqual([])
  expect(villagesOwed([blank, blank])).toEqual([])
})

import { expect, test } from 'vitest'
import { monthsLate } from './lateness'

test.each([
  ['on the day', '2026-04-10', null, 0],
  ['a day late', '2026-04-11', null, 1],
  ['thirty days late', '2026-05-10', null, 1],
  ['thirty-one days late', '2026-05-11', null, 2],
  ['within the extension', '2026-04-20', '2026-04-20', 0],
  ['a day past the extension', '2026-04-21', '2026-04-20', 1],
  ['an extension that ends before the due date changes nothing', '2026-04-11', '2026-04-01', 1],
])('%s', (_, signedOn, extendedTo, months) => {
  expect(monthsLate(signedOn, '2026-04-10', extendedTo)).toBe(months)
})

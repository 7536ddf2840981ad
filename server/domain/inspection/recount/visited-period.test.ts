import { expect, test } from 'vitest'
import { visitedPeriod } from './visited-period'

const year = ['Q1', 'Q2', 'Q3', 'Q4'].map((code) => ({ code }))

test.each<[string | undefined, string | null]>([
  [undefined, 'Q3'],
  ['Q1', 'Q1'],
  ['Q2', 'Q3'],
  ['nothing', 'Q3'],
  ['all', null],
])('asked for %s, of Q1 and Q3 visited: %s', (asked, shown) => {
  const { periods, ...rest } = visitedPeriod(year, new Set(['Q3', 'Q1']), asked)
  expect(periods.map(({ code }) => code)).toEqual(['Q1', 'Q3'])
  expect(rest.shown?.code ?? null).toBe(shown)
})

test('before anything was visited there is nothing to look at', () => {
  expect(visitedPeriod(year, new Set(), undefined)).toEqual({ periods: [], shown: null })
})

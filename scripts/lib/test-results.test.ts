import { expect, test } from 'vitest'
import { countsIn } from './test-results.mjs'

test('counts what Vitest reports', () => {
  expect(countsIn({ numPassedTests: 7, numFailedTests: 1 })).toEqual({ passed: 7, failed: 1 })
})

test('counts what Playwright reports', () => {
  expect(countsIn({ stats: { expected: 4, flaky: 0, unexpected: 2 } })).toEqual({ passed: 4, failed: 2 })
})

import { expect, test } from 'vitest'
import { findingsHref } from './findings-href'

test.each([
  [{}, '/rectifications'],
  [{ show: 'overdue' }, '/rectifications?show=overdue'],
  [{ plan: 'p', unit: '63', indicator: '' }, '/rectifications?plan=p&unit=63&indicator='],
])('%o', (asked, href) => {
  expect(findingsHref(asked)).toBe(href)
})

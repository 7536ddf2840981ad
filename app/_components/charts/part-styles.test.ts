import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { partStyles } from './part-styles'

test('every part that a file styles is styled on the page too', () => {
  const sheet = readFileSync(new URL('figure-svg.module.css', import.meta.url), 'utf8')
  const onPage = new Set([...sheet.matchAll(/data-part='(\w+)'/g)].map(([, part]) => part))
  expect([...onPage].sort()).toEqual([...Object.keys(partStyles), 'column'].sort())
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCase } from './read-case'
import { recompute } from './recompute.fixture'
import { scoreCase } from './score-case'

/** Whole case files with the results they must always give. */
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../test/golden/${name}.json`, import.meta.url), 'utf8'))

test.each(['one-indicator', 'county-year'])('%s gives its printed result, to the last digit', (name) => {
  const reading = readCase(read(name))
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
  const result = scoreCase(reading.case)
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(read(`${name}.result`))
})

test('a county’s year is what an independent recomputation finds', () => {
  const reading = readCase(read('county-year'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
  const { results } = scoreCase(reading.case)
  for (const expected of recompute(reading.case)) {
    expect(results.find((each) => each.unit === expected.unit)).toMatchObject(expected)
  }
})

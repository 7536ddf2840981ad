import { expect, test } from 'vitest'
import { check, indicators } from '@/server/domain/check/checks.fixture'
import { compileChecks } from '@/server/domain/check/compile-checks'
import { verdictOf } from '@/server/domain/check/run-checks'
import { benchFacts, benchPlaces } from './bench-facts'
import { newTest } from './new-test'

const compiled = (expression: string) => {
  const made = compileChecks(indicators, [
    check({ type: 'expression', expression }, { message: { zh: '请核对。', en: '' } }),
  ])[0]?.compiled
  if (!made) throw new Error(expression)
  return made
}

test('the bench asks for everything that a check reads, and judges what is typed', () => {
  const made = compiled('B1.value >= previous.B1.value && B2.value <= median(history.B2)')
  const places = benchPlaces(made)
  expect(places.map(({ key, parts }) => [key, parts])).toEqual([
    ['now B1', ['numerator', 'denominator']],
    ['previous B1', ['numerator', 'denominator']],
    ['now B2', ['value']],
    ['history B2', []],
  ])
  const figures = {
    'now B1': { numerator: 45, denominator: 50 },
    'previous B1': { numerator: 40, denominator: 50 },
    'now B2': { value: 30 },
  }
  expect(verdictOf(made, benchFacts(places, figures, { 'history B2': [31, 34] })).is).toBe('holds')
  expect(verdictOf(made, benchFacts(places, figures, { 'history B2': [21, 24] })).is).toBe('fires')
  expect(verdictOf(made, benchFacts(places, {}, {})).is).toBe('notChecked')
})

test('a sum over the year is this period’s figure with what was before it', () => {
  const made = compiled('soFar.B2.value <= 100')
  const places = benchPlaces(made)
  const figures = { 'soFar B2': { value: 80 }, 'now B2': { value: 21 } }
  expect(verdictOf(made, benchFacts(places, figures, {})).is).toBe('fires')
})

test('another kind keeps the indicator, and an expression begins with the same condition', () => {
  const share = { type: 'share', indicator: 'B1' } as const
  expect(newTest('outlier', share, indicators)).toMatchObject({ indicator: 'B1' })
  expect(newTest('expression', share, indicators)).toEqual({
    type: 'expression',
    expression: 'B1.numerator <= B1.denominator',
  })
  expect(newTest('differs', share, indicators)).toMatchObject({ from: { indicator: 'D1' } })
})

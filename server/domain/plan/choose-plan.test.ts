import { describe, expect, test } from 'vitest'
import { eachYear, lineOf, planAsked, planInAddress, plansOf, plansThrough } from './choose-plan'

const plan = (year: number, code: string) => ({ year, code })
const plans = [
  plan(2024, 'old'),
  plan(2025, 'comprehensive'),
  plan(2026, 'comprehensive'),
  plan(2026, 'monthly'),
  plan(2027, 'comprehensive'),
  plan(2027, 'monthly'),
]
const said = (chosen: readonly { year: number; code: string }[]) =>
  chosen.map(({ year, code }) => `${year} ${code}`)

describe('one plan through the years', () => {
  test.each<[string | undefined, string[]]>([
    // A year that had one plan only is followed into, whatever it was called.
    [undefined, ['2024 old', '2025 comprehensive', '2026 comprehensive', '2027 comprehensive']],
    ['comprehensive', ['2024 old', '2025 comprehensive', '2026 comprehensive', '2027 comprehensive']],
    // Another plan never borrows the first one's years.
    ['monthly', ['2026 monthly', '2027 monthly']],
    ['old', ['2024 old']],
    ['nothing', []],
  ])('%s', (code, expected) => {
    expect(said(plansThrough(plans, code))).toEqual(expected)
  })

  test('the order that is given does not matter', () => {
    expect(said(plansThrough(plans.toReversed()))).toEqual(said(plansThrough(plans)))
  })

  test('none, where there are none', () => {
    expect(plansThrough([])).toEqual([])
  })
})

describe('the years that a plan is told with', () => {
  test.each([
    ['old', 2024, ['2024 old', '2025 comprehensive', '2026 comprehensive', '2027 comprehensive']],
    ['comprehensive', 2026, ['2024 old', '2025 comprehensive', '2026 comprehensive', '2027 comprehensive']],
    ['monthly', 2026, ['2026 monthly', '2027 monthly']],
  ])('%s of %d', (code, year, expected) => {
    expect(said(lineOf(plans, { code, year }))).toEqual(expected)
  })
})

describe('the plans to choose from in a year', () => {
  test.each([
    [2025, []],
    [2026, ['2026 comprehensive', '2026 monthly']],
  ])('%d', (year, expected) => {
    expect(said(plansOf(plans, year))).toEqual(expected)
  })
})

describe('the plan that an address means', () => {
  test.each<[{ year?: number; plan?: string }, string | null]>([
    [{}, '2027 comprehensive'],
    [{ plan: 'monthly' }, '2027 monthly'],
    [{ year: 2026 }, '2026 comprehensive'],
    [{ year: 2026, plan: 'monthly' }, '2026 monthly'],
    [{ year: 2024 }, '2024 old'],
    [{ year: 2024, plan: 'comprehensive' }, '2024 old'],
    [{ year: 2025, plan: 'monthly' }, null],
    [{ year: 2020 }, null],
    [{ plan: 'nothing' }, null],
  ])('%o', (asked, expected) => {
    const found = planAsked(plans, asked)
    expect(found && `${found.year} ${found.code}`).toBe(expected)
  })
})

test('each year stands once: with the same plan, else with its first', () => {
  expect(said(eachYear(plans, { year: 2026, code: 'monthly' }))).toEqual([
    '2027 monthly',
    '2026 monthly',
    '2025 comprehensive',
    '2024 old',
  ])
})

test('an address names a plan only where its year has another', () => {
  expect([2025, 2026].map((year) => planInAddress(plans, { year, code: 'comprehensive' }))).toEqual([
    null,
    'comprehensive',
  ])
})

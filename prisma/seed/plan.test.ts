import { describe, expect, test } from 'vitest'
import { buildCase } from '@/server/domain/plan/build-case'
import { readCase } from '@/server/domain/scoring/read-case'
import { scoreSheet } from '@/server/domain/inspection/score-sheet'
import { sheetLines } from '@/server/domain/inspection/sheet-lines'
import { LATE_ITEM } from '@/server/domain/report/timeliness-cells'
import { planOf } from './plan'
import { units } from './units'

let ids = 0
const newId = () => `id-${(ids += 1)}`
const place = {
  owner: { id: 'county', code: '630203', name: '平安区', nameEn: null },
  departments: { health: 'health', finance: 'finance' },
  newId,
  units: units.map(({ code, group }) => ({ id: code, code, name: code, nameEn: null, group, difficulty: 1 })),
}

describe.each([2024, 2025, 2026])('the plan of %i', (year) => {
  const plan = planOf(year, place)

  test('makes a case that the engine accepts', () => {
    const reading = readCase(JSON.parse(JSON.stringify(buildCase(plan, `${year}Y`, []))))
    expect(reading.ok ? [] : reading.refusals).toEqual([])
  })

  test('has periods in the order of the year, each opening before it is due and due before it closes', () => {
    expect(plan.periods.map(({ code }) => code.slice(4))).toEqual(['Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y'])
    for (const { endsOn, opensOn, dueOn, closesOn } of plan.periods) {
      expect(opensOn < dueOn && dueOn < closesOn && endsOn < dueOn).toBe(true)
      for (const day of [endsOn, opensOn, dueOn, closesOn])
        expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day)
    }
  })
})

const plan = planOf(2026, place)
const pointsOf = (each: { scoring: { points?: unknown } }) => (each.scoring.points ?? 0) as number
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

test('the points of categories A to G sum to 100, as the plan says for each category', () => {
  const byCategory = plan.categories.map(({ code }) => [
    code,
    sum(plan.indicators.filter(({ categoryCode }) => categoryCode === code).map(pointsOf)),
  ])
  expect(Object.fromEntries(byCategory)).toEqual({ A: 16, B: 28, C: 14, D: 8, E: 8, F: 6, G: 20, M: 0 })
})

test('phase weights sum to 1', () => {
  expect(sum(plan.phases.map(({ weight }) => weight * 10))).toBe(10)
})

test('the sheet has 100 points, of which a quarter uses 58 and rescales them to 100', () => {
  expect(sum(plan.sheetItems.map(pointsOf))).toBe(100)
  const quarter = plan.sheetItems.filter(({ phases }) => phases.includes('regular'))
  expect(sum(quarter.map(pointsOf))).toBe(58)
  const lines = sheetLines(plan, { code: '2026Q1', phaseCode: 'regular' })
  const faultless = new Map<
    string,
    Parameters<typeof scoreSheet>[1] extends ReadonlyMap<string, infer O> ? O : never
  >([
    ['notice', { missing: [] }],
    ['meeting', { value: 1 }],
    ['files', { numerator: 24, denominator: 24 }],
    ['residents', { numerator: 30, denominator: 30 }],
  ])
  expect(scoreSheet(lines, faultless).ratings).toEqual({ G1: 100 })
  expect(scoreSheet(lines, faultless.set('notice', { missing: ['finance'] })).ratings).toEqual({ G1: 93.1 })
})

test('timeliness is counted under the name that the system counts it by', () => {
  const rule = plan.indicators.find(({ suppliedBy }) => suppliedBy === 'system')?.scoring.rule
  expect(rule?.type === 'tally' ? rule.items.map(({ code }) => code) : null).toEqual([LATE_ITEM])
})

test('every indicator and item says in both languages what it is', () => {
  for (const { name, nameEn, unit, unitEn, definition, definitionEn } of plan.indicators) {
    expect([name, nameEn, unit, unitEn].every(Boolean)).toBe(true)
    expect(definition.length).toBeGreaterThan(30)
    expect(definitionEn.length).toBeGreaterThan(60)
  }
  for (const { name, nameEn } of plan.sheetItems) expect(Boolean(name && nameEn)).toBe(true)
})

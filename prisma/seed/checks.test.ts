import { expect, test } from 'vitest'
import { checksFor } from '@/server/domain/check/checks-for'
import { compileChecks } from '@/server/domain/check/compile-checks'
import { type CheckValueRow, gatherFacts } from '@/server/domain/check/gather-facts'
import { runChecks } from '@/server/domain/check/run-checks'
import type { Observation, Source } from '@/server/domain/scoring/case'
import { bureauCells } from './kept'
import { planOf } from './plan'
import { reportCells } from './reported'
import { explanations } from './story'
import { units } from './units'

const years = [2024, 2025, 2026].map((year) => {
  let id = 0
  return planOf(year, {
    owner: { id: 'county', code: 'county', name: '区', nameEn: null },
    units: [],
    departments: { health: 'health', finance: 'finance' },
    newId: () => `${year}/${(id += 1)}`,
  })
})
const plan = years[2]

test('the plan’s checks can all be judged', () => {
  expect(compileChecks(plan?.indicators ?? [], plan?.checks ?? []).flatMap(({ faults }) => faults)).toEqual(
    [],
  )
})

test('the demonstration’s figures pass them, but for what its story tells', () => {
  const rows = new Map<string, CheckValueRow[]>()
  const put = (
    unit: string,
    periodId: string,
    source: Source,
    indicatorCode: string,
    observation: Observation,
  ) => rows.set(unit, [...(rows.get(unit) ?? []), { periodId, source, indicatorCode, observation }])
  for (const year of years)
    for (const period of year.periods.filter(({ phaseCode }) => phaseCode === 'regular')) {
      for (const unit of units)
        for (const { indicator, observation } of reportCells(unit, period.code))
          put(unit.code, period.id, 'self', indicator, observation)
      for (const bureau of ['health', 'finance'] as const)
        for (const { unit, indicator, observation } of bureauCells(period.code, bureau))
          put(
            units.find(({ key }) => key === unit)?.code ?? unit,
            period.id,
            'department',
            indicator,
            observation,
          )
    }
  if (!plan) throw new Error('no plan')
  const fired = plan.periods
    .filter(({ code }) => ['2026Q1', '2026Q2', '2026Q3'].includes(code))
    .flatMap((period) =>
      units.flatMap((unit) =>
        (['self', 'department'] as const).flatMap((source) => {
          const compiled = checksFor(plan, period, source)
          const facts = gatherFacts(compiled, plan, years, period, rows.get(unit.code) ?? [])
          return runChecks(compiled, facts, []).map(({ check }) => `${period.code} ${unit.key} ${check}`)
        }),
      ),
    )
  const explained = Object.entries(explanations).flatMap(([at, each]) =>
    each.map(({ check }) => `${at.replace('/', ' ')} ${check}`),
  )
  expect(fired).toEqual(explained)
})

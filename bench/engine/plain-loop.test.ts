import { expect, test } from 'vitest'
import { makeNation } from '@/server/domain/scoring/nation.fixture'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { plainInputs } from './plain-inputs'
import { plainLoop } from './plain-loop'

test('the plain loop gives every unit the marks, the score and the rank that the engine gives', () => {
  const nation = makeNation({ units: 400, groups: 9, indicators: 30 })
  const { results } = scoreCase(nation)
  const plain = plainLoop(plainInputs(nation))
  const unitAt = new Map(nation.units.map(({ code }, at) => [code, at]))
  const of = (figure: number | undefined) =>
    figure === undefined || Number.isNaN(figure) ? null : figure / 100
  for (const result of results) {
    const at = unitAt.get(result.unit) ?? -1
    expect({
      unit: result.unit,
      marks: nation.plan.indicators.map((_, i) => of(plain.marks[i]?.[at])),
      total: of(plain.totals[at]),
      rank: plain.ranks[at] || null,
    }).toEqual({
      unit: result.unit,
      marks: Object.values(result.marks['Q1'] ?? {}),
      total: result.total,
      rank: result.rank,
    })
  }
})

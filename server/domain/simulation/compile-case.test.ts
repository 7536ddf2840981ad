import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawCase, drawing } from '../scoring/draw-case.fixture'
import { makeNation } from '../scoring/nation.fixture'
import { readCase } from '../scoring/read-case'
import type { AssessmentCase, CaseValue } from '../scoring/case'
import { scoreCase } from '../scoring/score-case'
import { percentOfPoints } from '../scoring/combine'
import { fromUnits, toUnits } from '../scoring/rounding'
import { rankUnits } from '../ranking/rank-units'
import { compileCase, type CompiledCase } from './compile-case'
import { makeGenerator } from './generator'

const SEED = '0123456789abcdef0123456789abcdef'

/** The case with the figures that stand in the compiled one's cells. */
function written({ index, cells }: CompiledCase): AssessmentCase {
  const drawn = new Map<CaseValue, Partial<CaseValue>>()
  for (const { indicator, period, unit } of cells) {
    const { rows, figures, components, written: own } = index.indicators[indicator] ?? {}
    const row = index.case.values[rows?.[period]?.[unit] ?? -1]
    if (row === undefined || components === undefined) throw new Error('a drawn cell has no row')
    const now = [
      ...(figures?.[period]?.subarray(unit * components.length, (unit + 1) * components.length) ?? []),
    ]
    const [first = NaN, second = NaN] = now
    drawn.set(
      row,
      own?.kind === 'ratio'
        ? { numerator: first, denominator: second }
        : own?.kind === 'discrepancy'
          ? { reported: first, verified: second }
          : own?.kind === 'poll'
            ? { answers: Object.fromEntries(components.map((code, at) => [code, now[at] ?? NaN])) }
            : { value: first },
    )
  }
  return {
    ...index.case,
    values: index.case.values.map((row) => ({ ...row, ...drawn.get(row) })),
  }
}

/** What the engine says, unit by unit: the year's total and rank, and every counted period's. */
function byEngine(assessment: AssessmentCase) {
  const { plan, notYet = [] } = assessment
  const decimals = plan.decimals ?? 2
  const { results } = scoreCase(assessment, { explain: true })
  const periods = plan.periods.filter(({ code }) => !notYet.includes(code))
  const ranks = periods.map(({ code }) =>
    rankUnits(
      results.map(({ unit, periods: scores, status, cells }) => ({
        unit,
        total: scores[code] ?? null,
        tieBreaks: (plan.tieBreak ?? []).map((category) => {
          const own = plan.indicators.flatMap((each) => {
            const cell = each.category === category ? cells?.[code]?.[each.code] : undefined
            return cell?.marks == null || cell.points === null
              ? []
              : [{ marks: cell.marks, points: cell.points }]
          })
          const marks = own.reduce((sum, each) => sum + toUnits(each.marks, decimals), 0)
          const points = own.reduce((sum, each) => sum + each.points, 0)
          return points === 0 ? null : fromUnits(percentOfPoints(marks, points, decimals), decimals)
        }),
        group: assessment.units.find((each) => each.code === unit)?.group ?? '',
        vetoed: status === 'vetoed',
      })),
      plan.rankBy,
    ),
  )
  return results
    .map((result) => ({
      unit: result.unit,
      tables: [
        { total: result.total, rank: result.rank },
        ...periods.map(({ code }, at) => ({
          total: result.periods[code] ?? null,
          rank: ranks[at]?.find(({ unit }) => unit === result.unit)?.rank ?? null,
        })),
      ],
    }))
    .sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

function compiledSays({ index, scopes, ranks }: CompiledCase) {
  const read = (units: number | undefined) =>
    units === undefined || Number.isNaN(units) ? null : fromUnits(units, index.decimals)
  return index.units.map(({ code }, unit) => ({
    unit: code,
    tables: scopes.map(({ scores }, scope) => ({
      total: read(scores[unit]),
      rank: (ranks[scope]?.[unit] ?? 0) || null,
    })),
  }))
}

/** The row as if villages had been drawn for it, where it could be. */
function sampledRow(row: CaseValue): CaseValue {
  const counts = [
    [3, 5],
    [2, 7],
    [6, 6],
  ]
  if ('numerator' in row || 'verified' in row) return { ...row, sample: { villages: counts, of: 12 } }
  if ('answers' in row) {
    const villages = [3, 8].map((first) => Object.keys(row.answers).map((_, at) => first + at))
    return { ...row, sample: { villages } }
  }
  return 'value' in row ? { ...row, sample: { villages: counts } } : row
}

function holdsFor(assessment: AssessmentCase, draws: number): number {
  const compiled = compileCase(assessment)
  compiled.score()
  expect(compiledSays(compiled)).toEqual(byEngine(assessment))
  const next = makeGenerator(SEED)
  for (let at = 0; at < draws; at += 1) {
    compiled.draw(next)
    compiled.score()
    expect(compiledSays(compiled)).toEqual(byEngine(written(compiled)))
  }
  return compiled.cells.length
}

describe('what is compiled gives the engine’s own totals and ranks, as reported and drawn', () => {
  test('for random cases of every kind of rule, reference and policy', () => {
    const g = { cells: 0 }
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const drawn = drawCase(gen)
        const indicators = drawn.plan.indicators.map((each) => {
          const chance = drawing(gen).one(['binomial', 'poisson', 'sample', 'none'] as const)
          return {
            ...each,
            chance: each.kind === 'ratio' && chance === 'none' ? ('binomial' as const) : chance,
          }
        })
        const reading = readCase({ ...drawn, plan: { ...drawn.plan, indicators } })
        if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
        g.cells += holdsFor({ ...reading.case, values: reading.case.values.map(sampledRow) }, 3)
      }),
      {
        endOnFailure: true,
        seed: Number(process.env.SEED ?? 20260331),
        numRuns: Number(process.env.RUNS ?? 100),
      },
    )
    expect(g.cells).toBeGreaterThan(1000)
  })

  test.each(['one-indicator', 'county-year'])('for the golden case %s', (name) => {
    const file = new URL(`../../test/golden/${name}.json`, import.meta.url)
    const reading = readCase(JSON.parse(readFileSync(file, 'utf8')))
    if (!reading.ok) throw new Error(JSON.stringify(reading.refusals))
    holdsFor(reading.case, 20)
  })

  test('for a small nation of every kind of comparison', () => {
    const nation = makeNation({ units: 12, groups: 3, indicators: 10 })
    const indicators = nation.plan.indicators.map((each) => ({ ...each, chance: 'binomial' as const }))
    expect(holdsFor({ ...nation, plan: { ...nation.plan, indicators } }, 20)).toBeGreaterThan(100)
  })
})

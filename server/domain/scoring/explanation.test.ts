import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cell, indicator, readAndScore, scored } from './case.fixture'
import { drawCase } from './draw-case.fixture'
import { evaluateExplanation } from './evaluate-explanation'
import { evaluatePeriod, evaluatePhase, evaluateTotal } from './evaluate-year'

const survivesJson = (data: unknown): boolean => {
  if (typeof data === 'number') return Number.isFinite(data)
  if (typeof data !== 'object' || data === null) return data !== undefined
  return Object.values(data).every(survivesJson)
}

/** Explanations are data that give the same marks again, without the engine. */

test('every mark, period, phase and total of a random county follows from its explanation alone', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const { results } = readAndScore(drawCase(g), { explain: true })
      for (const { marks, periods, phases, total, explanations = {}, year, cells = {} } of results) {
        for (const [period, row] of Object.entries(explanations)) {
          for (const [code, explanation] of Object.entries(row)) {
            // A reader has what JSON keeps, and nothing else.
            expect(survivesJson(explanation)).toBe(true)
            expect(evaluateExplanation(explanation)).toBe(marks[period]?.[code])
            expect(explanation.marks).toBe(marks[period]?.[code])
            expect(cells[period]?.[code]?.marks).toBe(marks[period]?.[code])
          }
        }
        for (const each of year?.periods ?? []) expect(evaluatePeriod(each)).toBe(periods[each.period])
        for (const each of year?.phases ?? []) expect(evaluatePhase(each)).toBe(phases[each.phase])
        expect(year === undefined ? undefined : evaluateTotal(year.total)).toBe(total)
      }
    }),
    {
      endOnFailure: true,
      seed: Number(process.env.SEED ?? 20260331),
      numRuns: Number(process.env.RUNS ?? 100),
    },
  )
}, 60_000)

test('explaining changes no figure', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const drawn = drawCase(g)
      const explained = readAndScore(drawn, { explain: true }).results.map((result) =>
        Object.fromEntries(
          Object.entries(result).filter(([key]) => !['cells', 'explanations', 'year'].includes(key)),
        ),
      )
      expect(explained).toEqual(readAndScore(drawn).results)
    }),
    { endOnFailure: true, seed: 20260331, numRuns: 30 },
  )
}, 60_000)

describe('what an explanation tells', () => {
  const explain = (given: Parameters<typeof scored>[0]) =>
    scored(given, {
      explain: true,
      refs: (unit, code, period, source) => `${unit}/${code}/${period}/${source}`,
    })

  test('each step of a deduction, from the inputs with their source and the caller’s pointer', () => {
    const rule = { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' } as const
    const { a } = explain({
      indicators: [indicator({ kind: 'ratio', target: 90, rule })],
      values: [cell('a', 'Q1', { numerator: 266, denominator: 300 }, 'B1', 'verified')],
    })
    const judgement = a?.explanations?.Q1?.B1?.judgement
    expect(judgement?.reading.now.inputs).toEqual([
      {
        period: 'Q1',
        source: 'verified',
        observation: { numerator: 266, denominator: 300 },
        ref: 'a/B1/Q1/verified',
      },
    ])
    expect(judgement?.target).toMatchObject({ origin: 'indicator', written: 90, bounds: { lo: 90, hi: 90 } })
    expect(judgement?.steps.map(({ step, marks }) => [step, marks])).toEqual([
      ['deduction', 9.5],
      ['clamp', 9.5],
    ])
  })
  test('how a mean was found: in which group, among which units', () => {
    const { a } = explain({
      indicators: [indicator({ target: { ref: 'mean' } })],
      values: [cell('a', 'Q1', { value: 80 }), cell('b', 'Q1', { value: 90 })],
    })
    expect(a?.explanations?.Q1?.B1?.judgement?.target?.reference).toEqual({
      ref: 'mean',
      scope: 'group',
      group: 'town',
      measure: 'level',
      units: [
        { unit: 'a', value: 80 },
        { unit: 'b', value: 90 },
      ],
      value: 85,
    })
  })
  test.each([
    ['noDenominator', { kind: 'ratio' } as const, [cell('a', 'Q1', { numerator: 0, denominator: 0 })]],
    ['noBaseline', { measure: 'change', baseline: '2025Q1' } as const, [cell('a', 'Q1', { value: 1 })]],
    [
      'baselineZero',
      { measure: 'growth', baseline: '2025Q1' } as const,
      [cell('a', 'Q1', { value: 1 }), cell('a', '2025Q1', { value: 0 })],
    ],
    [
      'noTarget',
      { target: { ref: 'baseline' }, baseline: '2025Q1' } as const,
      [cell('a', 'Q1', { value: 1 })],
    ],
  ])('why nothing could be judged: %s', (reason, given, values) => {
    const explanation = explain({ indicators: [indicator(given)], values }).a?.explanations?.Q1?.B1
    expect(explanation).toMatchObject({ status: 'notApplicable', reason, fallback: 'rescale', marks: null })
  })
  test('whose value was judged where one was carried', () => {
    const { a } = explain({
      quarters: 2,
      plan: { missing: 'carry' },
      indicators: [indicator()],
      values: [cell('a', 'Q1', { value: 95 })],
    })
    expect(a?.explanations?.Q2?.B1).toMatchObject({
      status: 'missing',
      fallback: 'carry',
      carriedFrom: 'Q1',
      marks: 10,
    })
  })
  test('the sums of a period, by category, and the parts of the year', () => {
    const { a } = explain({
      indicators: [indicator(), indicator({ code: 'C1', category: 'C', points: 5 })],
      values: [cell('a', 'Q1', { value: 95 }), cell('a', 'Q1', { value: 5 }, 'C1')],
      adjustments: [{ unit: 'a', marks: 3, reason: 'city commendation' }],
    })
    expect(a?.year?.periods[0]).toMatchObject({ sumOfMarks: 10, sumOfPoints: 15, score: 66.67 })
    expect(a?.year?.periods[0]?.categories).toEqual([
      { category: 'B', marks: 10, points: 10 },
      { category: 'C', marks: 0, points: 5 },
    ])
    expect(a?.year?.total).toMatchObject({ bonus: 3, penalty: 0, total: 69.67 })
  })
})

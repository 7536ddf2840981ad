import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AssessmentCase, CaseIndicator, CaseValue } from '../case'
import { readAndScore } from '../case.fixture'
import { drawCase, drawing } from '../draw-case.fixture'
import type { MarkExplanation } from '../explanation'
import { nextStep, type NextStep } from './next-step'

const SETTINGS = {
  endOnFailure: true,
  seed: Number(process.env.SEED ?? 20260722),
  numRuns: Number(process.env.RUNS ?? 60),
}
type Raised = Extract<NextStep, { is: 'figure' }>

/** The case with one unit's figure replaced where the engine read it. */
function withFigure(drawn: AssessmentCase, of: MarkExplanation, step: Raised['of'], figure: number) {
  const own = of.judgement?.reading.now.inputs.find((input) => input.period === of.period)
  const replaced = (row: CaseValue): CaseValue => {
    const isOwn =
      row.unit === of.unit &&
      row.indicator === of.indicator &&
      row.period === of.period &&
      row.source === own?.source
    if (!isOwn) return row
    if ('numerator' in row) return { ...row, numerator: figure }
    if ('answers' in row) return { ...row, answers: { yes: figure, no: 100 - figure } }
    return 'value' in row ? { ...row, value: figure } : row
  }
  const changed: AssessmentCase = { ...drawn, values: drawn.values.map(replaced) }
  const result = readAndScore(changed).results.find((each) => each.unit === of.unit)
  // A poll of several periods is not moved by one of them alone: the value named is the level itself.
  return step === 'value' && (of.judgement?.reading.now.inputs.length ?? 0) > 1
    ? null
    : (result?.marks[of.period]?.[of.indicator] ?? null)
}

const clean = (figure: number) => Math.round(figure * 1e6) / 1e6

/** Figures nearer than the one named, on the same grid: the neighbours, and some on the way, on both sides. */
function nearer({ of, now, next, denominator }: Raised, { max = 100 }: CaseIndicator, share: number) {
  const grid = Number.isInteger(next.figure) && Number.isInteger(now) ? 1 : of === 'amount' ? 0.1 : 1
  const far = Math.abs(next.by)
  const ways = [1, 0.5, share].map((part) => Math.max(0, far - grid) * part)
  const ceiling = of === 'rating' ? max : of === 'value' ? 100 : Infinity
  const start = (way: number) =>
    Number.isInteger(now / grid)
      ? now
      : way > 0
        ? Math.floor(now / grid) * grid
        : Math.ceil(now / grid) * grid
  return [1, -1]
    .flatMap((way) => ways.map((each) => clean(start(way) + way * Math.floor(each / grid + 1e-9) * grid)))
    .filter(
      (figure) =>
        Math.abs(figure - now) < far - 1e-9 && (of === 'amount' || figure >= 0) && figure <= ceiling,
    )
    .filter((figure) => denominator === undefined || figure <= Math.max(denominator, next.figure))
}

test('at the figure named the engine gives the marks named and strictly more; nearer ones give no more', () => {
  let raised = 0
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draw = drawing(g)
      const plain = drawCase(g)
      const drawn: AssessmentCase = {
        ...plain,
        plan: {
          ...plain.plan,
          indicators: plain.plan.indicators.map((each) =>
            each.kind === 'ratio' && draw.maybe() ? { ...each, chance: 'binomial' } : each,
          ),
        },
      }
      for (const { explanations = {} } of readAndScore(drawn, { explain: true }).results) {
        for (const explanation of Object.values(explanations).flatMap((row) => Object.values(row))) {
          const indicator = drawn.plan.indicators.find((each) => each.code === explanation.indicator)
          if (indicator === undefined) continue
          const step = nextStep(explanation, indicator)
          if (step.is === 'none') continue
          const marksAt = (figure: number) => withFigure(drawn, explanation, step.of, figure)
          const moves = [step.next, step.full, step.most].filter((move) => move !== null)
          for (const move of moves) {
            const given = marksAt(move.figure)
            if (given === null) continue
            raised += 1
            expect(given).toBe(move.marks)
            expect(given).toBeGreaterThan(explanation.marks ?? NaN)
          }
          if (step.full) expect(step.full.marks).toBeGreaterThanOrEqual(explanation.points ?? NaN)
          for (const figure of nearer(step, indicator, draw.whole(0, 100) / 100)) {
            expect(marksAt(figure) ?? -Infinity).toBeLessThanOrEqual(explanation.marks ?? NaN)
          }
        }
      }
    }),
    SETTINGS,
  )
  expect(raised).toBeGreaterThan(100)
}, 120_000)

test('where nothing is named, no figure of the unit’s own gives more', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const draw = drawing(g)
      const drawn = drawCase(g)
      for (const { explanations = {} } of readAndScore(drawn, { explain: true }).results) {
        for (const explanation of Object.values(explanations).flatMap((row) => Object.values(row))) {
          const indicator = drawn.plan.indicators.find((each) => each.code === explanation.indicator)
          if (indicator === undefined) continue
          const step = nextStep(explanation, indicator)
          if (step.is !== 'none' || (step.because !== 'full' && step.because !== 'limit')) continue
          const kind = explanation.judgement?.reading.now.kind
          if (kind !== 'ratio' && kind !== 'amount') continue
          const tried = kind === 'ratio' ? draw.whole(0, 200) : draw.figure(-50, 200)
          const of = kind === 'ratio' ? 'numerator' : 'amount'
          expect(withFigure(drawn, explanation, of, tried) ?? -Infinity).toBeLessThanOrEqual(
            explanation.marks ?? NaN,
          )
        }
      }
    }),
    SETTINGS,
  )
}, 120_000)

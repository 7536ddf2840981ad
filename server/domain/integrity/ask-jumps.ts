import { judgeOutlier } from '../statistics/judge-outlier'
import { findJumps } from '../statistics/find-jumps'
import { LEAST } from '../statistics/why-not'
import { markShared } from './mark-shared'
import type { Found, Question } from './question'
import { tailOf } from './tail-of'
import { figureOf, type ReportedFigure, seriesOf, type Watched } from './reported-figure'

const BY_CHANCE = 0.002

/**
 * Does a series leap, or stand still? Steps between periods of one phase, judged against the series' other steps; figures that stay the
 * same for three periods or more, of counts from ten on: of a share its numerator, with the same denominator. Stocks are not asked about, since
 * clinics and staff may stay the same. Asked where it reaches into the plan's own periods.
 */
export function askJumps(watched: Watched): Found {
  const { periods, indicators } = watched
  const multiplierOf = new Map(indicators.map(({ code, multiplier }) => [code, multiplier]))
  const stocks = new Set(indicators.flatMap(({ code, isStock }) => (isStock ? [code] : [])))
  const questions: Question[] = []
  const looked = { steps: 0, stepsLeft: 0, series: 0, seriesLeft: 0 }
  const isOwn = (at: number) => periods[at]?.isOwn === true
  const codeOf = (at: number | undefined) => periods[at ?? -1]?.code ?? ''
  for (const own of byPhase(watched)) {
    const [first] = own
    if (!first || !own.some(({ at }) => isOwn(at))) continue
    const { unitId, indicator } = first
    const asked = { indicator, unitId }
    const steps = stepsOf(own, multiplierOf.get(indicator) ?? 100)
    for (const { at, from, to } of steps.filter((step) => isOwn(own[step.at]?.at ?? -1))) {
      const others = steps.flatMap((step) => (step.at === at ? [] : [step.to - step.from]))
      const found = judgeOutlier(to - from, others)
      if ('whyNot' in found) {
        looked.stepsLeft += 1
        continue
      }
      looked.steps += 1
      // As with outliers by z alone, whose chance is known.
      if ('isOutside' in found.z && found.z.isOutside)
        questions.push({
          ...{ kind: 'jump', period: codeOf(own[at]?.at), ...asked },
          basis: {
            ...{ is: 'jump', before: codeOf(own[at - 1]?.at), from, to },
            p: tailOf(found.z.score, others.length),
          },
        })
    }
    const same = findJumps(own.map(countOf))
    if ('whyNot' in same || stocks.has(indicator)) {
      looked.seriesLeft += 1
      continue
    }
    looked.series += 1
    const { repeat } = same
    const last = repeat && own[repeat.at + repeat.length - 1]
    if (repeat && last && isOwn(last.at) && isCopied(own.slice(repeat.at, repeat.at + repeat.length)))
      questions.push({
        ...{ kind: 'repeat', period: codeOf(last.at), ...asked },
        basis: {
          ...{ is: 'repeat', value: repeat.value, length: repeat.length },
          from: codeOf(own[repeat.at]?.at),
        },
      })
  }
  return {
    questions: markShared(questions, watched.units.length),
    looked: [
      { kind: 'jump', looked: looked.steps, left: looked.stepsLeft, byChance: looked.steps * BY_CHANCE },
      { kind: 'repeat', looked: looked.series, left: looked.seriesLeft, byChance: null },
    ],
  }
}

/** Each unit's series of an indicator, one for each phase: a half-year is no step after a quarter. */
function byPhase(watched: Watched): ReportedFigure[][] {
  return [...seriesOf(watched).values()].flatMap((series) => {
    const phases = new Map<string, ReportedFigure[]>()
    for (const figure of series) {
      const phase = watched.periods[figure.at]?.phase ?? ''
      phases.set(phase, [...(phases.get(phase) ?? []), figure])
    }
    return [...phases.values()]
  })
}

/** The steps from one period to the next, where both have a figure; `at`: the later one's place. */
function stepsOf(series: readonly ReportedFigure[], multiplier: number) {
  const values = series.map((figure) => figureOf(figure, multiplier, LEAST.denominator))
  return values.flatMap((to, at) => {
    const from = values[at - 1]
    return to === null || from === undefined || from === null ? [] : [{ at, from, to }]
  })
}

function countOf({ observation }: ReportedFigure): number | null {
  if ('numerator' in observation) return observation.numerator
  return 'value' in observation ? observation.value : null
}

/** A share is copied only where both of its counts are; who reaches everybody each time reports the same each time. */
const isCopied = (figures: readonly ReportedFigure[]): boolean =>
  new Set(figures.map(({ observation }) => ('denominator' in observation ? observation.denominator : null)))
    .size === 1 &&
  !figures.every(
    ({ observation }) => 'numerator' in observation && observation.numerator === observation.denominator,
  )

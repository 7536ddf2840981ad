import { findJumps } from '../statistics/find-jumps'
import { LEAST } from '../statistics/why-not'
import type { Found, Question } from './question'
import { figureOf, type ReportedFigure, seriesOf, type Watched } from './reported-figure'

const BY_CHANCE = 0.002

/**
 * Does a series leap, or stand still? Steps between periods of one phase, judged against the series' other steps; figures that stay the
 * same for three periods or more, of counts from ten on: of a share its numerator, with the same denominator. Asked where it
 * reaches into the plan's own periods.
 */
export function askJumps(watched: Watched): Found {
  const { periods, indicators } = watched
  const multiplierOf = new Map(indicators.map(({ code, multiplier }) => [code, multiplier]))
  const questions: Question[] = []
  const looked = { steps: 0, stepsLeft: 0, series: 0, seriesLeft: 0 }
  const isOwn = (at: number) => periods[at]?.isOwn === true
  const codeOf = (at: number | undefined) => periods[at ?? -1]?.code ?? ''
  for (const own of byPhase(watched)) {
    const [first] = own
    if (!first || !own.some(({ at }) => isOwn(at))) continue
    const { unitId, indicator } = first
    const asked = { indicator, unitId }
    const found = findJumps(
      own.map((figure) => figureOf(figure, multiplierOf.get(indicator) ?? 100, LEAST.denominator)),
    )
    if ('whyNot' in found) looked.stepsLeft += 1
    else {
      looked.steps += own.slice(1).filter(({ at }) => isOwn(at)).length
      for (const { at, from, to } of found.jumps) {
        const figure = own[at]
        if (!figure || !isOwn(figure.at)) continue
        const before = codeOf(own[at - 1]?.at)
        questions.push({
          ...{ kind: 'jump', period: codeOf(figure.at), ...asked },
          basis: { is: 'jump', before, from, to },
        })
      }
    }
    const same = findJumps(own.map(countOf))
    if ('whyNot' in same) {
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
    questions,
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

function countOf({ observation }: ReportedFigure): number | null {
  if ('numerator' in observation) return observation.numerator
  return 'value' in observation ? observation.value : null
}

/** A share is copied only where both of its counts are. */
const isCopied = (figures: readonly ReportedFigure[]): boolean =>
  new Set(figures.map(({ observation }) => ('denominator' in observation ? observation.denominator : null)))
    .size === 1

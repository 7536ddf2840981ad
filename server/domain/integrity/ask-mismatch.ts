import type { Verification } from '../statistics/verification-factor'
import type { OrWhyNot } from '../statistics/why-not'
import type { Found, Question } from './question'
import type { Watched } from './reported-figure'

/** What inspectors counted again of a unit's figure in the plan's year, as of the latest period that they did. */
export interface Recounted {
  unitId: string
  indicator: string
  period: string
  reported: number
  verified: number
  result: OrWhyNot<Verification>
}

/** Beyond a tenth and more than one, as in a village of the verification factor. */
const TOLERATED = 0.1

/**
 * Does a report match what inspectors found? Of the same villages counted again, the year's verification factor; of a figure that was
 * reported and verified as a whole, the figure itself.
 */
export function askMismatch(watched: Watched, recounted: readonly Recounted[]): Found {
  const whole = ofFigures(watched)
  const sampled = recounted.flatMap(({ result, ...of }) => ('whyNot' in result ? [] : [{ ...of, result }]))
  return {
    questions: [
      ...sampled.flatMap(({ unitId, indicator, period, reported, verified, result }): Question[] =>
        result.isFlagged
          ? [
              {
                ...{ kind: 'mismatch', period, indicator, unitId },
                basis: {
                  ...{ is: 'mismatch', reported, verified },
                  ...{ villages: result.villages, interval: result.interval },
                },
              },
            ]
          : [],
      ),
      ...whole.questions,
    ],
    looked: [
      {
        kind: 'mismatch',
        looked: sampled.length + whole.looked,
        left: recounted.length - sampled.length,
        byChance: null,
      },
    ],
  }
}

function ofFigures({ figures, periods, indicators }: Watched) {
  const questions: Question[] = []
  const supplied = new Map(indicators.map(({ code, suppliedBy }) => [code, suppliedBy]))
  const keyOf = (figure: Watched['figures'][number]) =>
    `${figure.unitId} ${figure.indicator} ${String(figure.at)}`
  const own = new Map(
    figures.filter((one) => one.source === supplied.get(one.indicator)).map((one) => [keyOf(one), one]),
  )
  let looked = 0
  for (const figure of figures) {
    const period = periods[figure.at]
    if (figure.source !== 'verified' || !period?.isOwn) continue
    const pair = pairOf(own.get(keyOf(figure))?.observation, figure.observation)
    if (!pair) continue
    looked += 1
    const { reported, verified } = pair
    const off = Math.abs(verified - reported)
    if (off > Math.max(1, TOLERATED * reported))
      questions.push({
        ...{ kind: 'mismatch', period: period.code, indicator: figure.indicator, unitId: figure.unitId },
        basis: { is: 'mismatch', reported, verified, villages: null, interval: null },
      })
  }
  return { questions, looked }
}

type Observed = Watched['figures'][number]['observation']

/** What was reported and what was found of one figure; an inspection's own cell may hold both. */
function pairOf(reported: Observed | undefined, verified: Observed) {
  if ('reported' in verified) return { reported: verified.reported, verified: verified.verified }
  if (!reported) return null
  if ('numerator' in reported && 'numerator' in verified)
    return { reported: reported.numerator, verified: verified.numerator }
  if ('value' in reported && 'value' in verified)
    return { reported: reported.value, verified: verified.value }
  return null
}

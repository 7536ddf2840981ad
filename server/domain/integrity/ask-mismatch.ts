import { verificationFactor } from '../statistics/verification-factor'
import type { Found, Question } from './question'
import type { Watched } from './reported-figure'

/** One figure that inspectors counted again in a village. */
export interface Recount {
  unitId: string
  indicator: string
  /** The place of its period among all that are looked at. */
  at: number
  village: string
  reported: number
  verified: number
}

/** Beyond a tenth and more than one, as in a village of the verification factor. */
const TOLERATED = 0.1

/**
 * Does a report match what inspectors found? Of the same villages counted again, the year's verification factor; of a figure that was
 * reported and verified as a whole, the figure itself.
 */
export function askMismatch(
  watched: Watched,
  recounts: readonly Recount[],
  villagesOf: (unitId: string) => number,
): Found {
  const whole = ofFigures(watched)
  const sampled = ofVillages(watched, recounts, villagesOf)
  return {
    questions: [...sampled.questions, ...whole.questions],
    looked: [
      {
        kind: 'mismatch',
        looked: sampled.looked + whole.looked,
        left: sampled.left,
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

function ofVillages(
  { periods }: Watched,
  recounts: readonly Recount[],
  villagesOf: (unitId: string) => number,
) {
  const groups = new Map<string, Recount[]>()
  for (const recount of recounts.filter(({ at }) => periods[at]?.isOwn)) {
    const key = `${recount.unitId} ${recount.indicator}`
    groups.set(key, [...(groups.get(key) ?? []), recount])
  }
  const questions: Question[] = []
  let left = 0
  for (const own of groups.values()) {
    const [first] = own
    if (!first) continue
    const found = verificationFactor(own, villagesOf(first.unitId))
    if ('whyNot' in found) {
      left += 1
      continue
    }
    if (!found.isFlagged) continue
    const sum = (of: 'reported' | 'verified') => own.reduce((all, each) => all + each[of], 0)
    questions.push({
      kind: 'mismatch',
      period: periods[Math.max(...own.map(({ at }) => at))]?.code ?? '',
      indicator: first.indicator,
      unitId: first.unitId,
      basis: {
        ...{ is: 'mismatch', reported: sum('reported'), verified: sum('verified') },
        ...{ villages: found.villages, interval: found.interval },
      },
    })
  }
  return { questions, looked: groups.size - left, left }
}

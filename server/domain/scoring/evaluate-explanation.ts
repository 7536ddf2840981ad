import type { Rule } from './case'
import { evaluateLevel, evaluateReading, evaluateTarget } from './evaluate-reading'
import type { Judgement, LevelReading, MarkExplanation } from './explanation'
import { roundHalfUp } from './rounding'

/**
 * Computes a mark again from its explanation alone: from the inputs, the figures that references found them from, and
 * the rule as written. It deliberately shares nothing with the engine but the rounding policy, so that an explanation
 * which leaves out anything that mattered evaluates to something else. Returns null where no marks are given.
 */
export function evaluateExplanation(explanation: MarkExplanation): number | null {
  const { status, fallback, judgement, points, decimals } = explanation
  if (status === 'notDue' || status === 'notYet') return null
  switch (fallback) {
    case 'zero':
    case 'carryNothing':
      return 0
    case 'full':
      return points === null ? null : roundHalfUp(points, decimals)
    case undefined:
    case 'carry': {
      const marks = judgement === undefined ? null : evaluateJudgement(judgement)
      return marks === null ? null : roundHalfUp(marks, decimals)
    }
    default:
      return null
  }
}

const CLOSE = 1e-9
const near = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE

/** How far the value is beyond its target on the good side; negative when short of it. */
function margin({ direction }: Judgement, value: number, { lo, hi }: { lo: number; hi: number }): number {
  if (direction === 'higher') return value - lo
  if (direction === 'lower') return hi - value
  return Math.min(0, value - lo, hi - value)
}

function wholeSteps(distance: number, step: number, started: boolean): number {
  const steps = distance / step
  const nearest = Math.round(steps)
  if (near(steps, nearest) || near(distance, nearest * step)) return nearest
  return started ? Math.ceil(steps) : Math.floor(steps)
}

function evaluateJudgement(judgement: Judgement): number | null {
  const { rule, points, reading, direction } = judgement
  const unit = rule.as === 'share' ? points : 1
  const isCounted =
    reading.now.kind === 'tally' || reading.now.kind === 'checklist' || reading.now.kind === 'manual'
  const lowerIsBetter = direction === 'lower'
  const value = isCounted ? 0 : evaluateReading(reading)
  const asked = judgement.target === undefined ? undefined : evaluateTarget(judgement.target, lowerIsBetter)
  if (asked === null) return null
  const bounds = asked ?? { lo: 100, hi: 100 }
  const ahead = value === null ? 0 : margin(judgement, value, bounds)
  const base =
    rule.type === 'blend' ? evaluateBlend(judgement, value) : value === null ? null : plain(rule, value)
  if (base === null) return null

  const isPlaces = rule.type === 'relative' && rule.method === 'places'
  const least = rule.min ?? (isPlaces ? (rule.last ?? 0) : 0)
  const within = (marks: number) => Math.min(points, Math.max(unit * least, marks))
  let marks = within(base)
  if (rule.eachPeriod !== undefined) {
    marks = within(marks - unit * rule.eachPeriod.marks * periodsBelow(judgement, rule.eachPeriod.below))
  }
  if (rule.difficulty === true) marks = within(marks * judgement.coefficient)
  if (rule.bonus !== undefined && ahead > CLOSE && direction !== 'range') {
    marks += unit * Math.min(rule.bonus.cap, rule.bonus.marks * wholeSteps(ahead, rule.bonus.step, false))
  }
  if (value === null) return marks
  const isZeroed =
    (rule.zeroBelow !== undefined && rule.zeroBelow - value > CLOSE) ||
    (rule.zeroAbove !== undefined && value - rule.zeroAbove > CLOSE)
  return isZeroed ? 0 : marks

  function plain(written: Exclude<Rule, { type: 'blend' }>, figure: number): number | null {
    switch (written.type) {
      case 'threshold':
        return ahead >= -CLOSE ? points : unit * (written.else ?? 0)
      case 'proportional': {
        const stretch = bounds.lo - (written.from ?? 0)
        const isBehind = lowerIsBetter ? stretch >= -CLOSE : stretch <= CLOSE
        if (isBehind) return ahead >= -CLOSE ? points : 0
        return points * ((figure - (written.from ?? 0)) / stretch)
      }
      case 'stepDeduction': {
        const short = ahead >= -CLOSE ? 0 : -ahead
        const steps =
          written.partial === 'proRata'
            ? short / written.step
            : wholeSteps(short, written.step, written.partial === 'started')
        return points - unit * written.marks * steps
      }
      case 'bands': {
        const held = written.bands.filter((band) =>
          'from' in band ? figure - band.from >= -CLOSE : band.to - figure >= -CLOSE,
        )
        const slack = (band: (typeof held)[number]) =>
          'from' in band ? figure - band.from : band.to - figure
        const tightest = held.sort((a, b) => slack(a) - slack(b))[0]
        return unit * (tightest?.marks ?? written.else ?? 0)
      }
      case 'curve':
        return unit * interpolate(written.knots, figure)
      case 'tally': {
        const lost = written.items.map(({ code, marks: each, cap, most }) =>
          Math.min(cap ?? Infinity, each * counted(reading.now, code, most)),
        )
        const sum = lost.reduce((total, each) => total + each, 0) * unit
        return written.start === 'zero' ? sum : points - sum
      }
      case 'checklist': {
        const missing = written.items.filter((item) => counted(reading.now, item.code) > 0)
        return points - unit * missing.reduce((total, item) => total + item.marks, 0)
      }
      case 'rating': {
        const step = judgement.steps.find((each) => each.step === 'rating')
        return (points * figure) / (written.max ?? step?.max ?? 100)
      }
      case 'relative':
        return relative(written, figure)
      case 'manual': {
        const given = reading.now.inputs.at(-1)?.observation
        return given !== undefined && 'marks' in given ? given.marks : null
      }
    }
  }

  function relative(written: Extract<Rule, { type: 'relative' }>, figure: number): number {
    const goodness = direction === 'range' ? Math.min(0, ahead) : lowerIsBetter ? -figure : figure
    if (written.method === 'efficacy') {
      const judged = direction === 'range' ? -goodness : figure
      const reached = (judged - written.unsatisfactory) / (written.satisfactory - written.unsatisfactory)
      return points * (written.base + (1 - written.base) * reached)
    }
    const others = judgement.standings ?? []
    if (written.method === 'rankStep') {
      return points - unit * written.drop * others.filter((each) => each - goodness > CLOSE).length
    }
    if (written.method === 'places') {
      const given = written.top[others.filter((each) => each - goodness > CLOSE).length]
      if (given !== undefined) return unit * given
      const alike = others.filter((each) => near(each, goodness)).length
      const isLast = !others.some((each) => goodness - each > CLOSE)
      const isAlone = alike <= (judgement.isOutside === true ? 0 : 1)
      return isLast && (isAlone || written.lastTied === true) ? unit * (written.last ?? 0) : 0
    }
    const best = others.at(-1) ?? goodness
    const worst = others[0] ?? goodness
    return near(best, worst) ? points : points * ((goodness - worst) / (best - worst))
  }
}

/** In how many due periods the period's own value is below a limit. */
function periodsBelow({ eachPeriod = [], reading }: Judgement, limit: number): number {
  const values = eachPeriod.flatMap((each) => evaluateLevel(each) ?? [])
  const { valueDecimals } = reading
  return values.filter(
    (value) => limit - (valueDecimals === undefined ? value : roundHalfUp(value, valueDecimals)) > CLOSE,
  ).length
}

function evaluateBlend(judgement: Judgement, value: number | null): number | null {
  const { rule, when, parts } = judgement
  if (rule.type !== 'blend') return null
  let weights = rule.parts.map((part) => part.weight)
  if (when !== undefined) {
    const bounds = evaluateTarget(when, judgement.direction === 'lower')
    if (value === null || bounds === null) return null
    if (margin(judgement, value, bounds) < -CLOSE) weights = rule.otherwise ?? []
  }
  let sum = 0
  for (const [at, part] of parts.entries()) {
    const weight = weights[at] ?? 0
    const marks = weight === 0 ? 0 : evaluateJudgement(part)
    if (marks === null) return null
    sum += weight * marks
  }
  return sum
}

function interpolate(knots: readonly (readonly [number, number])[], value: number): number {
  let marks = knots[0]?.[1] ?? 0
  for (const [at, [to, high]] of knots.entries()) {
    const [from, low] = knots[at - 1] ?? [to, high]
    if (value >= to) marks = high
    else if (value > from) return low + ((high - low) * (value - from)) / (to - from)
  }
  return marks
}

/** A tally's count of one item over the reading's inputs, or whether a checklist misses it. */
function counted(reading: LevelReading, code: string, most = Infinity): number {
  return reading.inputs.reduce((total, { observation }) => {
    if ('counts' in observation) {
      const held = observation.counts[code] ?? 0
      const sizes = typeof held === 'number' ? [held] : held.map((size) => (size > most ? most : size))
      return total + sizes.reduce((sum, size) => sum + size, 0)
    }
    return 'missing' in observation && observation.missing.includes(code) ? total + 1 : total
  }, 0)
}

import type { Observation, Rule } from './case'
import type {
  Input,
  Judgement,
  LevelReading,
  MarkExplanation,
  PooledFigure,
  Reading,
  ResolvedReference,
  ResolvedTarget,
} from './explanation'
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

/* Values */

function divide(numerator: number, denominator: number, times: number): number | null {
  return denominator <= CLOSE ? null : (times * numerator) / denominator
}

function levelOfInputs(reading: LevelReading, inputs: readonly Input[]): number | null {
  const sum = (pick: (observation: Observation) => number) =>
    inputs.reduce((total, { observation }) => total + pick(observation), 0)
  switch (reading.kind) {
    case 'ratio':
      return divide(
        sum((each) => ('numerator' in each ? each.numerator : 0)),
        sum((each) => ('denominator' in each ? each.denominator : 0)),
        reading.multiplier ?? 100,
      )
    case 'poll': {
      const asked = (code: string) => sum((each) => ('answers' in each ? (each.answers[code] ?? 0) : 0))
      const answers = reading.answers ?? []
      return divide(
        answers.reduce((total, { code, worth }) => total + worth * asked(code), 0),
        answers.reduce((total, { code }) => total + asked(code), 0),
        100,
      )
    }
    case 'amount':
    case 'rating':
      return sum((each) => ('value' in each ? each.value : 0))
    default:
      return null
  }
}

function evaluateLevel(reading: LevelReading | null | undefined): number | null {
  if (reading === null || reading === undefined) return null
  const last = reading.span.at(-1)
  if (!reading.inputs.some((input) => input.period === last)) return null
  if (reading.accumulate !== 'mean') return levelOfInputs(reading, reading.inputs)
  const values = reading.inputs.flatMap((input) => levelOfInputs(reading, [input]) ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function difference(measure: string, now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null
  if (measure === 'change') return now - before
  return near(before, 0) ? null : (100 * (now - before)) / Math.abs(before)
}

function evaluateReading(reading: Reading): number | null {
  const now = evaluateLevel(reading.now)
  let value = now
  if (reading.measure === 'completion') {
    const whole =
      reading.against === null || reading.against === undefined ? null : evaluateTarget(reading.against)
    value = now === null || whole === null || whole.lo <= CLOSE ? null : (100 * now) / whole.lo
  } else if (reading.measure !== 'level')
    value = difference(reading.measure, now, evaluateLevel(reading.before))
  return value === null || reading.valueDecimals === undefined
    ? value
    : roundHalfUp(value, reading.valueDecimals)
}

/* Targets */

function pool(figure: PooledFigure | null | undefined, multiplier: number): number | null {
  return figure === null || figure === undefined
    ? null
    : divide(figure.numerator, figure.denominator, multiplier)
}

function evaluateReference(found: ResolvedReference, lowerIsBetter: boolean): number | null {
  switch (found.ref) {
    case 'baseline':
      return evaluateLevel(found.reading)
    case 'indicator':
      return evaluateReading(found.reading)
    case 'pooled': {
      const now = pool(found.now, found.multiplier)
      const isLevel = found.measure === 'level' || found.measure === 'completion'
      return isLevel ? now : difference(found.measure, now, pool(found.before, found.multiplier))
    }
    default: {
      const values = found.units.map((each) => each.value).sort((a, b) => a - b)
      if (values.length === 0) return null
      if (found.ref === 'best') return (lowerIsBetter ? values[0] : values.at(-1)) ?? null
      if (found.ref === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length
      const middle = values.slice((values.length - 1) >> 1, (values.length >> 1) + 1)
      return middle.reduce((sum, value) => sum + value, 0) / middle.length
    }
  }
}

function evaluateTarget(target: ResolvedTarget, lowerIsBetter = false): { lo: number; hi: number } | null {
  const { written, reference } = target
  if (typeof written === 'number') return { lo: written, hi: written }
  if (Array.isArray(written)) return { lo: written[0], hi: written[1] }
  const found = reference === undefined ? null : evaluateReference(reference, lowerIsBetter)
  if (found === null) return null
  const figure = found * (written.times ?? 1) + (written.plus ?? 0)
  return { lo: figure, hi: figure }
}

/* Rules */

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

  const within = (marks: number) => Math.min(points, Math.max(unit * (rule.min ?? 0), marks))
  let marks = within(base)
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
        const lost = written.items.map(({ code, marks: each, cap }) =>
          Math.min(cap ?? Infinity, each * counted(reading.now, code)),
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
    const best = others.at(-1) ?? goodness
    const worst = others[0] ?? goodness
    return near(best, worst) ? points : points * ((goodness - worst) / (best - worst))
  }
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
function counted(reading: LevelReading, code: string): number {
  return reading.inputs.reduce((total, { observation }) => {
    if ('counts' in observation) return total + (observation.counts[code] ?? 0)
    return 'missing' in observation && observation.missing.includes(code) ? total + 1 : total
  }, 0)
}

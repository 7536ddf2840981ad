import type { Observation } from './case'
import type {
  Input,
  LevelReading,
  PooledFigure,
  Reading,
  ResolvedReference,
  ResolvedTarget,
} from './explanation'
import { roundHalfUp } from './rounding'

/** Values and targets again from an explanation alone; see `evaluateExplanation`. */

const CLOSE = 1e-9
const near = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE

function divide(numerator: number, denominator: number, times: number): number | null {
  return denominator <= CLOSE ? null : (times * numerator) / denominator
}

/** Drops the highest and the lowest of several scores, so many times, and takes the mean of the rest. */
function meanOfMiddle(scores: readonly number[], trim: number): number {
  let left = [...scores]
  for (let times = 0; times < trim; times += 1) {
    left = left.toSpliced(left.indexOf(Math.max(...left)), 1)
    left = left.toSpliced(left.indexOf(Math.min(...left)), 1)
  }
  return left.reduce((sum, score) => sum + score, 0) / left.length
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
    case 'discrepancy': {
      const reported = sum((each) => ('reported' in each ? each.reported : 0))
      const verified = sum((each) => ('reported' in each ? each.verified : 0))
      if (verified <= CLOSE) return reported <= CLOSE ? null : 100
      return (Math.abs(reported - verified) / verified) * 100
    }
    case 'rating':
      return sum((each) =>
        'scores' in each ? meanOfMiddle(each.scores, reading.trim ?? 0) : 'value' in each ? each.value : 0,
      )
    case 'amount':
      return sum((each) => ('value' in each ? each.value : 0))
    default:
      return null
  }
}

/** A level again from its inputs; null where the last period has none, or none is made. */
export function evaluateLevel(reading: LevelReading | null | undefined): number | null {
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

/** The value that was judged, again from its inputs. */
export function evaluateReading(reading: Reading): number | null {
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

/** What a target came to, again from what its reference was found among. */
export function evaluateTarget(
  target: ResolvedTarget,
  lowerIsBetter = false,
): { lo: number; hi: number } | null {
  const { written, reference } = target
  if (typeof written === 'number') return { lo: written, hi: written }
  if (Array.isArray(written)) return { lo: written[0], hi: written[1] }
  const found = reference === undefined ? null : evaluateReference(reference, lowerIsBetter)
  if (found === null) return null
  const figure = found * (written.times ?? 1) + (written.plus ?? 0)
  return { lo: figure, hi: figure }
}

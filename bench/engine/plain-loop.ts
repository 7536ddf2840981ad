/**
 * A nation's quarter (`makeNation`) in typed arrays: what somebody would write who wanted this one plan's marks as fast
 * as a loop can give them. Its ten rules are written out, nothing is explained, no code is known by name. Same marks,
 * scores and ranks as the engine's, to the last digit.
 */

/** Everything the sums take, by indicator and unit; NaN where nobody reported. Groups are numbered from 0. */
export interface PlainInputs {
  units: number
  groups: number
  groupOf: Int32Array
  numerators: Float64Array[]
  denominators: Float64Array[]
  /** Last year's, for the indicators that look back. */
  pastNumerators: Float64Array[]
  pastDenominators: Float64Array[]
}

export interface PlainResult {
  /** Hundredths of marks by indicator and unit; NaN where not assessed. */
  marks: Float64Array[]
  /** Hundredths of the year's score, by unit. */
  totals: Float64Array
  /** Within the group, by unit; those without a score have 0. */
  ranks: Int32Array
}

const POINTS = 2
const NEAR = 1e-9

/** Half up, away from zero, to hundredths. */
function hundredths(figure: number): number {
  const units = Math.floor((Math.abs(figure) + NEAR) * 100 + 0.5)
  return figure < 0 && units !== 0 ? -units : units
}

function wholeSteps(distance: number, step: number): number {
  const steps = distance / step
  const nearest = Math.round(steps)
  return Math.abs(steps - nearest) <= NEAR || Math.abs(distance - nearest * step) <= NEAR
    ? nearest
    : Math.floor(steps)
}

function startedSteps(distance: number, step: number): number {
  const steps = distance / step
  const nearest = Math.round(steps)
  return Math.abs(steps - nearest) <= NEAR || Math.abs(distance - nearest * step) <= NEAR
    ? nearest
    : Math.ceil(steps)
}

/** Marks of every indicator, the year's score and the ranks within groups. */
export function plainLoop(inputs: PlainInputs): PlainResult {
  const { units, numerators, denominators } = inputs
  const marks = numerators.map(() => new Float64Array(units))
  const sums = new Float64Array(units)
  const points = new Float64Array(units)
  const level = new Float64Array(units)
  for (let i = 0; i < numerators.length; i += 1) {
    const above = numerators[i] ?? level
    const below = denominators[i] ?? level
    const out = marks[i] ?? level
    for (let u = 0; u < units; u += 1) {
      const denominator = below[u] ?? NaN
      level[u] = denominator <= NEAR ? NaN : (100 * (above[u] ?? NaN)) / denominator
    }
    markIndicator(inputs, i, level, out)
    for (let u = 0; u < units; u += 1) {
      // Closed and not reported: no marks, all the points. Reported without a value: out of both.
      if (Number.isNaN(above[u])) out[u] = 0
      const given = out[u] ?? NaN
      if (Number.isNaN(given)) continue
      sums[u] = (sums[u] ?? 0) + given
      points[u] = (points[u] ?? 0) + POINTS
    }
  }
  const totals = new Float64Array(units)
  for (let u = 0; u < units; u += 1) {
    const of = points[u] ?? 0
    totals[u] = of > 0 ? hundredths((sums[u] ?? 0) / of) : NaN
  }
  return { marks, totals, ranks: rankInGroups(inputs, totals) }
}

function markIndicator(inputs: PlainInputs, i: number, level: Float64Array, out: Float64Array): void {
  const { units, groupOf } = inputs
  switch (i % 10) {
    case 0:
      for (let u = 0; u < units; u += 1) {
        const short = 90 - (level[u] ?? NaN)
        out[u] = clamped(POINTS - 0.5 * (short <= NEAR ? 0 : wholeSteps(short, 1)))
      }
      return
    case 1:
      for (let u = 0; u < units; u += 1) out[u] = clamped((POINTS * ((level[u] ?? NaN) - 60)) / 35)
      return
    case 2: {
      const means = meansOf(inputs, level)
      for (let u = 0; u < units; u += 1) {
        const short = (means[groupOf[u] ?? 0] ?? NaN) - (level[u] ?? NaN)
        out[u] = clamped(POINTS - 0.2 * (short <= NEAR ? 0 : startedSteps(short, 1)))
      }
      return
    }
    case 3: {
      const { low, high } = extremesOf(inputs, level)
      for (let u = 0; u < units; u += 1) {
        const [worst, best] = [low[groupOf[u] ?? 0] ?? NaN, high[groupOf[u] ?? 0] ?? NaN]
        const value = level[u] ?? NaN
        out[u] = clamped(
          Math.abs(best - worst) <= NEAR ? POINTS + 0 * value : (POINTS * (value - worst)) / (best - worst),
        )
      }
      return
    }
    case 4: {
      const sorted = sortedInGroups(inputs, level)
      for (let u = 0; u < units; u += 1) {
        const value = level[u] ?? NaN
        out[u] = clamped(POINTS - 0.2 * betterThan(sorted[groupOf[u] ?? 0], value) + 0 * value)
      }
      return
    }
    case 5: {
      const medians = sortedInGroups(inputs, level).map(middleOf)
      for (let u = 0; u < units; u += 1) {
        const short = 1.05 * (medians[groupOf[u] ?? 0] ?? NaN) - (level[u] ?? NaN)
        out[u] = clamped((short <= NEAR ? POINTS : 1) + 0 * short)
      }
      return
    }
    case 6: {
      const pooled = pooledOf(inputs, i)
      for (let u = 0; u < units; u += 1) {
        const target = pooled[groupOf[u] ?? 0] ?? NaN
        const value = level[u] ?? NaN
        const bonus = Math.min(0.5, 0.1 * (value - target <= NEAR ? 0 : wholeSteps(value - target, 1)))
        const within = target <= NEAR ? POINTS : (POINTS * value) / target
        out[u] = hundredths(Math.min(POINTS, Math.max(0, within)) + bonus)
      }
      return
    }
    case 7:
      for (let u = 0; u < units; u += 1) {
        const value = level[u] ?? NaN
        out[u] = clamped((value >= 95 - NEAR ? 2 : value >= 85 - NEAR ? 1 : 0) + 0 * value)
      }
      return
    case 8:
      for (let u = 0; u < units; u += 1)
        out[u] = clamped(POINTS * (0.6 + (0.4 * ((level[u] ?? NaN) - 70)) / 28))
      return
    default:
      blend(inputs, i, level, out)
  }
}

/** The value itself and its change since last year, the better half weighing more for those under the mean. */
function blend(inputs: PlainInputs, i: number, level: Float64Array, out: Float64Array): void {
  const { units, groupOf, pastNumerators, pastDenominators } = inputs
  const means = meansOf(inputs, level)
  const above = pastNumerators[i]
  const below = pastDenominators[i]
  for (let u = 0; u < units; u += 1) {
    const value = level[u] ?? NaN
    const denominator = below?.[u] ?? NaN
    const before = denominator <= NEAR ? NaN : (100 * (above?.[u] ?? NaN)) / denominator
    const ofLevel = Math.min(POINTS, Math.max(0, (POINTS * value) / 100))
    const ofChange = Math.min(POINTS, Math.max(0, (POINTS * (value - before)) / 4))
    const meets = (means[groupOf[u] ?? 0] ?? NaN) - value <= NEAR
    out[u] = clamped(meets ? 0.7 * ofLevel + 0.3 * ofChange : 0.3 * ofLevel + 0.7 * ofChange)
  }
}

function clamped(marks: number): number {
  return hundredths(Math.min(POINTS, Math.max(0, marks)))
}

function meansOf({ units, groups, groupOf }: PlainInputs, level: Float64Array): Float64Array {
  const means = new Float64Array(groups)
  const counts = new Float64Array(groups)
  for (let u = 0; u < units; u += 1) {
    const value = level[u] ?? NaN
    if (Number.isNaN(value)) continue
    const g = groupOf[u] ?? 0
    means[g] = (means[g] ?? 0) + value
    counts[g] = (counts[g] ?? 0) + 1
  }
  for (let g = 0; g < groups; g += 1) means[g] = (means[g] ?? NaN) / (counts[g] ?? 0)
  return means
}

function extremesOf({ units, groups, groupOf }: PlainInputs, level: Float64Array) {
  const low = new Float64Array(groups).fill(Infinity)
  const high = new Float64Array(groups).fill(-Infinity)
  for (let u = 0; u < units; u += 1) {
    const value = level[u] ?? NaN
    if (Number.isNaN(value)) continue
    const g = groupOf[u] ?? 0
    low[g] = Math.min(low[g] ?? Infinity, value)
    high[g] = Math.max(high[g] ?? -Infinity, value)
  }
  return { low, high }
}

function sortedInGroups({ units, groups, groupOf }: PlainInputs, level: Float64Array): Float64Array[] {
  const counts = new Int32Array(groups)
  for (let u = 0; u < units; u += 1)
    if (!Number.isNaN(level[u])) counts[groupOf[u] ?? 0] = (counts[groupOf[u] ?? 0] ?? 0) + 1
  const sorted = Array.from(counts, (count) => new Float64Array(count))
  const filled = new Int32Array(groups)
  for (let u = 0; u < units; u += 1) {
    const value = level[u] ?? NaN
    if (Number.isNaN(value)) continue
    const g = groupOf[u] ?? 0
    const own = sorted[g]
    if (own) own[filled[g] ?? 0] = value
    filled[g] = (filled[g] ?? 0) + 1
  }
  for (const own of sorted) own.sort()
  return sorted
}

function betterThan(ascending: Float64Array | undefined, value: number): number {
  if (!ascending) return 0
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > value + NEAR) high = middle
    else low = middle + 1
  }
  return ascending.length - low
}

function middleOf(ascending: Float64Array): number {
  const half = ascending.length >> 1
  const upper = ascending[half] ?? NaN
  return ascending.length % 2 === 1 ? upper : ((ascending[half - 1] ?? NaN) + upper) / 2
}

function pooledOf(
  { units, groups, groupOf, numerators, denominators }: PlainInputs,
  i: number,
): Float64Array {
  const above = new Float64Array(groups)
  const below = new Float64Array(groups)
  for (let u = 0; u < units; u += 1) {
    const denominator = denominators[i]?.[u] ?? NaN
    if (!(denominator > NEAR)) continue
    const g = groupOf[u] ?? 0
    above[g] = (above[g] ?? 0) + (numerators[i]?.[u] ?? 0)
    below[g] = (below[g] ?? 0) + denominator
  }
  return Float64Array.from(above, (sum, g) => ((below[g] ?? 0) <= NEAR ? NaN : (100 * sum) / (below[g] ?? 1)))
}

function rankInGroups(inputs: PlainInputs, totals: Float64Array): Int32Array {
  const sorted = sortedInGroups(inputs, totals)
  return Int32Array.from(totals, (total, u) =>
    Number.isNaN(total) ? 0 : 1 + betterThan(sorted[inputs.groupOf[u] ?? 0], total),
  )
}

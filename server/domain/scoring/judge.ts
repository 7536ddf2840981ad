import type { CaseIndicator, Rule } from './case'
import { excessOf, shortfallOf, type Bounds } from './compare'
import type { Judging } from './compile-rule'
import type { Step, TallyCount } from './explanation'
import { relativeMarks } from './judge-relative'
import type { ResolveTarget } from './series'
import { atLeast, atMost, countSteps, isAbove, isBelow } from './tolerance'

/** The cell being judged; one object is filled again for every cell. */
export type Cell = {
  unit: number
  period: number
  /** The period whose value is judged: `period` itself, or an earlier one when a value is carried. */
  read: number
  points: number
  coefficient: number
  /** Set where a rule proposes a veto. */
  proposesVeto: boolean
}

/** What judging asks of a compiled rule: as little as a rule read back from an explanation has (see `next-step`). */
export type Judged = Pick<
  Judging,
  'rule' | 'modifiers' | 'direction' | 'usesValue' | 'fixedBounds' | 'itemAt'
> & {
  series: {
    at: (period: number) => Float64Array
    levels: {
      now: (period: number) => { totals: Float64Array }
      indicator: { components: readonly string[]; written: Pick<CaseIndicator, 'max'> }
    }
  }
  target: { resolve: ResolveTarget } | undefined
  when: { resolve: ResolveTarget } | undefined
  parts: readonly Judged[]
  standings: Judging['standings']
  below: Judging['below']
}

const clamp = (marks: number, min: number, max: number): number => Math.min(max, Math.max(min, marks))
const NO_TARGET: Bounds = { lo: NaN, hi: NaN }

/**
 * Marks of one cell under one rule, unrounded; NaN where the value or a reference is lacking (not applicable). With
 * `steps`, every step is recorded there with its operands.
 */
export function judge(judging: Judged, cell: Cell, steps?: Step[]): number {
  const { rule, modifiers, series, target, direction } = judging
  const value = series.at(cell.read)[cell.unit] ?? NaN
  const bounds =
    judging.fixedBounds ?? (target === undefined ? NO_TARGET : target.resolve(cell.unit, cell.period))
  if (bounds === undefined || (judging.usesValue && Number.isNaN(value))) return NaN
  const scale = modifiers.isShare ? cell.points : 1
  const raw = applyRule(judging, cell, value, bounds, scale, steps)
  if (Number.isNaN(raw)) return NaN

  const min = modifiers.min * scale
  let marks = clamp(raw, min, cell.points)
  steps?.push({ step: 'clamp', min, max: cell.points, marks })
  const { eachPeriod } = modifiers
  if (eachPeriod !== undefined) {
    const periods = judging.below?.(cell.unit, cell.read) ?? 0
    marks = clamp(marks - scale * eachPeriod.marks * periods, min, cell.points)
    steps?.push({
      step: 'eachPeriod',
      limit: eachPeriod.below,
      periods,
      each: scale * eachPeriod.marks,
      marks,
    })
  }
  if (modifiers.difficulty) {
    marks = clamp(cell.coefficient * marks, min, cell.points)
    steps?.push({ step: 'difficulty', coefficient: cell.coefficient, marks })
  }
  const { bonus } = modifiers
  if (bonus !== undefined) {
    const excess = excessOf(direction, value, bounds)
    const whole = countSteps(excess, bonus.step, 'whole')
    const added = scale * Math.min(bonus.cap, whole * bonus.marks)
    marks += added
    steps?.push({ step: 'bonus', excess, steps: whole, added, marks })
  }
  return modifiers.hasLimits ? applyLimits(rule, value, marks, cell, steps) : marks
}

/** Zeroing and vetoing by limits of the value; a veto is only ever proposed. */
function applyLimits(rule: Rule, value: number, before: number, cell: Cell, steps?: Step[]): number {
  let marks = before
  if (rule.zeroBelow !== undefined) {
    const applies = isBelow(value, rule.zeroBelow)
    if (applies) marks = 0
    steps?.push({ step: 'zero', side: 'below', limit: rule.zeroBelow, applies, marks })
  }
  if (rule.zeroAbove !== undefined) {
    const applies = isAbove(value, rule.zeroAbove)
    if (applies) marks = 0
    steps?.push({ step: 'zero', side: 'above', limit: rule.zeroAbove, applies, marks })
  }
  if (rule.vetoBelow !== undefined) {
    const proposed = isBelow(value, rule.vetoBelow)
    cell.proposesVeto ||= proposed
    steps?.push({ step: 'veto', side: 'below', limit: rule.vetoBelow, proposed, marks })
  }
  if (rule.vetoAbove !== undefined) {
    const proposed = isAbove(value, rule.vetoAbove)
    cell.proposesVeto ||= proposed
    steps?.push({ step: 'veto', side: 'above', limit: rule.vetoAbove, proposed, marks })
  }
  return marks
}

function applyRule(
  judging: Judged,
  cell: Cell,
  value: number,
  bounds: Bounds,
  scale: number,
  steps?: Step[],
): number {
  const { rule, direction } = judging
  const { points } = cell
  switch (rule.type) {
    case 'threshold': {
      const met = shortfallOf(direction, value, bounds) === 0
      const marks = met ? points : scale * (rule.else ?? 0)
      steps?.push({ step: 'threshold', met, marks })
      return marks
    }
    case 'proportional': {
      const from = rule.from ?? 0
      const target = bounds.lo
      // A target at or behind `from` leaves no stretch to share points over.
      const behind = direction === 'lower' ? atLeast(target, from) : atMost(target, from)
      const met = shortfallOf(direction, value, bounds) === 0
      const marks = behind ? (met ? points : 0) : (points * (value - from)) / (target - from)
      steps?.push({ step: 'proportional', from, target, marks })
      return marks
    }
    case 'stepDeduction': {
      const shortfall = shortfallOf(direction, value, bounds)
      const count = countSteps(shortfall, rule.step, rule.partial ?? 'whole')
      const marks = points - scale * rule.marks * count
      steps?.push({ step: 'deduction', shortfall, steps: count, marksPerStep: scale * rule.marks, marks })
      return marks
    }
    case 'bands':
      return bandMarks(rule, value, scale, steps)
    case 'curve':
      return curveMarks(rule, value, scale, steps)
    case 'tally':
      return tallyMarks(judging, rule, cell, scale, steps)
    case 'checklist': {
      const { totals } = judging.series.levels.now(cell.read)
      const first = cell.unit * judging.series.levels.indicator.components.length
      const missing = rule.items
        .filter((_, k) => (totals[first + (judging.itemAt[k] ?? 0)] ?? 0) > 0)
        .map((item) => ({ code: item.code, marks: scale * item.marks }))
      const marks = missing.reduce((left, item) => left - item.marks, points)
      steps?.push({ step: 'checklist', missing, marks })
      return marks
    }
    case 'rating': {
      const max = rule.max ?? judging.series.levels.indicator.written.max ?? 100
      const marks = (points * value) / max
      steps?.push({ step: 'rating', max, marks })
      return marks
    }
    case 'relative':
      return relativeMarks(judging, rule, cell, value, bounds, scale, steps)
    case 'blend':
      return blendMarks(judging, rule, cell, value, steps)
    case 'manual': {
      const given = judging.series.levels.now(cell.read).totals[cell.unit] ?? NaN
      steps?.push({ step: 'manual', given, marks: given })
      return given
    }
  }
}

type RuleOf<T extends Rule['type']> = Extract<Rule, { type: T }>

function bandMarks(rule: RuleOf<'bands'>, value: number, scale: number, steps?: Step[]): number {
  let bound: number | null = null
  let marks = scale * (rule.else ?? 0)
  for (const band of rule.bands) {
    const limit = 'from' in band ? band.from : band.to
    const holds = 'from' in band ? atLeast(value, limit) : atMost(value, limit)
    const tighter = bound === null || ('from' in band ? limit > bound : limit < bound)
    if (!holds || !tighter) continue
    bound = limit
    marks = scale * band.marks
  }
  steps?.push({ step: 'band', bound, marks })
  return marks
}

function curveMarks(rule: RuleOf<'curve'>, value: number, scale: number, steps?: Step[]): number {
  const at = rule.knots.findIndex(([knot]) => knot >= value)
  const after = at < 0 ? null : (rule.knots[at] ?? null)
  const before = at < 0 ? (rule.knots.at(-1) ?? null) : (rule.knots[at - 1] ?? null)
  const marks =
    before === null || after === null
      ? scale * (before ?? after ?? [0, 0])[1]
      : scale * (before[1] + ((after[1] - before[1]) * (value - before[0])) / (after[0] - before[0]))
  steps?.push({ step: 'curve', before, after, marks })
  return marks
}

function tallyMarks(
  judging: Judged,
  rule: RuleOf<'tally'>,
  cell: Cell,
  scale: number,
  steps?: Step[],
): number {
  const { totals } = judging.series.levels.now(cell.read)
  const first = cell.unit * judging.series.levels.indicator.components.length
  const start = rule.start ?? 'full'
  const items: TallyCount[] | undefined = steps === undefined ? undefined : []
  let sum = 0
  rule.items.forEach((item, k) => {
    const count = totals[first + (judging.itemAt[k] ?? 0)] ?? 0
    const marks = scale * Math.min(item.cap ?? Infinity, count * item.marks)
    sum += marks
    items?.push({ code: item.code, count, marks })
  })
  const marks = start === 'full' ? cell.points - sum : sum
  steps?.push({ step: 'tally', start, items: items ?? [], marks })
  return marks
}

function blendMarks(
  judging: Judged,
  rule: RuleOf<'blend'>,
  cell: Cell,
  value: number,
  steps?: Step[],
): number {
  let meets: boolean | null = null
  if (judging.when !== undefined) {
    const bounds = judging.when.resolve(cell.unit, cell.period)
    if (bounds === undefined) return NaN
    meets = shortfallOf(judging.direction, value, bounds) === 0
  }
  const weights = meets === false ? (rule.otherwise ?? []) : rule.parts.map((part) => part.weight)
  const parts: number[] = []
  let marks = 0
  for (let at = 0; at < judging.parts.length; at += 1) {
    const part = judging.parts[at]
    const weight = weights[at] ?? 0
    // A part that does not count here cannot make the indicator not applicable either.
    const marksOfPart = part === undefined || weight === 0 ? 0 : judge(part, cell)
    parts.push(marksOfPart)
    marks += weight * marksOfPart
  }
  if (!Number.isNaN(marks)) steps?.push({ step: 'blend', meets, weights, parts, marks })
  return marks
}

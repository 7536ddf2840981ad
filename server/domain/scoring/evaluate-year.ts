import type {
  AdjustmentItemExplanation,
  PeriodExplanation,
  PhaseExplanation,
  TotalExplanation,
} from './explanation-year'
import { roundHalfUp, sumRounded } from './rounding'

/** Computes a period's score again from its explanation alone: 100 × Σ marks ÷ Σ points. */
export function evaluatePeriod({ marks, decimals }: PeriodExplanation): number | null {
  const counted = marks.filter((each) => each.marks !== null && each.points !== null)
  const points = counted.reduce((sum, each) => sum + (each.points ?? 0), 0)
  if (points <= 0) return null
  const sum = sumRounded(
    counted.map((each) => each.marks ?? 0),
    decimals,
  )
  return roundHalfUp((100 * sum) / points, decimals)
}

function meanOf(scores: readonly { weight: number; score: number | null }[]): number | null {
  const counted = scores.filter((each) => each.score !== null)
  const weight = counted.reduce((sum, each) => sum + each.weight, 0)
  return weight > 0 ? counted.reduce((sum, each) => sum + each.weight * (each.score ?? 0), 0) / weight : null
}

/** Computes a phase's score again from its explanation alone. */
export function evaluatePhase({ periods, decimals }: PhaseExplanation): number | null {
  const mean = meanOf(periods)
  return mean === null ? null : roundHalfUp(mean, decimals)
}

/** An item's adjustments again: the highest of each matter where only that counts, and within the item's cap. */
function evaluateItem(
  { item, cap, oneMatter }: AdjustmentItemExplanation,
  adjustments: TotalExplanation['adjustments'],
  decimals: number,
): number {
  const byMatter = new Map<string, number>()
  adjustments.forEach((each, at) => {
    if (each.item !== item) return
    const matter = oneMatter ? (each.matter ?? '') : String(at)
    const marks = roundHalfUp(each.marks, decimals)
    const before = byMatter.get(matter) ?? 0
    byMatter.set(matter, Math.abs(marks) > Math.abs(before) ? marks : before)
  })
  const sum = sumRounded([...byMatter.values()], decimals)
  const most = cap === null ? Infinity : roundHalfUp(cap, decimals)
  return Math.max(-most, Math.min(most, sum))
}

/** Computes the year's total again from its explanation alone. */
export function evaluateTotal({
  phases,
  adjustments,
  items = [],
  caps,
  decimals,
}: TotalExplanation): number | null {
  const mean = meanOf(phases)
  if (mean === null) return null
  const marks = [
    ...adjustments.filter((each) => each.item === undefined).map((each) => roundHalfUp(each.marks, decimals)),
    ...items.map((item) => evaluateItem(item, adjustments, decimals)),
  ]
  const bonus = sumRounded(
    marks.filter((each) => each > 0),
    decimals,
  )
  const penalty = sumRounded(
    marks.filter((each) => each < 0),
    decimals,
  )
  const capped = (sum: number, cap: number | null) =>
    cap === null ? sum : Math.min(sum, roundHalfUp(cap, decimals))
  const net = capped(bonus, caps.bonus) - capped(-penalty, caps.penalty)
  return roundHalfUp(mean + net, decimals)
}

import type { Rule } from './case'
import { shortfallOf, type Bounds } from './compare'
import type { Step } from './explanation'
import type { Cell, Judged } from './judge'
import { goodnessOf, lastPlaceOf, rankAmong } from './standings'
import { isSame } from './tolerance'

/** Marks of a value against other units' values, unrounded and not yet held to the points. */
export function relativeMarks(
  judging: Judged,
  rule: Extract<Rule, { type: 'relative' }>,
  cell: Cell,
  value: number,
  bounds: Bounds,
  scale: number,
  steps?: Step[],
): number {
  const { direction, standings } = judging
  const { points } = cell
  if (rule.method === 'efficacy') {
    const { satisfactory, unsatisfactory, base } = rule
    const judged = direction === 'range' ? shortfallOf(direction, value, bounds) : value
    const reached = (judged - unsatisfactory) / (satisfactory - unsatisfactory)
    const marks = points * (base + (1 - base) * reached)
    steps?.push({ step: 'efficacy', satisfactory, unsatisfactory, base, marks })
    return marks
  }
  const others = standings?.in(cell.unit, cell.period) ?? new Float64Array(0)
  const goodness = goodnessOf(direction, value, bounds)
  const units = others.length
  if (rule.method === 'rankStep') {
    const rank = rankAmong(others, goodness)
    const drop = scale * rule.drop
    const marks = points - drop * (rank - 1)
    steps?.push({ step: 'rankStep', rank, units, drop, marks })
    return marks
  }
  if (rule.method === 'places') {
    const rank = rankAmong(others, goodness)
    const { last, tied } = lastPlaceOf(others, goodness, cell.read === cell.period)
    const top = rule.top[rank - 1]
    const pays = top === undefined && last && (!tied || rule.lastTied === true)
    const marks = scale * (top ?? (pays ? (rule.last ?? 0) : 0))
    steps?.push({ step: 'places', rank, units, last, tied, marks })
    return marks
  }
  // A carried value may be compared with nobody: then it is the best and the worst there is.
  const worst = others[0] ?? goodness
  const best = others[units - 1] ?? goodness
  const marks = isSame(best, worst) ? points : (points * (goodness - worst)) / (best - worst)
  steps?.push({ step: 'minmax', worst, best, units, marks })
  return marks
}

import type { Judgement } from '../../scoring/explanation'
import { turningPoints } from '../../scoring/next-step/turning-points'

/** More steps than these are not told apart by anybody. */
const MOST_STEPS = 200

/** Every value at which marks may jump or turn, each step's edge too; ascending, each once. */
export function edgesOf(judgement: Judgement, max: number, valueDecimals: number | undefined): number[] {
  const found = [...turningPoints(judgement, max).map(({ value }) => value), ...stepEdges(judgement)]
  // A value that is rounded first crosses an edge half a unit before it.
  const half = valueDecimals === undefined ? null : 0.5 * 10 ** -valueDecimals
  const all = half === null ? found : found.flatMap((edge) => [edge - half, edge, edge + half])
  return [...new Set(all.filter(Number.isFinite).map(tidy))].sort((a, b) => a - b)
}

function stepEdges({ rule, points, target, direction, parts }: Judgement): number[] {
  const edges = parts.flatMap(stepEdges)
  const bounds = target?.bounds
  if (bounds === undefined || bounds === null) return edges
  const scale = rule.as === 'share' ? points : 1
  const along = (step: number, count: number, far: boolean) => {
    for (let at = 1; at <= Math.min(Math.ceil(count), MOST_STEPS); at += 1) {
      if (direction !== 'lower') edges.push(far ? bounds.hi + at * step : bounds.lo - at * step)
      if (direction !== 'higher') edges.push(far ? bounds.lo - at * step : bounds.hi + at * step)
    }
  }
  if (rule.type === 'stepDeduction' && rule.marks > 0 && rule.partial !== 'proRata')
    along(rule.step, (points - (rule.min ?? 0) * scale) / (scale * rule.marks), false)
  if (rule.bonus !== undefined && rule.bonus.marks > 0 && direction !== 'range')
    along(rule.bonus.step, rule.bonus.cap / rule.bonus.marks, true)
  return edges
}

/** 90 + 3 × 0.1 is 90.3, whatever binary says. */
export const tidy = (figure: number): number => Math.round(figure * 1e9) / 1e9

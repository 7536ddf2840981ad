import type { Direction } from '../scoring/case'
import { shortfallOf, type Bounds } from '../scoring/compare'
import type { Statement } from './statement'

export interface JudgedMark {
  indicatorCode: string
  status: string
  value: number | null
  target: Bounds | null
}

/**
 * The indicator whose target most units miss, of those in the plan's order the first with the largest share; a figure that was owed
 * and not reported misses it. Null where no indicator has a target that could be judged.
 */
export function mostMissed(
  indicators: readonly { code: string; direction: Direction }[],
  marks: readonly JudgedMark[],
): Extract<Statement, { is: 'missed' | 'allMet' }> | null {
  let most: Extract<Statement, { is: 'missed' }> | null = null
  let judged = 0
  for (const { code, direction } of indicators) {
    const own = marks.filter((mark) => mark.indicatorCode === code)
    const reported = own.filter(({ value, target }) => value !== null && target !== null)
    const missed = reported.filter(
      ({ value, target }) => value !== null && target !== null && shortfallOf(direction, value, target) > 0,
    ).length
    // Only an indicator that anybody was judged by: one without a target is missed by nobody.
    if (reported.length === 0) continue
    const unreported = own.filter(({ status }) => status === 'missing').length
    const found = {
      ...{ is: 'missed' as const, indicator: code, unreported },
      missed: missed + unreported,
      judged: reported.length + unreported,
    }
    judged += 1
    if (found.missed > 0 && (!most || found.missed * most.judged > most.missed * found.judged)) most = found
  }
  if (judged === 0) return null
  return most ?? { is: 'allMet', judged }
}

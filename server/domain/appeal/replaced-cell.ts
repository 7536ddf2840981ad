import { ratingOn, scoreSheet } from '../inspection/score-sheet'
import type { SheetLine } from '../inspection/sheet-lines'
import type { IndicatorScoring } from '../plan/plan-version'
import type { Observation } from '../scoring/case'

/**
 * What an indicator's value becomes where a line of the sheet behind it is observed otherwise, the lines that earlier decisions
 * replaced included. Null where no line gives a rating.
 */
export function ratingWith(
  {
    lines,
    observations,
    given = new Map(),
  }: {
    lines: readonly SheetLine[]
    observations: ReadonlyMap<string, Observation>
    /** Marks of lines that were scored village by village; what is put in their place is scored as one. */
    given?: ReadonlyMap<string, number | null>
  },
  replaced: ReadonlyMap<string, Observation>,
  indicator: { code: string; scoring: IndicatorScoring },
): Observation | null {
  const own = lines.filter(({ indicatorCode }) => indicatorCode === indicator.code)
  const whole = own.find(({ is }) => is === 'indicator')
  if (whole) return replaced.get(whole.code) ?? observations.get(whole.code) ?? null
  const kept = new Map([...given].filter(([code]) => !replaced.has(code)))
  const rating =
    scoreSheet(own, new Map([...observations, ...replaced]), kept).ratings[indicator.code] ?? null
  return rating === null ? null : { value: ratingOn(rating, indicator) }
}

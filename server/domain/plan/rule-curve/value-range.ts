import type { Measure } from '../../scoring/case'
import type { IndicatorScoring } from '../plan-version'
import { tidy } from './edges'

export interface ValueRange {
  lo: number
  hi: number
}

/** What values there can be at all: a part of a whole is no more than all of it. Infinite where nothing says so. */
export function possibleValues(scoring: IndicatorScoring, measure: Measure): ValueRange {
  const { kind, chance, multiplier = 100, max = 100 } = scoring
  if (measure === 'change' || measure === 'growth') return { lo: -Infinity, hi: Infinity }
  if (measure === 'completion') return { lo: 0, hi: Infinity }
  switch (kind) {
    case 'rating':
      return { lo: 0, hi: max }
    case 'poll':
      return { lo: 0, hi: 100 }
    case 'ratio':
      return { lo: 0, hi: chance === 'binomial' || chance === 'sample' ? multiplier : Infinity }
    case 'discrepancy':
      return { lo: 0, hi: Infinity }
    default:
      return { lo: -Infinity, hi: Infinity }
  }
}

/** The stretch of values worth looking at: where marks change and what is known, with room, within what there can be. */
export function shownValues(
  scoring: IndicatorScoring,
  measure: Measure,
  figures: readonly number[],
): ValueRange {
  const possible = possibleValues(scoring, measure)
  const isRate = scoring.kind === 'ratio' && (scoring.multiplier ?? 100) === 100 && measure === 'level'
  // A rate in per cent goes beyond 100 only where something of its rule or of last year's does.
  const most = isRate && figures.every((figure) => figure <= 100) ? 100 : possible.hi
  const [least, largest] = figures.length === 0 ? [0, 0] : [Math.min(...figures), Math.max(...figures)]
  const span = largest - least
  const room = span > 0 ? 0.12 * span : Math.max(1, Math.abs(largest) * 0.25)
  // Ends that people can read: two figures of the stretch.
  const grain = 10 ** (Math.floor(Math.log10(span + 2 * room)) - 1)
  const low = tidy(Math.floor((least - room) / grain) * grain)
  const high = tidy(Math.ceil((largest + room) / grain) * grain)
  const lo = Math.max(possible.lo, low)
  const hi = Math.min(most, high)
  return lo < hi ? { lo, hi } : { lo: low, hi: high }
}

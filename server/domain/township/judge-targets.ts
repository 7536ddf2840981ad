import type { Direction } from '../scoring/case'
import { shortfallOf, type Bounds } from '../scoring/compare'

/** One period of an indicator, as it was scored. */
export interface TargetPeriod {
  year: number
  periodCode: string
  status: string
  value: number | null
  bounds: Bounds | null
}

/** Where an indicator stands against its target in its latest period, and since how many due periods it misses it. */
export interface JudgedTarget extends TargetPeriod {
  is: 'met' | 'missed' | 'missing'
  /** Distance from meeting it, in the indicator's unit; 0 where it is met, null where nothing was reported. */
  short: number | null
  /** How many due periods in a row, this one included, missed it or were not reported; 0 where it is met. */
  running: number
  /** The row reaches back to the first period that is known here: it may be longer. */
  atLeast: boolean
}

type Verdict = 'met' | 'missed' | 'missing' | 'notApplicable' | 'unknown'

function verdictOn({ status, value, bounds }: TargetPeriod, direction: Direction): Verdict {
  if (status === 'missing') return 'missing'
  if (status !== 'scored') return 'notApplicable'
  if (bounds === null || value === null) return 'unknown'
  return shortfallOf(direction, value, bounds) === 0 ? 'met' : 'missed'
}

/**
 * Judges an indicator by its latest period. `periods` are those it was due in, oldest first. A period in which it did
 * not apply neither ends a row of misses nor counts in it; one whose target is not known ends it. Null where the latest
 * cannot be judged: no target, or not applicable.
 */
export function judgeTarget(periods: readonly TargetPeriod[], direction: Direction): JudgedTarget | null {
  const latest = periods.at(-1)
  if (!latest) return null
  const is = verdictOn(latest, direction)
  if (is === 'notApplicable' || is === 'unknown') return null
  let running = 0
  let atLeast = is !== 'met'
  for (const period of periods.toReversed()) {
    const verdict = verdictOn(period, direction)
    if (verdict === 'notApplicable') continue
    if (verdict === 'met' || verdict === 'unknown') {
      atLeast = verdict === 'unknown' && is !== 'met'
      break
    }
    running += 1
  }
  const { value, bounds } = latest
  const short =
    is === 'missing' || value === null || bounds === null ? null : shortfallOf(direction, value, bounds)
  return { ...latest, is, short, running, atLeast }
}

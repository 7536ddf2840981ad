import type { AssessmentCase, Observation } from '../scoring/case'
import { roundHalfUp } from '../scoring/rounding'
import { scoreCase } from '../scoring/score-case'
import type { SheetLine } from './sheet-lines'

export interface SheetScore {
  /** Marks per item; null where nothing was observed or the item does not apply. */
  items: Record<string, number | null>
  /** Σ marks ÷ Σ points assessed × 100 per rating indicator, items not used or not applicable left out. */
  ratings: Record<string, number | null>
}

const UNIT = 'unit'
const PERIOD = 'now'

/**
 * Scores a sheet by the plan's own engine: the items of each rating indicator are a small plan of one period. The
 * same function shows the live total on the phone and makes the value that counts. `given`: marks of items that were
 * scored village by village, which stand as marks by hand do.
 */
export function scoreSheet(
  lines: readonly SheetLine[],
  seen: ReadonlyMap<string, Observation>,
  given: ReadonlyMap<string, number | null> = new Map(),
): SheetScore {
  const observations = new Map(seen)
  for (const [code, marks] of given)
    if (marks !== null) observations.set(code, { marks, reason: 'mean of the villages' })
  const items = lines
    .filter((line) => line.is === 'item')
    .map((line) => (given.has(line.code) ? byHand(line) : line))
  const score: SheetScore = { items: {}, ratings: {} }
  for (const indicator of new Set(items.map((item) => item.indicatorCode))) {
    const own = items.filter((item) => item.indicatorCode === indicator)
    const result = scoreCase(sheetCase(own, observations)).results[0]
    for (const item of own)
      score.items[item.code] = observations.has(item.code)
        ? (result?.marks[PERIOD]?.[item.code] ?? null)
        : null
    score.ratings[indicator] = own.some((item) => observations.has(item.code))
      ? (result?.periods[PERIOD] ?? null)
      : null
  }
  return score
}

const byHand = ({ scoring: { phases, points, extra }, ...line }: SheetLine): SheetLine => ({
  ...line,
  scoring: {
    kind: 'manual',
    phases,
    ...(points === undefined ? {} : { points }),
    ...(extra === undefined ? {} : { extra }),
    rule: { type: 'manual' },
  },
})

/** A sheet's score, which is on 100, on the full rating of the indicator behind it (172 of 200: 86 on 100). */
export function ratingOn(
  score: number,
  indicator: { scoring: { max?: number | undefined } } | undefined,
): number {
  return roundHalfUp((score * (indicator?.scoring.max ?? 100)) / 100, 4)
}

function sheetCase(
  items: readonly SheetLine[],
  observations: ReadonlyMap<string, Observation>,
): AssessmentCase {
  return {
    plan: {
      year: 2000,
      decimals: 2,
      missing: 'exclude',
      categories: [{ code: 'sheet' }],
      periods: [{ code: PERIOD, end: '2000-12-31' }],
      phases: [{ code: 'sheet', weight: 1, periods: [PERIOD] }],
      indicators: items.map((item) => ({
        ...item.scoring,
        code: item.code,
        category: 'sheet',
        phases: ['sheet'],
        reportedIn: undefined,
      })),
    },
    units: [{ code: UNIT }],
    values: items.flatMap((item) => {
      const observation = observations.get(item.code)
      return observation
        ? [{ unit: UNIT, indicator: item.code, period: PERIOD, source: 'verified' as const, ...observation }]
        : []
    }),
  }
}

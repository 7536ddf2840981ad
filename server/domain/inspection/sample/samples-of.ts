import type { Observation, Sample } from '../../scoring/case'
import type { IndicatorScoring } from '../../plan/plan-version'
import { addDecimals } from '../../value/add-decimals'
import { settlingOf } from '../observations/by-village'
import { type Cell, standing } from '../observations/cells'
import type { SheetLine } from '../sheet-lines'
import { ratingsByVillage } from './ratings-by-village'

/** What a sheet's villages were drawn from. */
export interface DrawnFrom {
  /** How many villages the unit has. */
  villagesInAll: number
  /** Whether households or files were drawn in each village too. */
  drawsInside: boolean
  /** Whether a larger village was drawn the more likely. */
  bySize: boolean
}

interface Asked {
  code: string
  scoring: Pick<IndicatorScoring, 'kind' | 'answers'>
}

/**
 * By indicator, what the villages of a sheet had of the value that it made, for indicators whose villages were looked at one by one:
 * figures counted again, counts, answers, and what the sheet comes to in each. How many villages they were drawn from is said
 * only where drawing them is the whole chance: what is counted again is counted whole in a village; answers, files and households
 * are drawn once more inside it, so that looking at every village leaves some of it.
 */
export function samplesOf(
  indicators: readonly Asked[],
  { lines, cells }: { lines: readonly SheetLine[]; cells: readonly Cell[] },
  villages: readonly { id: string }[],
  drawn: DrawnFrom,
): Map<string, Sample> {
  const samples = new Map<string, Sample>()
  if (villages.length === 0) return samples
  const ratings = ratingsByVillage(lines, cells, villages)
  const all = Math.max(drawn.villagesInAll, villages.length)
  for (const { code, scoring } of indicators) {
    const own = lines.filter(
      (line) => line.indicatorCode === code && (settlingOf(line) !== 'once' || scoring.kind === 'rating'),
    )
    if (own.length === 0 || own.every((line) => settlingOf(line) === 'once')) continue
    const rows = villages.map(({ id }, at) => {
      if (scoring.kind === 'rating') {
        const rating = ratings[at]?.[code] ?? null
        return rating === null ? null : [rating]
      }
      return figuresOf(scoring, seenIn(cells, own, id))
    })
    const found = rows.flatMap((row) => (row === null ? [] : [row]))
    if (found.length === 0 || found.length < villages.length) continue
    const isWhole =
      own.every(({ is }) => is === 'recount') ||
      (!drawn.drawsInside && scoring.kind !== 'poll' && own.every((line) => line.scoring.chance !== 'sample'))
    samples.set(code, { villages: found, ...(isWhole && !drawn.bySize ? { of: all } : {}) })
  }
  return samples
}

const seenIn = (cells: readonly Cell[], lines: readonly SheetLine[], village: string): Observation[] =>
  cells.flatMap((cell) => {
    const seen = cell.villageId === village && lines.includes(cell.line) ? standing(cell)?.observation : null
    return seen ? [seen] : []
  })

/** One village's figures, as `Sample` has them; null where it has none of that kind. */
function figuresOf({ kind, answers = [] }: Asked['scoring'], seen: readonly Observation[]): number[] | null {
  const sum = (figureOf: (one: Observation) => number | null): number | null => {
    const figures = seen.flatMap((one) => figureOf(one) ?? [])
    return figures.length === 0 ? null : addDecimals(figures)
  }
  const pair = (first: number | null, second: number | null) =>
    first === null || second === null ? null : [first, second]
  const verified = () => sum((one) => ('verified' in one ? one.verified : null))
  switch (kind) {
    case 'ratio':
      return pair(
        sum((one) => ('numerator' in one ? one.numerator : null)),
        sum((one) => ('numerator' in one ? one.denominator : null)),
      )
    case 'discrepancy':
      return pair(
        sum((one) => ('verified' in one ? one.reported : null)),
        verified(),
      )
    case 'amount':
      return pair(
        sum((one) => ('verified' in one ? Math.abs(addDecimals([one.reported, -one.verified])) : null)),
        verified(),
      )
    case 'poll': {
      const polls = seen.flatMap((one) => ('answers' in one ? [one.answers] : []))
      return polls.length === 0
        ? null
        : answers.map(({ code }) => addDecimals(polls.map((answered) => answered[code] ?? 0)))
    }
    default:
      return null
  }
}

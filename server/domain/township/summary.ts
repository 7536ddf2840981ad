import type { CategoryComparison } from './compare-categories'
import type { JudgedTarget } from './judge-targets'

/** What a township's page says in one sentence, as data. */
export interface ProfileSummary {
  rank: number | null
  ranked: number
  /** Places gained since the table before; null where one of them has no rank. */
  change: number | null
  /** The category furthest above the county's average, and the one furthest below. */
  best: string | null
  worst: string | null
  met: number
  judged: number
}

/** Differences of shares too small to be said aloud: a tenth of a per cent. */
const NOTHING = 0.001

/** Sums a township up: where it stands, where it is best and worst against the county, and how many targets it met. */
export function summarise(
  place: { rank: number | null; previousRank: number | null; ranked: number },
  categories: readonly CategoryComparison[],
  targets: readonly JudgedTarget[],
): ProfileSummary {
  const ahead = [...categories].sort((a, b) => b.share - b.average - (a.share - a.average))
  const [first] = ahead
  const last = ahead.at(-1)
  return {
    rank: place.rank,
    ranked: place.ranked,
    change: place.rank === null || place.previousRank === null ? null : place.previousRank - place.rank,
    best: first && first.share - first.average > NOTHING ? first.code : null,
    worst: last && last.average - last.share > NOTHING ? last.code : null,
    met: targets.filter((target) => target.is === 'met').length,
    judged: targets.length,
  }
}

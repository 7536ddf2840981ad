import type { RankRange } from './rank-ranges'

interface ListedRow<Unit> {
  unit: Unit & { group: string }
  rank: number | null
  status: string
  range: RankRange | null
}

/**
 * Why a list names nobody. `waiting`: ranges are not counted yet. `noRanges`: chance could not be drawn. `oneTier`: nobody can be told apart from
 * anybody. `tooMany`: those at this end who cannot be told apart are more than a third (`units` says how many).
 */
export type WhyEmpty =
  { is: 'waiting' | 'noRanges' | 'oneTier' } | { is: 'tooMany'; units: number; of: number }

export interface NamedList<Unit> {
  units: Unit[]
  /** Null where units are named by their tier. */
  why: WhyEmpty | null
}

export interface RedBlack<Unit> {
  /** The kind of unit, where each is ranked by itself. */
  group: string | null
  red: NamedList<Unit>
  black: NamedList<Unit>
  /** Vetoed: a fact, not a place. */
  vetoed: Unit[]
}

/** At most so large a share is singled out. */
const SHARE = 1 / 3

/**
 * The units to be named in praise and in blame: the first and the last tier of a table, which chance does not explain, and no more than a
 * third of it; a list may name nobody, and says why. What was vetoed stands by itself.
 */
export function redBlack<Unit>(
  rows: readonly ListedRow<Unit>[],
  rankBy: 'all' | 'group',
  isCounted: boolean,
): RedBlack<Unit>[] {
  const groups = rankBy === 'group' ? [...new Set(rows.map(({ unit }) => unit.group))] : [null]
  return groups.map((group) => {
    const own = group === null ? rows : rows.filter(({ unit }) => unit.group === group)
    const ranked = own.filter(({ rank }) => rank !== null)
    const firsts = ranked.map(({ range }) => range?.tier?.first ?? null)
    const list = (end: 'first' | 'last'): NamedList<Unit> => {
      const why = unknown(firsts, isCounted)
      if (why) return { units: [], why }
      const known = firsts.filter((first) => first !== null)
      const at = end === 'first' ? Math.min(...known) : Math.max(...known)
      const units = ranked.filter((_, place) => firsts[place] === at).map(({ unit }) => unit)
      if (units.length > ranked.length * SHARE)
        return { units: [], why: { is: 'tooMany', units: units.length, of: ranked.length } }
      return { units, why: null }
    }
    return {
      group,
      red: list('first'),
      black: list('last'),
      vetoed: own.filter(({ status }) => status === 'vetoed').map(({ unit }) => unit),
    }
  })
}

function unknown(firsts: readonly (number | null)[], isCounted: boolean): WhyEmpty | null {
  if (!isCounted) return { is: 'waiting' }
  if (firsts.length === 0 || firsts.some((first) => first === null)) return { is: 'noRanges' }
  return new Set(firsts).size === 1 ? { is: 'oneTier' } : null
}

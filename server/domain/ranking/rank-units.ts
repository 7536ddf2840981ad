/** Who is to be ranked: figures already rounded as they are printed, so that equal in print is equal in rank. */
export type Contender = {
  unit: string
  /** Any rounded figure that is better when higher: the year's total, one period's score, one category's percentage. */
  total: number | null
  /** Compared in this order where totals are equal; null stands below every figure. */
  tieBreaks?: readonly (number | null)[]
  /** With `by: 'group'`, each group is a table of its own. */
  group?: string
  vetoed?: boolean
}

export type Place = {
  unit: string
  group: string | undefined
  total: number | null
  /** 1-2-2-4; null for a vetoed unit and for one without a figure. */
  rank: number | null
  /** Vetoed units only: the place they would take among the ranked ones, null without a figure. */
  rankWithoutVeto?: number | null
  standing: 'ranked' | 'vetoed' | 'notAssessed'
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Descending by total, then by each tie-break; 0 where nothing tells them apart. */
function byMerit(a: Contender, b: Contender): number {
  const ahead = aheadBy(a.total, b.total)
  if (ahead !== 0) return ahead
  const length = Math.max(a.tieBreaks?.length ?? 0, b.tieBreaks?.length ?? 0)
  for (let at = 0; at < length; at += 1) {
    const ahead = aheadBy(a.tieBreaks?.[at], b.tieBreaks?.[at])
    if (ahead !== 0) return ahead
  }
  return 0
}

function aheadBy(mine: number | null | undefined, theirs: number | null | undefined): number {
  const ahead = (theirs ?? -Infinity) - (mine ?? -Infinity)
  // Two that both have no figure: −∞ less −∞.
  return Number.isNaN(ahead) ? 0 : ahead
}

function rankTable(table: readonly Contender[]): Place[] {
  const sorted = [...table].sort((a, b) => byMerit(a, b) || byCode(a.unit, b.unit))
  const ranked = sorted.filter((each) => each.vetoed !== true && each.total !== null)
  const ranks: number[] = []
  ranked.forEach((each, at) => {
    const before = ranked[at - 1]
    ranks.push(before !== undefined && byMerit(before, each) === 0 ? (ranks[at - 1] ?? 1) : at + 1)
  })
  // Vetoed units stand in the same order, so one walk down the ranked ones places them all.
  let better = 0
  const vetoed = sorted
    .filter((each) => each.vetoed === true)
    .map((each): Place => {
      for (let next = ranked[better]; next !== undefined && byMerit(next, each) < 0; next = ranked[better])
        better += 1
      const { unit, group, total } = each
      return {
        unit,
        group,
        total,
        rank: null,
        rankWithoutVeto: total === null ? null : better + 1,
        standing: 'vetoed',
      }
    })
  const places = ranked.map(({ unit, group, total }, at): Place => {
    return { unit, group, total, rank: ranks[at] ?? null, standing: 'ranked' }
  })
  const without = sorted
    .filter((each) => each.vetoed !== true && each.total === null)
    .map(({ unit, group, total }): Place => ({ unit, group, total, rank: null, standing: 'notAssessed' }))
  return [...places, ...vetoed, ...without]
}

/**
 * Ranks units by total, highest first, and returns their places in the order of the table: the ranked ones 1-2-2-4
 * (equal ones by unit code), then the vetoed without a rank, then those that have no figure at all. With
 * `by: 'group'` each group is ranked by itself and the tables follow each other in the order of the groups' codes.
 */
export function rankUnits(contenders: readonly Contender[], by: 'all' | 'group' = 'all'): Place[] {
  if (by === 'all') return rankTable(contenders)
  const tables = new Map<string, Contender[]>()
  for (const each of contenders) {
    const table = tables.get(each.group ?? '') ?? []
    table.push(each)
    tables.set(each.group ?? '', table)
  }
  return [...tables.entries()].sort(([a], [b]) => byCode(a, b)).flatMap(([, table]) => rankTable(table))
}

import type { RankRange } from '../league/rank-ranges'
import type { FrontTier, NamedUnit, Statement } from './statement'

export interface LedRow {
  unit: NamedUnit & { group: string }
  rank: number | null
  /** null: not counted yet. */
  range: RankRange | null
}

/**
 * Who is in front: the first tier, which chance could not have made; the first places only where nothing could be drawn or nothing
 * has been counted yet, and then it is said. Null where nobody is ranked.
 */
export function whoLeads(
  rows: readonly LedRow[],
  rankBy: 'all' | 'group',
): Extract<Statement, { is: 'leads' }> | null {
  const ranked = rows.filter(({ rank }) => rank !== null)
  if (ranked.length === 0) return null
  const groups = rankBy === 'group' ? [...new Set(ranked.map(({ unit }) => unit.group))] : [null]
  const by = ranked.some(({ range }) => range === null)
    ? 'waiting'
    : ranked.every(({ range }) => range?.tier)
      ? 'tiers'
      : 'places'
  const front = (row: LedRow) => (by === 'tiers' ? row.range?.tier?.first === 1 : row.rank === 1)
  const tiers = groups.map((group): FrontTier => {
    const own = group === null ? ranked : ranked.filter(({ unit }) => unit.group === group)
    const named = (of: readonly LedRow[]) =>
      of.map(({ unit: { code, name, nameEn } }) => ({ code, name, nameEn }))
    return {
      group,
      units: named(own.filter(front)),
      behind: named(own.filter((row) => !front(row))),
      of: own.length,
    }
  })
  return { is: 'leads', by, tiers }
}

import type { PlanUnitFacts } from '../plan/plan-version'
import type { CategorySums } from '../run/result-rows'
import { rankByShare } from './rank-by-share'

/** One stored line of a table. */
export interface TableLine {
  unitId: string
  score: number | null
  rank: number | null
  rankWithoutVeto: number | null
  status: string
  grade: string | null
  categories: Record<string, CategorySums>
}

export type LeagueUnit = Pick<PlanUnitFacts, 'id' | 'code' | 'name' | 'nameEn' | 'group'>

/** One line as it is shown: its rank in the ranking asked for, beside the one that was stored. */
export interface LeagueRow {
  unit: LeagueUnit
  score: number | null
  grade: string | null
  categories: Record<string, CategorySums>
  storedRank: number | null
  rank: number | null
  previousRank: number | null
  rankWithoutVeto: number | null
  /** 1-2-2-4 among the ranked units of its group, by the rank shown. */
  placeInGroup: number | null
  status: string
  /** What a ranking by category or indicator rests on; null where the total is ranked or nothing was assessed. */
  part: (CategorySums & { share: number | null }) | null
}

export interface RankingRules {
  decimals: number
  by: 'all' | 'group'
}

/** The table as it was stored, with each unit's rank in the table before. */
export function totalRows(
  lines: readonly TableLine[],
  units: readonly LeagueUnit[],
  before: readonly Pick<TableLine, 'unitId' | 'rank'>[],
): LeagueRow[] {
  const rankBefore = new Map(before.map((line) => [line.unitId, line.rank]))
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return withPlaces(
    lines.flatMap((line) => {
      const unit = unitOf.get(line.unitId)
      if (!unit) return []
      const { score, grade, categories, rank, rankWithoutVeto, status } = line
      const previousRank = rankBefore.get(line.unitId) ?? null
      return [
        {
          unit,
          score,
          grade,
          categories,
          storedRank: rank,
          rank,
          previousRank,
          rankWithoutVeto,
          status,
          part: null,
        },
      ]
    }),
  )
}

/**
 * The table ranked anew by the share of one part's points (a category's, an indicator's), with the rank that the same
 * part gave in the table before. `sumOf` gives a unit's marks and points in the part, null where it was not assessed.
 */
export function partRows(
  lines: readonly TableLine[],
  units: readonly LeagueUnit[],
  before: readonly TableLine[],
  sums: {
    now: (line: TableLine) => CategorySums | null
    before: (line: TableLine) => CategorySums | null
  },
  rules: RankingRules,
): LeagueRow[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  const rank = (table: readonly TableLine[], sumOf: (line: TableLine) => CategorySums | null) =>
    rankByShare(
      table.flatMap((line) => {
        const unit = unitOf.get(line.unitId)
        if (!unit) return []
        return [{ unit: unit.code, group: unit.group, vetoed: line.status === 'vetoed', sum: sumOf(line) }]
      }),
      rules,
    )
  const rankBefore = new Map(rank(before, sums.before).map((place) => [place.unit, place.rank]))
  const lineOf = new Map(lines.map((line) => [line.unitId, line]))
  const rowOf = new Map(totalRows(lines, units, []).map((row) => [row.unit.code, row]))
  return withPlaces(
    rank(lines, sums.now).flatMap((place) => {
      const row = rowOf.get(place.unit)
      const line = row && lineOf.get(row.unit.id)
      if (!row || !line) return []
      const sum = sums.now(line)
      return [
        {
          ...row,
          rank: place.rank,
          previousRank: rankBefore.get(place.unit) ?? null,
          rankWithoutVeto: place.rankWithoutVeto,
          status: place.standing === 'ranked' && line.status === 'provisional' ? line.status : place.standing,
          part: sum && { ...sum, share: place.share },
        },
      ]
    }),
  )
}

/** Places within groups; the rows stand in the order of their ranks. */
function withPlaces(rows: readonly Omit<LeagueRow, 'placeInGroup'>[]): LeagueRow[] {
  const groups = new Map<string, { seen: number; rank: number; place: number }>()
  return rows.map((row) => {
    if (row.rank === null) return { ...row, placeInGroup: null }
    const held = groups.get(row.unit.group) ?? { seen: 0, rank: 0, place: 0 }
    const seen = held.seen + 1
    const place = row.rank === held.rank ? held.place : seen
    groups.set(row.unit.group, { seen, rank: row.rank, place })
    return { ...row, placeInGroup: place }
  })
}

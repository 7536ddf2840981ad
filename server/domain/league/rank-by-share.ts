import { rankUnits } from '../ranking/rank-units'
import type { CategorySums } from '../run/result-rows'
import { percentOfPoints } from '../scoring/combine'
import { fromUnits, sumRounded, toUnits } from '../scoring/rounding'

export interface ShareContender {
  unit: string
  group: string
  vetoed: boolean
  /** Null where nothing was assessed. */
  sum: CategorySums | null
}

export interface SharePlace {
  unit: string
  /** 100 × marks ÷ points, rounded to the plan's decimals; null where nothing was assessed. */
  share: number | null
  rank: number | null
  rankWithoutVeto: number | null
  standing: 'ranked' | 'vetoed' | 'notAssessed'
}

/**
 * Ranks units by the share of the points that they got, in the order of the table. For information: equal shares share
 * a rank, no tie-break of the plan applies. Vetoed units stand after the ranked ones, as in the published table.
 */
export function rankByShare(
  contenders: readonly ShareContender[],
  { decimals, by }: { decimals: number; by: 'all' | 'group' },
): SharePlace[] {
  const places = rankUnits(
    contenders.map(({ unit, group, vetoed, sum }) => ({
      unit,
      group,
      vetoed,
      total: shareOf(sum, decimals),
    })),
    by,
  )
  return places.map(({ unit, total, rank, rankWithoutVeto, standing }) => ({
    unit,
    share: total,
    rank,
    rankWithoutVeto: rankWithoutVeto ?? null,
    standing,
  }))
}

function shareOf(sum: CategorySums | null, decimals: number): number | null {
  if (!sum || sum.points <= 0) return null
  return fromUnits(percentOfPoints(toUnits(sum.marks, decimals), sum.points, decimals), decimals)
}

/** Adds the marks and points of one indicator over several periods; null where none of them was assessed. */
export function sumMarks(
  cells: readonly { marks: number | null; points: number | null }[],
  decimals: number,
): CategorySums | null {
  const assessed = cells.filter((cell) => cell.marks !== null && cell.points !== null)
  if (assessed.length === 0) return null
  return {
    marks: sumRounded(
      assessed.map((cell) => cell.marks ?? 0),
      decimals,
    ),
    points: assessed.reduce((sum, cell) => sum + (cell.points ?? 0), 0),
  }
}

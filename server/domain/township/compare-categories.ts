import type { CategorySums } from '../run/result-rows'

/** One category of a unit against the county. Shares are marks ÷ points, 0 … 1 and beyond with a bonus. */
export interface CategoryComparison {
  code: string
  marks: number
  points: number
  share: number
  /** Mean of the shares of all units that were assessed in it, this one included. */
  average: number
  best: number
  /** Who has the best share; more than one where it is shared. */
  bestUnits: string[]
  /** 1 + how many have a larger share. */
  rank: number
  units: number
}

/** Shares this close are the same share. */
const SAME = 1e-9

const shareOf = (sum: CategorySums | undefined): number | null =>
  sum === undefined || sum.points <= 0 ? null : sum.marks / sum.points

/** A unit's categories against the county's, in the plan's order; those that it was not assessed in are left out. */
export function compareCategories(
  codes: readonly string[],
  rows: readonly { unit: string; categories: Readonly<Record<string, CategorySums>> }[],
  unit: string,
): CategoryComparison[] {
  const own = rows.find((row) => row.unit === unit)
  return codes.flatMap((code) => {
    const sum = own?.categories[code]
    const share = shareOf(sum)
    if (sum === undefined || share === null) return []
    const shares = rows.flatMap((row) => {
      const each = shareOf(row.categories[code])
      return each === null ? [] : [{ unit: row.unit, share: each }]
    })
    const best = Math.max(...shares.map((each) => each.share))
    return [
      {
        code,
        ...sum,
        share,
        average: shares.reduce((total, each) => total + each.share, 0) / shares.length,
        best,
        bestUnits: shares.filter((each) => best - each.share <= SAME).map((each) => each.unit),
        rank: 1 + shares.filter((each) => each.share > share + SAME).length,
        units: shares.length,
      },
    ]
  })
}

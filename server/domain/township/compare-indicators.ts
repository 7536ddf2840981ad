/** One unit's marks in one indicator and period; null where nothing was assessed. */
export interface ComparedMark {
  unitId: string
  indicatorCode: string
  periodCode: string
  marks: number | null
  points: number | null
  /** As it was judged; null where none was. */
  value: number | null
}

/** How many marks a unit has more (or fewer) than the county's average would give on its own points. */
export interface IndicatorGap {
  indicatorCode: string
  periodCode: string
  marks: number
  points: number
  /** The county's mean share of the points, on this unit's points. */
  average: number
  gap: number
  units: number
  value: number | null
  /** Mean of the units' judged values; null where marks come from items. */
  averageValue: number | null
}

const meanOf = (figures: readonly number[]): number | null =>
  figures.length === 0 ? null : figures.reduce((sum, figure) => sum + figure, 0) / figures.length

/** Gaps below half a hundredth are none: marks have two decimals. */
const NONE = 0.005

/**
 * Compares a unit's marks with the county's mean, indicator by indicator, the unit itself included; the largest gain
 * first. Where groups have different points, it is shares that are averaged.
 */
export function compareIndicators(
  own: readonly ComparedMark[],
  all: readonly ComparedMark[],
): IndicatorGap[] {
  return own
    .flatMap(({ indicatorCode, periodCode, marks, points, value }): IndicatorGap[] => {
      if (marks === null || points === null || points <= 0) return []
      const compared = all.filter(
        (each) => each.indicatorCode === indicatorCode && each.periodCode === periodCode,
      )
      const shares = compared.flatMap((each) =>
        each.marks !== null && each.points !== null && each.points > 0 ? [each.marks / each.points] : [],
      )
      if (shares.length < 2) return []
      const average = points * (meanOf(shares) ?? 0)
      const averageValue = meanOf(compared.flatMap((each) => each.value ?? []))
      return [
        {
          ...{ indicatorCode, periodCode, marks, points, average, value, averageValue },
          gap: marks - average,
          units: shares.length,
        },
      ]
    })
    .sort((a, b) => b.gap - a.gap)
}

/** The strongest and the weakest, `most` of each: gains from the largest down, losses from the largest up. */
export function strongestAndWeakest(
  gaps: readonly IndicatorGap[],
  most: number,
): { strong: IndicatorGap[]; weak: IndicatorGap[] } {
  return {
    strong: gaps.filter(({ gap }) => gap >= NONE).slice(0, most),
    weak: gaps
      .filter(({ gap }) => gap <= -NONE)
      .slice(-most)
      .toReversed(),
  }
}

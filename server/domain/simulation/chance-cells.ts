import type { CaseIndicator, Sample } from '../scoring/case'
import type { CaseIndex } from '../scoring/index-case'
import { binomialSampler, poissonSampler, type CountSampler } from './count-sampler'
import { scoredIndicators } from './references'
import type { SampledAs } from './rao-wu'

export type Chance = 'binomial' | 'poisson' | 'sample'

/** Why a cell of an indicator with a stated chance stays as it was reported. */
export type LeftAs =
  /** A sample of which only the result is known, not what its villages had. */
  | 'noVillages'
  /** One village alone: how far others would have been from it can't be known. */
  | 'oneVillage'
  /** Every village was counted: nothing is left to chance. */
  | 'allVillages'
  /** Its observation is none that this chance can draw. */
  | 'notCounts'
  /** More were served than were due: no proportion. */
  | 'aboveDenominator'
  /** A joined unit's share of a count, no whole number. */
  | 'notWhole'
  /** All or none of them, or the same in every village: nothing to tell how far that is chance. */
  | 'allOrNone'

/** What an indicator's stated chance came to: how many of its cells are drawn, and why others are not. */
export type IndicatorChance = {
  code: string
  chance: Chance
  drawn: number
  left: Partial<Record<LeftAs, number>>
}

/** A cell that chance draws: its first figure as a count, or all of its figures by their villages. */
export type DrawnCell = { indicator: number; period: number; unit: number } & (
  { sampler: CountSampler } | { sample: Sample; as: SampledAs }
)

/** The cells that stated chance draws, in the order of the plan's indicators, of periods and of units. */
export function chanceCells(index: CaseIndex): { cells: DrawnCell[]; indicators: IndicatorChance[] } {
  const cells: DrawnCell[] = []
  const indicators: IndicatorChance[] = []
  const scored = scoredIndicators(index)
  index.indicators.forEach(({ written, figures, rows, components }, indicator) => {
    const { code, kind, chance } = written
    if (chance === undefined || chance === 'none' || !scored.has(indicator)) return
    const told: IndicatorChance = { code, chance, drawn: 0, left: {} }
    indicators.push(told)
    const width = components.length
    const asked = (period: number, unit: number): DrawnCell | LeftAs | null => {
      const store = figures[period]
      if (store === undefined || (rows[period]?.[unit] ?? -1) < 0) return null
      const [first = 0, second = 0] = store.subarray(unit * width, (unit + 1) * width)
      const at = { indicator, period, unit }
      if (chance === 'sample') {
        const sample = index.case.values[rows[period]?.[unit] ?? -1]?.sample
        const found = sampledAs(kind, sample)
        return typeof found === 'string' ? found : { ...at, ...found }
      }
      if (kind !== 'ratio' && (chance === 'binomial' || kind !== 'amount')) return 'notCounts'
      if (kind === 'ratio' && second === 0) return null
      if (first < 0) return 'notCounts'
      if (!Number.isSafeInteger(first)) return 'notWhole'
      if (chance === 'poisson') return first === 0 ? 'allOrNone' : { ...at, sampler: poissonSampler(first) }
      if (!Number.isSafeInteger(second)) return 'notWhole'
      if (first > second) return 'aboveDenominator'
      return first === 0 || first === second
        ? 'allOrNone'
        : { ...at, sampler: binomialSampler(first, second) }
    }
    for (let period = 0; period < index.periods.length; period += 1) {
      for (let unit = 0; unit < index.units.length; unit += 1) {
        const found = asked(period, unit)
        if (found === null) continue
        if (typeof found === 'string') told.left[found] = (told.left[found] ?? 0) + 1
        else {
          cells.push(found)
          told.drawn += 1
        }
      }
    }
  })
  return { cells, indicators }
}

/** How a sampled cell is drawn again, or why it is not. */
function sampledAs(
  kind: CaseIndicator['kind'],
  sample: Sample | undefined,
): { sample: Sample; as: SampledAs } | LeftAs {
  if (kind === 'tally' || kind === 'checklist' || kind === 'manual') return 'notCounts'
  if (sample === undefined) return 'noVillages'
  const { villages, of = Infinity } = sample
  const [first] = villages
  if (villages.length >= of) return 'allVillages'
  if (first === undefined || villages.length < 2) return 'oneVillage'
  if (villages.every((figures) => figures.every((figure, at) => figure === first[at]))) return 'allOrNone'
  return { sample, as: kind === 'amount' ? 'ratio' : kind === 'rating' ? 'mean' : 'counts' }
}

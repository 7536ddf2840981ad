import { observationOf } from '../scoring/observation-of'
import type { Source } from '../scoring/case'
import { type PublicCounts, publicCounts } from './public-counts'
import type { PublicationDocument } from './publication-document'

/** What of one indicator is public: every unit's marks, and the counts behind a rate. */
export interface PublicIndicator {
  code: string
  cells: { unit: string; marks: number | null; counts: PublicCounts }[]
}

const FIRST: readonly Source[] = ['verified', 'department', 'self']

/** The marks of a publication's own period by indicator, in the order of its results, with how many cells are suppressed. */
export function publicTable(document: PublicationDocument): {
  indicators: PublicIndicator[]
  suppressed: number
} {
  const { about, case: assessment, results } = document
  const period = about.through
  const key = (unit: string, indicator: string, source: Source) => `${unit} ${indicator} ${source}`
  const observed = new Map(
    assessment.values
      .filter((value) => value.period === period)
      .map((value) => [key(value.unit, value.indicator, value.source), observationOf(value)]),
  )
  const indicators = assessment.plan.indicators.flatMap(({ code }): PublicIndicator[] => {
    const cells = results.map(({ unit, marks }) => ({
      unit,
      marks: marks[period]?.[code] ?? null,
      counts: publicCounts(
        FIRST.map((source) => observed.get(key(unit, code, source))).find((found) => found !== undefined),
      ),
    }))
    return cells.some(({ marks }) => marks !== null) ? [{ code, cells }] : []
  })
  return {
    indicators,
    suppressed: indicators.flatMap(({ cells }) => cells.filter(({ counts }) => counts === 'suppressed'))
      .length,
  }
}

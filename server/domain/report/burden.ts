import { isDue, type PlanIndicator } from '../plan/plan-version'
import { referredIndicators } from '../scoring/check-references'

/** What a figure is good for: it gives marks, another indicator is judged by it, or it is only asked for. */
export type IndicatorUse = 'marks' | 'reference' | 'never'

export interface BurdenFacts {
  indicators: readonly PlanIndicator[]
  /** The periods that units have been asked for so far. */
  periods: readonly { id: string; code: string; phaseCode: string }[]
  unitIds: readonly string[]
  /** Every cell that a unit filled itself, and how often it was entered. */
  entries: readonly { unitId: string; periodId: string; indicatorCode: string; times: number }[]
  /** When a unit's first figure of a period was entered and its head first signed; returns counted. */
  reports: readonly {
    unitId: string
    periodId: string
    firstEntryAt: Date | null
    firstSignedAt: Date | null
    returns: number
  }[]
  /** Files attached, report by report. */
  files: readonly { unitId: string; count: number }[]
}

export interface UnitBurden {
  unitId: string
  reports: number
  cells: number
  filled: number
  /** How often a filled cell was entered again. */
  corrections: number
  returns: number
  files: number
  /** Days from the first figure to the head's first signature, of the report in the middle; null where none was signed. */
  days: number | null
}

export interface IndicatorBurden {
  code: string
  /** Asked of all units together. */
  cells: number
  use: IndicatorUse
}

const DAY = 86_400_000

/**
 * What the year's reports have asked of every unit so far, and what each asked indicator was good for. Only what units fill in
 * themselves counts; a period counts once it was opened.
 */
export function burdenOf(facts: BurdenFacts): { units: UnitBurden[]; indicators: IndicatorBurden[] } {
  const own = facts.indicators.filter(({ suppliedBy }) => suppliedBy === 'self')
  const dueIn = facts.periods.map((period) => own.filter((indicator) => isDue(indicator, period)))
  const cells = dueIn.reduce((sum, due) => sum + due.length, 0)
  const asked = new Set(
    dueIn.flatMap((due, at) => due.map(({ code }) => `${facts.periods[at]?.id ?? ''} ${code}`)),
  )
  const entries = facts.entries.filter(({ periodId, indicatorCode }) =>
    asked.has(`${periodId} ${indicatorCode}`),
  )
  const byUnit = groupBy(entries)
  const reportsOf = groupBy(facts.reports)
  const filesOf = groupBy(facts.files)
  return {
    units: facts.unitIds.map((unitId): UnitBurden => {
      const filled = byUnit.get(unitId) ?? []
      const reports = reportsOf.get(unitId) ?? []
      return {
        unitId,
        reports: facts.periods.length,
        cells,
        filled: filled.length,
        corrections: filled.reduce((sum, { times }) => sum + times - 1, 0),
        returns: reports.reduce((sum, { returns }) => sum + returns, 0),
        files: (filesOf.get(unitId) ?? []).reduce((sum, { count }) => sum + count, 0),
        days: median(
          reports.flatMap(({ firstEntryAt, firstSignedAt }) =>
            firstEntryAt && firstSignedAt ? [(firstSignedAt.getTime() - firstEntryAt.getTime()) / DAY] : [],
          ),
        ),
      }
    }),
    indicators: own
      .map(({ code }) => ({
        code,
        cells: dueIn.filter((due) => due.some((one) => one.code === code)).length * facts.unitIds.length,
        use: useOf(code, facts.indicators),
      }))
      .filter((indicator) => indicator.cells > 0),
  }
}

/** What an indicator's figures are good for in a plan. */
export function useOf(code: string, indicators: readonly PlanIndicator[]): IndicatorUse {
  const marked = indicators.filter(
    ({ scoring }) => scoring.rule !== undefined && scoring.points !== undefined,
  )
  if (marked.some((indicator) => indicator.code === code)) return 'marks'
  const referred = marked.flatMap((indicator) =>
    referredIndicators({ ...indicator.scoring, code: indicator.code, name: '', category: '' }),
  )
  return referred.includes(code) ? 'reference' : 'never'
}

function groupBy<Row extends { unitId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.unitId)
    if (group) group.push(row)
    else groups.set(row.unitId, [row])
  }
  return groups
}

/** The value in the middle; of an even number the mean of the two. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

import { isUnitsTurn, type ReportStage } from '../report/report'
import { isDue, type PlanIndicator } from './plan-version'

/** What the record holds of the periods that take entries now. */
export interface BreakdownRecord {
  periods: readonly { id: string; code: string; phaseCode: string }[]
  /** The units that the reader may know this of. */
  unitIds: readonly string[]
  /** Cells in which bureaus have entered a value. */
  filled: readonly { periodId: string; unitId: string; indicatorCode: string }[]
  reports: readonly { id: string; periodId: string; unitId: string; stage: ReportStage }[]
}

/** What is still missing of an indicator in one open period: of which units, and in which of their reports. */
export interface OwedOfIndicator {
  periodId: string
  units: { id: string; reportId: string | null }[]
}

/**
 * What is still owed of an indicator: where a bureau supplies it, the units without its value; where units report it
 * themselves, those whose report is not with the office yet. Inspections and the system's own record owe nothing here.
 */
export function owedOf(
  indicator: Pick<PlanIndicator, 'code' | 'suppliedBy' | 'scoring'>,
  record: BreakdownRecord,
): OwedOfIndicator[] {
  const { suppliedBy } = indicator
  if (suppliedBy !== 'department' && suppliedBy !== 'self') return []
  return record.periods
    .filter((period) => isDue(indicator, period))
    .map((period) => ({
      periodId: period.id,
      units:
        suppliedBy === 'department'
          ? withoutValue(indicator.code, period.id, record)
          : withoutReport(period.id, record),
    }))
    .filter(({ units }) => units.length > 0)
}

function withoutValue(code: string, periodId: string, { unitIds, filled }: BreakdownRecord) {
  const have = new Set(
    filled
      .filter((cell) => cell.periodId === periodId && cell.indicatorCode === code)
      .map(({ unitId }) => unitId),
  )
  return unitIds.filter((id) => !have.has(id)).map((id) => ({ id, reportId: null }))
}

function withoutReport(periodId: string, { unitIds, reports }: BreakdownRecord): OwedOfIndicator['units'] {
  return unitIds.flatMap((id): OwedOfIndicator['units'] => {
    const report = reports.find((one) => one.periodId === periodId && one.unitId === id)
    if (!report) return [{ id, reportId: null }]
    return isUnitsTurn(report.stage) ? [{ id, reportId: report.id }] : []
  })
}

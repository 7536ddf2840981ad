import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { findReport } from '@/server/db/reports'
import { listVillageValues } from '@/server/db/village-values'
import { listReportVillages } from '@/server/services/report/list-report-villages'
import type { SaveReportInput } from '@/server/services/report/save-report'
import { splitAmongVillages } from './split-among-villages'

/** The cells of a step as the report takes them: where the plan asks village by village, each village's part. */
export async function byVillage(
  ownerId: string,
  reportId: string,
  cells: SaveReportInput['cells'],
): Promise<Pick<SaveReportInput, 'cells' | 'villages'>> {
  const db = database()
  const report = await findReport(db, { ownerId }, reportId)
  const plan = report && (await findPlanVersion(db, { ownerId }, { planId: report.period.planId }))
  if (!plan) throw new Error(`no report ${reportId}`)
  const asked = new Set(plan.indicators.flatMap(({ code, byVillage: is }) => (is ? [code] : [])))
  if (!cells.some(({ indicator }) => asked.has(indicator))) return { cells }
  const { periodId, unitId } = report
  const endsOn = plan.periods.find(({ id }) => id === periodId)?.endsOn ?? report.period.closesOn
  const villages = await listReportVillages(db, unitId, endsOn)
  if (villages.length === 0) return { cells }
  const held = await listVillageValues(db, { unitIds: [unitId], periodIds: [periodId] })
  return {
    cells: cells.map((cell) => (asked.has(cell.indicator) ? { ...cell, observation: null } : cell)),
    villages: cells
      .filter(({ indicator }) => asked.has(indicator))
      .flatMap(({ indicator, observation }) => {
        const parts = splitAmongVillages(observation, villages.length)
        return villages.map(({ id: villageId }, at) => ({
          villageId,
          indicator,
          observation: parts[at] ?? null,
          baseVersion:
            held.find((row) => row.villageId === villageId && row.indicatorCode === indicator)?.version ?? 0,
        }))
      }),
  }
}

import 'server-only'
import type { Db } from '@/server/db/client'
import type { SheetRow } from '@/server/db/sheets'
import { listCountedCells } from '@/server/db/values'
import { verifiedInFull } from '@/server/domain/inspection/recount/verified-in-full'
import { isDue, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { listReportVillages } from '../report/list-report-villages'
import type { loadSheet } from './load-sheet'

/**
 * The verified values of indicators that are due in the sheet's period and that it counted again in full: in every village that the unit
 * reports on, or in the unit as a whole.
 */
export async function countedInFull(
  tx: Db,
  plan: PlanVersionFacts,
  sheet: SheetRow,
  { lines, settled }: Pick<Awaited<ReturnType<typeof loadSheet>>, 'lines' | 'settled'>,
): Promise<Map<string, Observation>> {
  const counting = lines.filter(({ recounts }) =>
    plan.indicators.some(({ code, ...one }) => code === recounts?.indicator && isDue(one, sheet.period)),
  )
  if (counting.length === 0) return new Map()
  const period = plan.periods.find(({ id }) => id === sheet.period.id)
  const villages = await listReportVillages(tx, sheet.unitId, period?.endsOn ?? '')
  const cells = await listCountedCells(tx, plan.planId, [sheet.unitId])
  const reported = new Map(
    cells
      .filter(({ source, periodCode }) => source !== 'verified' && periodCode === sheet.period.code)
      .map(({ indicatorCode, observation }) => [indicatorCode, observation]),
  )
  const villagesInAll = villages.map(({ id }) => id)
  return verifiedInFull(counting, settled.lines, { villages: sheet.villages, villagesInAll }, reported)
}

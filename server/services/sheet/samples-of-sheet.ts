import 'server-only'
import type { Db } from '@/server/db/client'
import { findRound } from '@/server/db/rounds'
import type { SheetRow } from '@/server/db/sheets'
import { samplesOf } from '@/server/domain/inspection/sample/samples-of'
import { isDue, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import type { Sample } from '@/server/domain/scoring/case'
import { listReportVillages } from '../report/list-report-villages'
import type { loadSheet } from './load-sheet'

/** What the villages of a sheet had, of each value that is theirs; nothing for a sheet that looked at its unit as a whole. */
export async function samplesOfSheet(
  tx: Db,
  plan: PlanVersionFacts,
  sheet: SheetRow,
  { lines, settled }: Pick<Awaited<ReturnType<typeof loadSheet>>, 'lines' | 'settled'>,
): Promise<Map<string, Sample>> {
  if (sheet.villages.length === 0) return new Map()
  const period = plan.periods.find(({ id }) => id === sheet.period.id)
  const villagesInAll = await listReportVillages(tx, sheet.unitId, period?.endsOn ?? '')
  const round = await findRound(tx, { ownerId: sheet.ownerId }, sheet.round.id)
  return samplesOf(
    plan.indicators.filter((one) => one.suppliedBy === 'inspection' && isDue(one, sheet.period)),
    { lines, cells: settled.cells },
    sheet.villages,
    {
      villagesInAll: villagesInAll.length,
      drawsInside: sheet.round.households > 0,
      bySize: round?.scheme?.method === 'systematic-pps',
    },
  )
}

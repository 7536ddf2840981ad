import 'server-only'
import type { Db } from '@/server/db/client'
import type { VillageValueRow } from '@/server/db/village-values'
import { problem } from '@/server/domain/errors'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import { villagesOwed } from '@/server/domain/village/village-states'
import { listReportVillages } from './list-report-villages'

/** Of an indicator that villages make none may be left out once one has reported: the refusal names them. */
export async function refuseVillagesMissing(
  tx: Db,
  place: { unitId: string; endsOn: string },
  due: readonly PlanIndicator[],
  reported: readonly VillageValueRow[],
): Promise<void> {
  const asked = due.filter(({ byVillage }) => byVillage)
  if (asked.length === 0) return
  const villages = await listReportVillages(tx, place.unitId, place.endsOn)
  const cells = asked.flatMap(({ code }) => {
    const owed = villagesOwed(
      villages.map(({ id, name }) => ({
        name,
        observation:
          reported.find((row) => row.villageId === id && row.indicatorCode === code)?.observation ?? null,
      })),
    )
    return owed.length === 0 ? [] : [{ indicator: code, villages: owed.map(({ name }) => name) }]
  })
  if (cells.length > 0) throw problem('villagesMissing', { cells })
}

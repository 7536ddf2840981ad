import 'server-only'
import type { Db } from '@/server/db/client'
import { listMovesAfter } from '@/server/db/unit-changes'
import { findUnits, listChildren, type UnitRow } from '@/server/db/units'
import { villagesAsOf } from '@/server/domain/village/villages-as-of'
import { villagesIn } from '@/server/domain/village/village-states'

/**
 * The villages that a unit reports on in a period, by code: those that belonged to it on the period's last day, wherever they
 * belong now. A unit that has none in the record reports its own figure also where the plan asks village by village.
 */
export async function listReportVillages(db: Db, unitId: string, endsOn: string): Promise<UnitRow[]> {
  const moves = await listMovesAfter(db, unitId, endsOn)
  const now = await listChildren(db, unitId, 'village')
  const { gone, back } = villagesAsOf(
    unitId,
    now.map(({ id }) => id),
    moves,
  )
  const kept = [...now.filter(({ id }) => !gone.has(id)), ...(await findUnits(db, back))]
  return villagesIn(kept, endsOn).sort((a, b) => (a.code < b.code ? -1 : 1))
}

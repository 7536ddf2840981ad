import 'server-only'
import type { Db } from '@/server/db/client'
import { listChildren, type UnitRow } from '@/server/db/units'
import { villagesIn } from '@/server/domain/village/village-states'

/**
 * The villages that a unit reports on in a period, by code. A unit that has none in the record reports its own figure also
 * where the plan asks village by village.
 */
export async function listReportVillages(db: Db, unitId: string, endsOn: string): Promise<UnitRow[]> {
  return villagesIn(await listChildren(db, unitId, 'village'), endsOn)
}

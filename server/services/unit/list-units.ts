import 'server-only'
import { database } from '@/server/db/client'
import { listUnits as listRows, type UnitRow } from '@/server/db/units'

/** The units that accounts may belong to: all levels but villages, by code. */
export async function listUnits(): Promise<UnitRow[]> {
  return listRows(database(), ['province', 'city', 'county', 'township', 'department'])
}

import 'server-only'
import { database } from '@/server/db/client'
import { listUnits as listRows, type UnitRow } from '@/server/db/units'
import { unitLevels } from '@/server/domain/units/levels'

/** The units that accounts may belong to, by code: villages too, where a township assesses them. */
export async function listUnits(): Promise<UnitRow[]> {
  return listRows(database(), unitLevels)
}

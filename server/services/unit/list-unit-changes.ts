import 'server-only'
import { database } from '@/server/db/client'
import { listUnitChanges as listRows, type UnitChangeRow } from '@/server/db/unit-changes'

/** Every renaming, merger and split in the record, latest first. */
export async function listUnitChanges(): Promise<UnitChangeRow[]> {
  return listRows(database())
}

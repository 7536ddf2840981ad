import 'server-only'
import type { Annex } from '@/server/domain/paper/annex'
import { setApart } from './set-apart'

/** Tables → a workbook, in a process of its own. */
export async function printTables(annex: Annex): Promise<Uint8Array> {
  return setApart((set) => set({ format: 'xlsx', annex, at: new Date() }))
}

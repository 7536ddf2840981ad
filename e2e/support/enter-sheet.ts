import { v7 as uuidv7 } from 'uuid'
import type { Observation } from '@/server/domain/scoring/case'
import type { Person } from './api'

export interface SheetEntry {
  line: string
  village?: string
  observation: Observation | null
  reason?: string
  /** What it is entered over, where that is not everything that stands there. */
  over?: string[]
}

/** Enters lines of a sheet over what stands there now, as a browser would. Returns the sheet's version after it. */
export async function enterSheet(
  { api }: Person,
  id: string,
  entries: readonly SheetEntry[],
): Promise<number> {
  const { heads } = await api.sheets.read.query({ id })
  const { refused, version } = await api.sheets.observe.mutate({
    id,
    device: null,
    sentAt: new Date(),
    entries: entries.map(({ line, village = null, observation, reason = null, over }) => ({
      id: uuidv7(),
      line,
      village,
      observation,
      reason,
      deductions: [],
      supersedes:
        over ??
        heads.flatMap((head) => (head.lineCode === line && head.villageId === village ? [head.id] : [])),
      seq: null,
      takenAt: new Date(),
    })),
  })
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  return version
}

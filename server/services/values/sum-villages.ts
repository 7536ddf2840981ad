import 'server-only'
import { findChangedNote, listValues } from '@/server/db/values'
import type { Db } from '@/server/db/client'
import type { VillageValueRow } from '@/server/db/village-values'
import { type CellConflict, problem } from '@/server/domain/errors'
import { sumObservations } from '@/server/domain/village/sum-observations'
import type { CellEntry } from './save-cells'

export interface Sums {
  /** The unit's own cells to write: each the sum of its villages, with the note that it has or gets. */
  cells: CellEntry[]
  /** Notes that somebody else changed meanwhile. */
  conflicts: (CellConflict & { unitId: string })[]
}

/**
 * What a unit's own cells become where its villages make them. Only the note of such a cell is its writer's; it is
 * written over what villages did to the cell since, but not over another's note. A figure that is sent for such a cell
 * is refused: it is the villages'.
 */
export async function sumVillages(
  tx: Db,
  place: { periodId: string; unitId: string },
  codes: readonly string[],
  villages: readonly VillageValueRow[],
  notes: readonly CellEntry[],
): Promise<Sums> {
  const given = notes.filter(({ observation }) => observation !== null)
  if (given.length > 0)
    throw problem('badObservation', {
      cells: given.map(({ indicator }) => ({ indicator, problem: 'byVillage' })),
    })
  const { periodId, unitId } = place
  const current = await listValues(tx, { periodId, unitId, source: 'self', indicatorCodes: codes })
  const sums: Sums = { cells: [], conflicts: [] }
  for (const indicator of codes) {
    const before = current.find((value) => value.indicatorCode === indicator)
    const sent = notes.find((entry) => entry.indicator === indicator)
    const note = sent?.note?.trim() || null
    const held = before?.note ?? null
    const observation = sumObservations(
      villages.filter((row) => row.indicatorCode === indicator).map((row) => row.observation),
    )
    const isTheirs =
      sent !== undefined &&
      before !== undefined &&
      sent.baseVersion !== before.version &&
      note !== held &&
      (await findChangedNote(tx, before.id, sent.baseVersion)) !== held
    if (isTheirs)
      sums.conflicts.push({
        unitId,
        indicator,
        yours: { observation, note },
        theirs: { observation, note: held },
        theirsBy: before.enteredByName,
        theirsAt: before.enteredAt.toISOString(),
        theirsVersion: before.version,
      })
    sums.cells.push({
      unitId,
      indicator,
      observation,
      note: sent && !isTheirs ? note : held,
      baseVersion: before?.version ?? 0,
    })
  }
  return sums
}

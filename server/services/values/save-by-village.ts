import 'server-only'
import type { Db } from '@/server/db/client'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import type { AuditEntry, CommandContext } from '../command'
import type { CellEntry } from './save-cells'
import { saveVillages, type VillageEntry, type VillagesSaved } from './save-villages'
import { type Sums, sumVillages } from './sum-villages'

/**
 * Saves what was entered of a unit's villages, and says what the unit's own cells become by it: the sums of these indicators, with
 * the notes that were written beside them. The cells are for the caller to save.
 */
export async function saveByVillage(
  tx: Db,
  context: CommandContext,
  of: {
    period: { id: string; ownerId: string; code: string }
    unitId: string
    villageIds: ReadonlySet<string>
    /** What is asked village by village. */
    indicators: readonly PlanIndicator[]
  },
  entries: readonly VillageEntry[],
  notes: readonly CellEntry[],
  audit: (entry: AuditEntry) => void,
): Promise<{ villages: VillagesSaved; sums: Sums }> {
  const { period, unitId, villageIds, indicators } = of
  const { now, ...villages } = await saveVillages(
    tx,
    context,
    { period, unitId },
    villageIds,
    indicators,
    entries,
    audit,
  )
  const touched = new Set([...entries, ...notes].map(({ indicator }) => indicator))
  const sums = await sumVillages(tx, { periodId: period.id, unitId }, [...touched], now, notes)
  return { villages, sums }
}

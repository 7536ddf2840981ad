import 'server-only'
import { listVillageValues, writeVillageValue, type VillageValueRow } from '@/server/db/village-values'
import type { Db } from '@/server/db/client'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { type CellConflict, problem } from '@/server/domain/errors'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { checkObservation } from '@/server/domain/value/check-observation'
import type { AuditEntry, CommandContext } from '../command'

export interface VillageEntry {
  villageId: string
  indicator: string
  /** null clears it; what it was stays in its history */
  observation: Observation | null
  /** The version the writer saw; 0 where nothing was reported. */
  baseVersion: number
}

export interface VillagesSaved {
  saved: { villageId: string; indicator: string; version: number }[]
  conflicts: (CellConflict & { villageId: string })[]
}

/**
 * Writes what was entered of a unit's villages, one by one, like `saveCells`: what somebody else changed meanwhile is left and
 * comes back with both figures. Gives back too what the villages hold afterwards.
 */
export async function saveVillages(
  tx: Db,
  context: CommandContext,
  place: { period: { id: string; ownerId: string; code: string }; unitId: string },
  villageIds: ReadonlySet<string>,
  indicators: readonly PlanIndicator[],
  entries: readonly VillageEntry[],
  audit: (entry: AuditEntry) => void,
): Promise<VillagesSaved & { now: VillageValueRow[] }> {
  const { period, unitId } = place
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  refuseBad(byCode, villageIds, entries)
  const where = { unitIds: [unitId], periodIds: [period.id], indicatorCodes: [...byCode.keys()] }
  const inForce = new Map(
    (await listVillageValues(tx, where)).map((row) => [`${row.villageId} ${row.indicatorCode}`, row]),
  )
  const outcome: VillagesSaved = { saved: [], conflicts: [] }
  for (const { villageId, indicator, observation, baseVersion } of entries) {
    const key = `${villageId} ${indicator}`
    const before = inForce.get(key)
    if (canonicalJson(before?.observation ?? null) === canonicalJson(observation)) {
      outcome.saved.push({ villageId, indicator, version: before?.version ?? 0 })
      continue
    }
    const version = await writeVillageValue(tx, {
      ownerId: period.ownerId,
      periodId: period.id,
      unitId,
      villageId,
      indicatorCode: indicator,
      observation,
      baseVersion,
      enteredById: context.actor.userId,
      enteredByName: context.actor.name,
      enteredAt: context.now,
    })
    if (version === null) {
      // The report is locked: what was read is what was there first.
      outcome.conflicts.push({
        villageId,
        indicator,
        yours: { observation, note: null },
        theirs: { observation: before?.observation ?? null, note: null },
        theirsBy: before?.enteredByName ?? '',
        theirsAt: before?.enteredAt.toISOString() ?? '',
        theirsVersion: before?.version ?? 0,
      })
      continue
    }
    outcome.saved.push({ villageId, indicator, version })
    inForce.set(key, {
      periodId: period.id,
      unitId,
      villageId,
      indicatorCode: indicator,
      observation,
      version,
      enteredByName: context.actor.name,
      enteredAt: context.now,
    })
    audit({
      subjectType: 'villageValue',
      subjectId: `${period.code}/${unitId}/${indicator}/${villageId}`,
      before: before ? { observation: before.observation, version: before.version } : null,
      after: { observation, version },
    })
  }
  return { ...outcome, now: [...inForce.values()] }
}

function refuseBad(
  byCode: ReadonlyMap<string, PlanIndicator>,
  villageIds: ReadonlySet<string>,
  entries: readonly VillageEntry[],
): void {
  const bad: { indicator: string; problem: string }[] = []
  for (const { villageId, indicator, observation } of entries) {
    const asked = byCode.get(indicator)
    if (!asked) throw problem('unknownIndicator', { indicator })
    if (!villageIds.has(villageId)) throw problem('notFound', {})
    const fault = observation === null ? null : checkObservation(asked.scoring, observation)
    if (fault !== null) bad.push({ indicator, problem: fault })
  }
  if (bad.length > 0) throw problem('badObservation', { cells: bad })
}

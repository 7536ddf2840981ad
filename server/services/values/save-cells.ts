import 'server-only'
import { listValues, writeValue } from '@/server/db/values'
import type { Db } from '@/server/db/client'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { type CellConflict, problem } from '@/server/domain/errors'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import type { Observation, Sample, Source } from '@/server/domain/scoring/case'
import { checkObservation } from '@/server/domain/value/check-observation'
import type { AuditEntry, CommandContext } from '../command'
import { refusePersonalData } from './refuse-personal-data'

export interface CellEntry {
  unitId: string
  indicator: string
  /** null clears the cell; what it held stays in its history */
  observation: Observation | null
  /** The villages that a sheet found it in. */
  sample?: Sample | undefined
  note: string | null
  /** The version the writer saw; 0 for a cell that was empty. */
  baseVersion: number
}

export interface CellsSaved {
  saved: { unitId: string; indicator: string; version: number }[]
  conflicts: (CellConflict & { unitId: string })[]
}

/**
 * Writes what was entered into a period's cells of one source, cell by cell: a cell that somebody else changed meanwhile is
 * left as it is and comes back with both texts; the others are saved. Refuses observations of the wrong shape and
 * personal data in notes, before anything is written. `behalfReason` says why, where it is entered in the unit's stead.
 */
export async function saveCells(
  tx: Db,
  context: CommandContext,
  period: { id: string; ownerId: string; code: string },
  source: Source,
  indicators: readonly PlanIndicator[],
  entries: readonly CellEntry[],
  audit: (entry: AuditEntry) => void,
  behalfReason: string | null = null,
): Promise<CellsSaved> {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]))
  const bad: { indicator: string; problem: string }[] = []
  for (const entry of entries) {
    const indicator = byCode.get(entry.indicator)
    if (!indicator) throw problem('unknownIndicator', { indicator: entry.indicator })
    const fault = entry.observation === null ? null : checkObservation(indicator.scoring, entry.observation)
    if (fault !== null) bad.push({ indicator: entry.indicator, problem: fault })
    refusePersonalData({ [entry.indicator]: entry.note })
    if (entry.observation && 'reason' in entry.observation)
      refusePersonalData({ [entry.indicator]: entry.observation.reason })
  }
  if (bad.length > 0) throw problem('badObservation', { cells: bad })

  const current = await listValues(tx, { periodId: period.id, source, indicatorCodes: [...byCode.keys()] })
  const inForce = new Map(current.map((value) => [`${value.unitId} ${value.indicatorCode}`, value]))
  const outcome: CellsSaved = { saved: [], conflicts: [] }
  // In one order for everybody: two people saving the same cells wait for each other instead of locking each other out.
  const ordered = [...entries].sort((a, b) => compareCells(a, b))
  for (const entry of ordered) {
    const key = `${entry.unitId} ${entry.indicator}`
    const before = inForce.get(key)
    const note = entry.note?.trim() || null
    const sample = entry.sample ?? null
    if (before && sameCell(before, { observation: entry.observation, sample, note })) {
      outcome.saved.push({ unitId: entry.unitId, indicator: entry.indicator, version: before.version })
      continue
    }
    if (!before && entry.observation === null && note === null) {
      outcome.saved.push({ unitId: entry.unitId, indicator: entry.indicator, version: 0 })
      continue
    }
    const version = await writeValue(tx, {
      ownerId: period.ownerId,
      periodId: period.id,
      unitId: entry.unitId,
      indicatorCode: entry.indicator,
      source,
      observation: entry.observation,
      sample,
      note,
      baseVersion: entry.baseVersion,
      enteredById: context.actor.userId,
      enteredByName: context.actor.name,
      enteredAt: context.now,
      behalfReason,
    })
    if (version === null) {
      const [theirs] = await listValues(tx, {
        periodId: period.id,
        unitId: entry.unitId,
        source,
        indicatorCodes: [entry.indicator],
      })
      outcome.conflicts.push({
        unitId: entry.unitId,
        indicator: entry.indicator,
        yours: { observation: entry.observation, note },
        theirs: { observation: theirs?.observation ?? null, note: theirs?.note ?? null },
        theirsBy: theirs?.enteredByName ?? '',
        theirsAt: theirs?.enteredAt.toISOString() ?? '',
        theirsVersion: theirs?.version ?? 0,
      })
      continue
    }
    outcome.saved.push({ unitId: entry.unitId, indicator: entry.indicator, version })
    audit({
      subjectType: 'value',
      subjectId: `${period.code}/${entry.unitId}/${entry.indicator}/${source}`,
      before: before ? { observation: before.observation, note: before.note, version: before.version } : null,
      after: { observation: entry.observation, note, version },
      reason: behalfReason,
    })
  }
  return outcome
}

function compareCells(a: CellEntry, b: CellEntry): number {
  const key = (entry: CellEntry) => `${entry.unitId} ${entry.indicator}`
  return key(a) < key(b) ? -1 : 1
}

type Content = { observation: Observation | null; sample: Sample | null; note: string | null }

function sameCell(a: Content, b: Content): boolean {
  const said = ({ observation, sample }: Content) => canonicalJson({ observation, sample })
  return a.note === b.note && said(a) === said(b)
}

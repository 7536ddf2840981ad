import 'server-only'
import { listItemMarks, lockSheet, updateSheet, writeItemMark } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { type CellConflict, problem } from '@/server/domain/errors'
import { decideSheet } from '@/server/domain/inspection/sheet'
import type { Observation } from '@/server/domain/scoring/case'
import { checkObservation } from '@/server/domain/value/check-observation'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadSheet } from './load-sheet'
import { sheetsAccepted } from './sheets-accepted'
import { refuseSheet } from './refuse-sheet'

export interface ItemEntry {
  item: string
  observation: Observation | null
  reason: string | null
  baseVersion: number
}

export interface ItemsSaved {
  saved: { item: string; version: number }[]
  conflicts: CellConflict[]
  /** The sheet's version after this save: every item that is written makes a new one. */
  version: number
}

/** Saves items of a sheet; the first to save takes the sheet. An item changed elsewhere meanwhile comes back with both. */
export async function saveSheet(
  context: CommandContext,
  input: { id: string; items: ItemEntry[]; key?: string | undefined },
): Promise<ItemsSaved> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  return command(context, { action: 'sheet.save', key: input.key }, async (tx, audit) => {
    const sheet = await lockSheet(tx, scope, input.id)
    if (!sheet) throw problem('notFound', {})
    const decision = decideSheet('save', actor, sheet, await sheetsAccepted(tx, scope, sheet))
    if (!decision.ok) throw refuseSheet('save', decision.because, sheet)
    const { lines, marks } = await loadSheet(tx, scope, sheet)
    refuseBadItems(lines, input.items)
    const outcome: ItemsSaved = { saved: [], conflicts: [], version: sheet.version }
    let written = 0
    for (const entry of input.items) {
      const before = marks.find((mark) => mark.itemCode === entry.item)
      const reason = entry.reason?.trim() || null
      const same =
        before?.reason === reason && canonicalJson(before.observation) === canonicalJson(entry.observation)
      if (same || (!before && entry.observation === null && reason === null)) {
        outcome.saved.push({ item: entry.item, version: before?.version ?? 0 })
        continue
      }
      const version = await writeItemMark(tx, {
        ownerId: sheet.ownerId,
        sheetId: sheet.id,
        itemCode: entry.item,
        observation: entry.observation,
        reason,
        baseVersion: entry.baseVersion,
        enteredById: actor.userId,
        enteredByName: actor.name,
        enteredAt: now,
      })
      if (version === null) {
        const theirs = (await listItemMarks(tx, sheet.id)).find((mark) => mark.itemCode === entry.item)
        outcome.conflicts.push({
          indicator: entry.item,
          yours: { observation: entry.observation, reason },
          theirs: { observation: theirs?.observation ?? null, reason: theirs?.reason ?? null },
          theirsBy: theirs?.enteredByName ?? '',
          theirsAt: theirs?.enteredAt.toISOString() ?? '',
          theirsVersion: theirs?.version ?? 0,
        })
        continue
      }
      outcome.saved.push({ item: entry.item, version })
      written += 1
      audit({
        subjectType: 'itemMark',
        subjectId: `${sheet.id}/${entry.item}`,
        before: before
          ? { observation: before.observation, reason: before.reason, version: before.version }
          : null,
        after: { observation: entry.observation, reason, version },
      })
    }
    const takes = sheet.inspectorId === null && outcome.saved.length > 0
    if (!takes && written === 0) return outcome
    // Whoever completes the sheet has to have seen what it holds now.
    await updateSheet(tx, sheet.id, takes ? { inspectorId: actor.userId, inspectorName: actor.name } : {})
    return { ...outcome, version: sheet.version + 1 }
  })
}

function refuseBadItems(
  lines: Awaited<ReturnType<typeof loadSheet>>['lines'],
  entries: readonly ItemEntry[],
): void {
  const bad: { indicator: string; problem: string }[] = []
  for (const entry of entries) {
    const line = lines.find((candidate) => candidate.code === entry.item)
    if (!line) throw problem('unknownIndicator', { indicator: entry.item })
    const fault = entry.observation === null ? null : checkObservation(line.scoring, entry.observation)
    if (fault !== null) bad.push({ indicator: entry.item, problem: fault })
    refusePersonalData({ [entry.item]: entry.reason })
    if (entry.observation && 'reason' in entry.observation)
      refusePersonalData({ [entry.item]: entry.observation.reason })
  }
  if (bad.length > 0) throw problem('badObservation', { cells: bad })
}

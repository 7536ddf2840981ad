import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import {
  insertRectificationEvents,
  insertRectifications,
  listRectifications,
  listWithdrawn,
  type NewRectificationEvent,
  updateRectification,
} from '@/server/db/rectifications'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { civilDay } from '@/server/domain/period/civil-day'
import { findingsOfSheet, renewFindings } from '@/server/domain/rectification/findings-of-sheet'
import type { AuditEntry, CommandContext } from '../command'

/** What a sheet is about and what it says, once it is completed. */
export interface CompletedSheet {
  id: string
  ownerId: string
  unitId: string
  planId: string
  periodId: string
  lines: readonly SheetLine[]
  /** Marks per line, where it has any. */
  marks: Readonly<Record<string, number | null>>
  reasons: ReadonlyMap<string, string | null>
}

/** Proposes a finding for every line of a completed sheet that lost marks; completed again, it renews what nobody has decided on. */
export async function proposeFindings(
  tx: Db,
  { actor, now }: CommandContext,
  sheet: CompletedSheet,
  audit: (entry: AuditEntry) => void,
): Promise<void> {
  const found = findingsOfSheet(sheet.lines, sheet.marks, sheet.reasons)
  const before = await listRectifications(tx, { ownerId: sheet.ownerId }, { sheetId: sheet.id })
  // What a correction withdrew is found again where the line loses marks once more: nobody ever decided on it.
  const withdrawn = await listWithdrawn(
    tx,
    before.filter(({ state }) => state === 'dropped').map(({ id }) => id),
  )
  const revived = before.flatMap((one) => {
    const again = found.find(({ lineCode }) => lineCode === one.lineCode)
    return again && one.state === 'dropped' && withdrawn.get(one.id) === 'correction'
      ? [{ id: one.id, ...again }]
      : []
  })
  const known = before
    .filter(({ origin }) => origin === 'sheet')
    .map((one) => ({
      id: one.id,
      indicatorCode: one.indicatorCode ?? '',
      lineCode: one.lineCode ?? '',
      words: one.words,
      lost: one.lost ?? 0,
      open: one.state === 'proposed',
    }))
  const { added, amended, gone } = renewFindings(known, found)
  const rows = added.map((finding) => ({ id: uuidv7(), finding }))
  await insertRectifications(
    tx,
    rows.map(({ id, finding }) => ({
      id,
      ownerId: sheet.ownerId,
      planId: sheet.planId,
      periodId: sheet.periodId,
      unitId: sheet.unitId,
      ...finding,
      origin: 'sheet' as const,
      sheetId: sheet.id,
      sourceId: null,
      state: 'proposed' as const,
      foundOn: civilDay(now),
      foundById: actor.userId,
      foundByName: actor.name,
      foundAt: now,
    })),
  )
  for (const { id, words, lost } of amended) await updateRectification(tx, id, { words, lost })
  for (const { id, words, lost } of revived)
    await updateRectification(tx, id, { state: 'proposed', words, lost })
  for (const { id } of gone) await updateRectification(tx, id, { state: 'dropped' })
  const event = (
    id: string,
    step: Pick<NewRectificationEvent, 'action' | 'from' | 'to' | 'words'>,
  ): NewRectificationEvent => ({
    id: uuidv7(),
    ownerId: sheet.ownerId,
    rectificationId: id,
    ...step,
    dueOn: null,
    how: null,
    byId: actor.userId,
    byName: actor.name,
    byRole: actor.role,
    at: now,
  })
  await insertRectificationEvents(tx, [
    ...rows.map(({ id, finding: { words } }) =>
      event(id, { action: 'find', from: null, to: 'proposed', words }),
    ),
    ...amended.map(({ id, words }) =>
      event(id, { action: 'amend', from: 'proposed', to: 'proposed', words }),
    ),
    ...revived.map(({ id, words }) => event(id, { action: 'find', from: 'dropped', to: 'proposed', words })),
    ...gone.map(({ id }) => event(id, { action: 'gone', from: 'proposed', to: 'dropped', words: null })),
  ])
  if (added.length + amended.length + revived.length + gone.length > 0)
    audit({
      action: 'rectification.propose',
      subjectType: 'sheet',
      subjectId: sheet.id,
      after: {
        added: added.map(({ lineCode }) => lineCode),
        amended: amended.map(({ lineCode }) => lineCode),
        ...(revived.length > 0 ? { revived: revived.map(({ lineCode }) => lineCode) } : {}),
        gone: gone.map(({ lineCode }) => lineCode),
      },
    })
}

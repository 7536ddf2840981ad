import 'server-only'
import { insertSheetWord } from '@/server/db/sheet-words'
import { lockSheet, updateSheet } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { decideSheet } from '@/server/domain/inspection/sheet'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseSheet } from './refuse-sheet'
import { sheetsAccepted } from './sheets-accepted'

/** Gives a completed sheet back to its inspector, with the reason, which the sheet then shows. Its value counts until it is completed again. */
export async function reopenSheet(
  context: CommandContext,
  input: { id: string; version: number; reason: string; key?: string | undefined },
): Promise<void> {
  const reason = input.reason.trim()
  if (!reason) throw problem('reasonRequired', { fields: ['reason'] })
  refusePersonalData({ reason })
  const scope = scopeOf(context.actor)
  await command(context, { action: 'sheet.reopen', key: input.key }, async (tx, audit) => {
    const sheet = await lockSheet(tx, scope, input.id)
    if (!sheet) throw problem('notFound', {})
    if (sheet.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: sheet.version })
    const decision = decideSheet('reopen', context.actor, sheet, await sheetsAccepted(tx, scope, sheet))
    if (!decision.ok) throw refuseSheet('reopen', decision.because, sheet)
    await updateSheet(tx, sheet.id, { state: decision.to, completedAt: null })
    await insertSheetWord(tx, {
      ownerId: sheet.ownerId,
      sheetId: sheet.id,
      action: 'reopen',
      lines: [],
      words: reason,
      byId: context.actor.userId,
      byName: context.actor.name,
      at: context.now,
      actingForId: null,
      actingForName: null,
    })
    audit({
      subjectType: 'sheet',
      subjectId: sheet.id,
      before: { state: sheet.state },
      after: { state: decision.to },
      reason,
    })
  })
}

import 'server-only'
import { type Device, insertNotices } from '@/server/db/observations'
import { listSheets } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { command, type CommandContext } from '../command'
import { refuseAnother } from '../values/refuse-another'

/**
 * Hears how many entries a browser has for each sheet, before it sends them: what never comes is known then. Sheets that aren't there are
 * passed over.
 */
export async function announce(
  context: CommandContext,
  input: { device: Device; typedBy: string; counts: { sheet: string; upTo: number }[] },
): Promise<void> {
  const { actor, now } = context
  refuseAnother(actor, input.typedBy)
  await command(context, { action: 'sheet.save' }, async (tx) => {
    const ids = input.counts.map(({ sheet }) => sheet)
    const known = new Set((await listSheets(tx, scopeOf(actor), { ids })).map(({ id }) => id))
    await insertNotices(
      tx,
      {
        ownerId: actor.ownerId,
        userId: actor.userId,
        userName: actor.name,
        device: input.device,
        heardAt: now,
      },
      input.counts
        .filter(({ sheet }) => known.has(sheet))
        .map(({ sheet, upTo }) => ({ sheetId: sheet, upTo })),
    )
    return null
  })
}

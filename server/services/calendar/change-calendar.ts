import 'server-only'
import { findCalendar, raiseCalendar, writeCalendarChange } from '@/server/db/calendar'
import { problem } from '@/server/domain/errors'
import { applyEdits, type DayEdit } from '@/server/domain/calendar/change-effects'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/**
 * Changes days of the calendar, over the version that the office looked at. Deadlines are civil days and stay where they
 * are; what changes is which days are worked. `source` says where the days are from.
 */
export async function changeCalendar(
  context: CommandContext,
  input: { version: number; edits: readonly DayEdit[]; source: string; key?: string | undefined },
): Promise<{ version: number; changed: number }> {
  const { actor, now } = context
  const { ownerId } = actor
  return command(context, { action: 'calendar.change', key: input.key }, async (tx, audit) => {
    const source = input.source.trim()
    if (source === '') throw problem('reasonRequired', { fields: ['source'] })
    refusePersonalData({ source })
    for (const { after } of input.edits) refusePersonalData({ name: after?.name ?? '' })
    const isNext = await raiseCalendar(tx, ownerId, input.version)
    // Read once it is held, so that nothing is changed that somebody else has changed meanwhile.
    const { version, days } = await findCalendar(tx, ownerId)
    if (!isNext) throw problem('staleVersion', { have: input.version, current: version })
    const { changes } = applyEdits(days, input.edits)
    if (changes.length === 0)
      throw problem('badRequest', { issues: [{ path: 'edits', message: 'nothingChanges' }] })
    await writeCalendarChange(tx, {
      ownerId,
      version,
      source,
      changes,
      byId: actor.userId,
      byName: actor.name,
      at: now,
    })
    audit({
      subjectType: 'calendar',
      subjectId: ownerId,
      before: changes.map(({ day, before }) => ({ day, ...(before ?? { kind: null }) })),
      after: changes.map(({ day, after }) => ({ day, ...(after ?? { kind: null }) })),
      reason: source,
    })
    return { version, changed: changes.length }
  })
}

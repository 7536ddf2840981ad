import 'server-only'
import { inTransaction } from '@/server/db/client'
import { readReminders } from '@/server/db/reminders'
import type { CommandContext } from '../command'

/** Notes that somebody has read reminders. It says nothing of the assessment, so that it stands beside the trail. */
export async function markRead(
  { actor, now }: CommandContext,
  input: { ids: readonly string[] },
): Promise<void> {
  await inTransaction((tx) =>
    readReminders(tx, input.ids, { unitId: actor.unit.id, userId: actor.userId }, now),
  )
}

import 'server-only'
import { appendAudit } from '@/server/db/audit'
import { database, inTransaction } from '@/server/db/client'
import { endSession, findSession } from '@/server/db/sessions'
import { findActor } from '@/server/db/users'

/** Ends a session: replaying its cookie finds nobody. */
export async function signOut(sessionId: string, now: Date, address: string): Promise<void> {
  const session = await findSession(database(), sessionId)
  if (!session) return
  await inTransaction(async (tx) => {
    const actor = await findActor(tx, session.userId)
    if (!(await endSession(tx, sessionId, now)) || !actor) return
    await appendAudit(tx, [
      {
        at: now.toISOString(),
        ownerId: actor.ownerId,
        actorId: actor.userId,
        actorName: actor.name,
        actorRole: actor.role,
        actorUnit: `${actor.unit.code} ${actor.unit.name}`,
        address,
        action: 'account.signOut',
        subjectType: 'user',
        subjectId: actor.userId,
        before: null,
        after: null,
        reason: null,
      },
    ])
  })
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertActing, listActing, listStandIns, lockPrincipal } from '@/server/db/acting'
import { isSigningRole, standIns } from '@/server/domain/access/acting'
import { refuseAppointment } from '@/server/domain/access/appoint'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/** Names somebody of one's own unit to sign in one's stead between two days. Their own account, not a shared one, signs. */
export async function nameActing(
  context: CommandContext,
  input: { actingId: string; from: string; until: string; reason: string; key?: string | undefined },
): Promise<{ id: string }> {
  const { actor, now } = context
  const { role } = actor
  if (!isSigningRole(role)) throw problem('forbidden', { action: 'acting.name' })
  const reason = input.reason.trim()
  if (!reason) throw problem('reasonRequired', { fields: ['reason'] })
  refusePersonalData({ reason })
  return command(context, { action: 'acting.name', key: input.key }, async (tx, audit) => {
    await lockPrincipal(tx, actor.userId)
    const candidates = await listStandIns(tx, actor.unit.id, standIns[role], actor.userId)
    const own = await listActing(tx, actor.userId)
    const because = refuseAppointment(input, {
      today: civilDay(now),
      standIns: candidates,
      standing: own.filter(({ forId, revokedAt }) => forId === actor.userId && revokedAt === null),
    })
    const acting = candidates.find(({ id }) => id === input.actingId)
    if (because !== null || !acting) throw problem('actingRefused', { because: because ?? 'person' })
    const id = uuidv7()
    await insertActing(tx, {
      id,
      ownerId: actor.ownerId,
      unitId: actor.unit.id,
      forId: actor.userId,
      forName: actor.name,
      forRole: role,
      actingId: acting.id,
      actingName: acting.name,
      from: input.from,
      until: input.until,
      reason,
      createdAt: now,
    })
    audit({
      subjectType: 'actingSigner',
      subjectId: id,
      after: { acting: { id: acting.id, name: acting.name }, from: input.from, until: input.until },
      reason,
    })
    return { id }
  })
}

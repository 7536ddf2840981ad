import 'server-only'
import { listActing as listRows, listStandIns } from '@/server/db/acting'
import { database } from '@/server/db/client'
import { isSigningRole, standIns } from '@/server/domain/access/acting'
import type { Actor } from '@/server/domain/access/actor'
import { civilDay } from '@/server/domain/period/civil-day'

/** Whom a person has named to sign in their stead and whom they stand in for, with the state of each; and whom they may name. */
export async function listActing(actor: Actor, now: Date) {
  const db = database()
  const today = civilDay(now)
  const [rows, candidates] = await Promise.all([
    listRows(db, actor.userId),
    isSigningRole(actor.role) ? listStandIns(db, actor.unit.id, standIns[actor.role], actor.userId) : [],
  ])
  return {
    today,
    mayName: isSigningRole(actor.role),
    candidates,
    appointments: rows.map(({ forId, actingId: _, ...row }) => ({
      ...row,
      mine: forId === actor.userId,
      state:
        row.revokedAt !== null
          ? ('revoked' as const)
          : row.until < today
            ? ('over' as const)
            : row.from > today
              ? ('toCome' as const)
              : ('inForce' as const),
    })),
  }
}

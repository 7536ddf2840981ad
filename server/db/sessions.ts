import 'server-only'
import { actingOn, type Appointment, mayStandIn } from '@/server/domain/access/acting'
import type { Actor } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'
import type { UnitLevel } from '@/server/domain/units/levels'
import type { Db } from './client'
import { toActor } from './users'

export interface NewSession {
  id: string
  userId: string
  createdAt: Date
  expiresAt: Date
  address: string
  agent: string
}

export async function insertSession(db: Db, session: NewSession): Promise<void> {
  await db.session.create({
    data: {
      id: session.id,
      userId: session.userId,
      createdAt: session.createdAt,
      lastSeenAt: session.createdAt,
      expiresAt: session.expiresAt,
      address: session.address,
      agent: session.agent.slice(0, 300),
    },
  })
}

export async function findSession(db: Db, id: string) {
  return db.session.findUnique({
    where: { id },
    select: { id: true, userId: true, lastSeenAt: true, expiresAt: true, endedAt: true },
  })
}

/**
 * A session with the account behind it, in one query since every request asks for it; null where there is no such
 * session. The actor is null where the account is disabled. An appointment as acting signer holds while the principal's account
 * is in use, in the role and the unit in which it was made.
 */
export async function findSessionActor(db: Db, id: string, today: string) {
  const [row] = await db.$queryRaw<SessionOfAccount[]>`
    SELECT s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.ended_at AS "endedAt",
      a.id AS "userId", a.username, a.name, a.role::text AS role, a.active,
      a.must_change_password AS "mustChangePassword", u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName",
      u.name_en AS "unitNameEn", u.level::text AS "unitLevel", u.parent_id AS "unitParentId",
      (SELECT json_agg(json_build_object('userId', p.id, 'name', p.name, 'role', p.role,
          'from', to_char(d.from_on, 'YYYY-MM-DD'), 'until', to_char(d.to_on, 'YYYY-MM-DD')))
        FROM acting_signer d JOIN "user" p
          ON p.id = d.for_id AND p.active AND p.role = d.for_role AND p.unit_id = d.unit_id
        WHERE d.acting_id = a.id AND d.unit_id = a.unit_id AND d.revoked_at IS NULL) AS appointments
    FROM session s JOIN "user" a ON a.id = s.user_id JOIN unit u ON u.id = a.unit_id
    WHERE s.id = ${id}::uuid`
  if (!row) return null
  const { lastSeenAt, expiresAt, endedAt, active, userId, username, name, role, mustChangePassword } = row
  const unit = {
    id: row.unitId,
    code: row.unitCode,
    name: row.unitName,
    nameEn: row.unitNameEn,
    level: row.unitLevel,
    parentId: row.unitParentId,
  }
  const actor: Actor | null = active
    ? toActor({
        id: userId,
        username,
        name,
        role,
        mustChangePassword,
        unit,
        actingFor: actingOn(mayStandIn(role, row.appointments ?? []), today),
      })
    : null
  return { session: { lastSeenAt, expiresAt, endedAt }, actor }
}

interface SessionOfAccount {
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
  userId: string
  username: string
  name: string
  role: Role
  active: boolean
  mustChangePassword: boolean
  unitId: string
  unitCode: string
  unitName: string
  unitNameEn: string | null
  unitLevel: UnitLevel
  unitParentId: string | null
  appointments: Appointment[] | null
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now } })
}

export async function endSession(db: Db, id: string, now: Date): Promise<boolean> {
  const { count } = await db.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
  return count === 1
}

/** Ends all sessions of an account: after a new password, another role, or disabling. */
export async function endSessionsOf(db: Db, userId: string, now: Date, exceptId?: string): Promise<void> {
  await db.session.updateMany({
    where: { userId, endedAt: null, id: exceptId === undefined ? undefined : { not: exceptId } },
    data: { endedAt: now },
  })
}

import 'server-only'
import { database } from '@/server/db/client'
import { listUsers as listRows } from '@/server/db/users'

/** All accounts, without their password hashes; `locked` at this moment. */
export async function listUsers(now: Date) {
  const users = await listRows(database())
  return users.map(({ lockedUntil, ...user }) => ({
    ...user,
    locked: lockedUntil !== null && lockedUntil > now,
  }))
}

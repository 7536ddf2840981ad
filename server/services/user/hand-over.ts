import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { revokeActing } from '@/server/db/acting'
import { isDuplicate } from '@/server/db/client'
import { endSessionsOf } from '@/server/db/sessions'
import { passOnSheets } from '@/server/db/sheets'
import { findUser, insertUser, updateUser } from '@/server/db/users'
import { isStrongPassword, passwordPolicy } from '@/server/domain/account/password'
import { problem } from '@/server/domain/errors'
import { hashPassword } from '../account/password'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/**
 * Hands a post over to somebody else: the account of whoever leaves ends with its sessions, and the successor gets one of their
 * own in the same unit and role. Drafts are the unit's anyway; inspection sheets still open go over; what was signed or entered
 * stays under the name of who did it.
 */
export async function handOver(
  context: CommandContext,
  input: {
    id: string
    version: number
    username: string
    name: string
    password: string
    reason: string
    key?: string | undefined
  },
): Promise<{ id: string; sheets: number }> {
  const { actor, now } = context
  if (input.id === actor.userId) throw problem('ownAccount', {})
  if (!isStrongPassword(input.password))
    throw problem('weakPassword', { minimum: passwordPolicy.minimum, classes: passwordPolicy.classes })
  const reason = input.reason.trim()
  if (!reason) throw problem('reasonRequired', { fields: ['reason'] })
  refusePersonalData({ reason })
  const passwordHash = await hashPassword(input.password)
  try {
    return await command(context, { action: 'user.handOver', key: input.key }, async (tx, audit) => {
      const user = await findUser(tx, input.id)
      if (!user) throw problem('notFound', {})
      if (!user.active) throw problem('notInThisState', { action: 'user.handOver', state: 'disabled' })
      const id = uuidv7()
      await insertUser(tx, {
        id,
        username: input.username,
        name: input.name,
        passwordHash,
        role: user.role,
        unitId: user.unit.id,
        mustChangePassword: true,
        createdAt: now,
      })
      const saved = await updateUser(tx, user.id, input.version, { active: false, successorId: id })
      if (!saved) throw problem('staleVersion', { have: input.version, current: user.version })
      await endSessionsOf(tx, user.id, now)
      await revokeActing(tx, { anyOf: user.id }, { name: actor.name, at: now })
      const sheets = await passOnSheets(
        tx,
        user.id,
        { id, name: input.name },
        { at: now, byName: actor.name, reason },
      )
      audit({
        subjectType: 'user',
        subjectId: user.id,
        before: { name: user.name, username: user.username, active: true },
        after: {
          active: false,
          successor: { id, name: input.name, username: input.username },
          role: user.role,
          unit: user.unit.code,
          sheets,
        },
        reason,
      })
      return { id, sheets }
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('usernameTaken', { username: input.username }, { cause: error })
    throw error
  }
}

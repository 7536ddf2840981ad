import 'server-only'
import { hashPassword, passwordFits } from './password'
import { database } from '@/server/db/client'
import { endSessionsOf } from '@/server/db/sessions'
import { findAccount, updateUser } from '@/server/db/users'
import { isStrongPassword, passwordPolicy } from '@/server/domain/account/password'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'

/** Changes one's own password and ends all of one's sessions. Refuses a wrong old one and a weak new one. */
export async function changePassword(
  context: CommandContext,
  input: { current: string; next: string },
): Promise<void> {
  const { actor, now } = context
  const account = await findAccount(database(), actor.username)
  if (!account || !(await passwordFits(input.current, account.passwordHash)))
    throw problem('wrongPassword', {})
  if (!isStrongPassword(input.next) || input.next === input.current)
    throw problem('weakPassword', { minimum: passwordPolicy.minimum, classes: passwordPolicy.classes })
  const passwordHash = await hashPassword(input.next)
  await command(context, { action: 'account.changePassword' }, async (tx, audit) => {
    const saved = await updateUser(tx, account.id, account.version, {
      passwordHash,
      mustChangePassword: false,
    })
    if (!saved) throw problem('staleVersion', { have: account.version, current: account.version + 1 })
    await endSessionsOf(tx, account.id, now)
    audit({ subjectType: 'user', subjectId: account.id })
  })
}

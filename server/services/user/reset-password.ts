import 'server-only'
import { endSessionsOf } from '@/server/db/sessions'
import { findUser, updateUser } from '@/server/db/users'
import { isStrongPassword, passwordPolicy } from '@/server/domain/account/password'
import { problem } from '@/server/domain/errors'
import { hashPassword } from '../account/password'
import { command, type CommandContext } from '../command'

/** Gives an account a new first password: it has to be changed at sign-in; sessions end, a lock is lifted. */
export async function resetPassword(
  context: CommandContext,
  input: { id: string; version: number; password: string },
): Promise<void> {
  if (input.id === context.actor.userId) throw problem('ownAccount', {})
  if (!isStrongPassword(input.password))
    throw problem('weakPassword', { minimum: passwordPolicy.minimum, classes: passwordPolicy.classes })
  const passwordHash = await hashPassword(input.password)
  await command(context, { action: 'user.resetPassword' }, async (tx, audit) => {
    const user = await findUser(tx, input.id)
    if (!user) throw problem('notFound', {})
    const saved = await updateUser(tx, user.id, input.version, {
      passwordHash,
      mustChangePassword: true,
      failedSignIns: 0,
      lockedUntil: null,
    })
    if (!saved) throw problem('staleVersion', { have: input.version, current: user.version })
    await endSessionsOf(tx, user.id, context.now)
    audit({ subjectType: 'user', subjectId: user.id })
  })
}

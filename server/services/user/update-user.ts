import 'server-only'
import { endSessionsOf } from '@/server/db/sessions'
import { findUser, updateUser as updateRow } from '@/server/db/users'
import type { Role } from '@/server/domain/access/roles'
import { problem } from '@/server/domain/errors'
import { roleFitsLevel } from '@/server/domain/units/levels'
import { command, type CommandContext } from '../command'

/**
 * Changes an account's name, role or whether it may sign in; unlocks it. Another role or disabling ends its sessions.
 * Nobody changes their own account here.
 */
export async function updateUser(
  context: CommandContext,
  input: { id: string; version: number; name: string; role: Role; active: boolean; unlock: boolean },
): Promise<void> {
  if (input.id === context.actor.userId) throw problem('ownAccount', {})
  await command(context, { action: 'user.update' }, async (tx, audit) => {
    const user = await findUser(tx, input.id)
    if (!user) throw problem('notFound', {})
    if (!roleFitsLevel(input.role, user.unit.level))
      throw problem('roleNotForUnit', { role: input.role, level: user.unit.level })
    const saved = await updateRow(tx, user.id, input.version, {
      name: input.name,
      role: input.role,
      active: input.active,
      ...(input.unlock ? { failedSignIns: 0, lockedUntil: null } : {}),
    })
    if (!saved) throw problem('staleVersion', { have: input.version, current: user.version })
    if (input.role !== user.role || !input.active) await endSessionsOf(tx, user.id, context.now)
    audit({
      subjectType: 'user',
      subjectId: user.id,
      before: { name: user.name, role: user.role, active: user.active, lockedUntil: user.lockedUntil },
      after: { name: input.name, role: input.role, active: input.active, unlocked: input.unlock },
    })
  })
}

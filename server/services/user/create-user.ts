import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { database, isDuplicate } from '@/server/db/client'
import { findUnit } from '@/server/db/units'
import { insertUser } from '@/server/db/users'
import type { Role } from '@/server/domain/access/roles'
import { isStrongPassword, passwordPolicy } from '@/server/domain/account/password'
import { problem } from '@/server/domain/errors'
import { roleFitsLevel } from '@/server/domain/units/levels'
import { hashPassword } from '../account/password'
import { command, type CommandContext } from '../command'

/** Adds an account. Its holder has to choose a password of their own at the first sign-in. */
export async function createUser(
  context: CommandContext,
  input: {
    username: string
    name: string
    role: Role
    unitId: string
    password: string
    mustChangePassword?: boolean | undefined
    key?: string | undefined
  },
): Promise<{ id: string }> {
  if (!isStrongPassword(input.password))
    throw problem('weakPassword', { minimum: passwordPolicy.minimum, classes: passwordPolicy.classes })
  const unit = await findUnit(database(), input.unitId)
  if (!unit) throw problem('notFound', {})
  if (!roleFitsLevel(input.role, unit.level))
    throw problem('roleNotForUnit', { role: input.role, level: unit.level })
  const passwordHash = await hashPassword(input.password)
  try {
    return await command(context, { action: 'user.create', key: input.key }, async (tx, audit) => {
      const id = uuidv7()
      await insertUser(tx, {
        id,
        username: input.username,
        name: input.name,
        passwordHash,
        role: input.role,
        unitId: unit.id,
        mustChangePassword: input.mustChangePassword ?? true,
        createdAt: context.now,
      })
      audit({
        subjectType: 'user',
        subjectId: id,
        after: { username: input.username, name: input.name, role: input.role, unit: unit.code },
      })
      return { id }
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('usernameTaken', { username: input.username }, { cause: error })
    throw error
  }
}

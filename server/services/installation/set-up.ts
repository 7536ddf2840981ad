import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { appendAudit } from '@/server/db/audit'
import { inTransaction, isDuplicate } from '@/server/db/client'
import { insertInstallation } from '@/server/db/installation'
import { insertUnits } from '@/server/db/units'
import { countUsers, insertUser } from '@/server/db/users'
import { isStrongPassword, passwordPolicy } from '@/server/domain/account/password'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { hashPassword } from '../account/password'

export interface SetUpInput {
  unitCode: string
  unitName: string
  username: string
  name: string
  password: string
}

/** Sets up an empty installation, once: the unit that assesses and its first system administrator. */
export async function setUp(input: SetUpInput, now: Date, address: string): Promise<void> {
  if (!isStrongPassword(input.password))
    throw problem('weakPassword', { minimum: passwordPolicy.minimum, classes: passwordPolicy.classes })
  const passwordHash = await hashPassword(input.password)
  try {
    await inTransaction(async (tx) => {
      // The installation's one row is what makes two people setting up at once impossible.
      await insertInstallation(tx, false, now)
      if ((await countUsers(tx)) > 0) throw problem('alreadySetUp', {})
      const unitId = uuidv7()
      await insertUnits(tx, [
        {
          id: unitId,
          code: input.unitCode,
          name: input.unitName,
          nameEn: null,
          level: 'county',
          parentId: null,
          validFrom: civilDay(now),
        },
      ])
      const userId = uuidv7()
      await insertUser(tx, {
        id: userId,
        username: input.username,
        name: input.name,
        passwordHash,
        role: 'sysadmin',
        unitId,
        mustChangePassword: false,
        createdAt: now,
      })
      await appendAudit(tx, [
        {
          at: now.toISOString(),
          ownerId: unitId,
          actorId: userId,
          actorName: input.name,
          actorRole: 'sysadmin',
          actorUnit: `${input.unitCode} ${input.unitName}`,
          address,
          action: 'installation.setUp',
          subjectType: 'installation',
          subjectId: unitId,
          before: null,
          after: { unit: input.unitCode, username: input.username },
          reason: null,
        },
      ])
    })
  } catch (error) {
    if (isDuplicate(error)) throw problem('alreadySetUp', {}, { cause: error })
    throw error
  }
}

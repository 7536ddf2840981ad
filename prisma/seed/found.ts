import { v7 as uuidv7 } from 'uuid'
import { appendAudit, type NewAuditRecord } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { raiseCalendar, writeCalendarChange } from '@/server/db/calendar'
import { insertUnits } from '@/server/db/units'
import { insertUser } from '@/server/db/users'
import { nationalCalendar } from '@/server/domain/calendar/national-calendar'
import { hashPassword } from '@/server/services/account/password'
import { accounts, DEMO_PASSWORD } from './accounts'
import { moment } from './days'
import { COUNTY, readOrg } from './org'

const SINCE = '2024-01-01'

/** Writes the district's units and accounts, all or none, with a record of each in the trail. */
export async function found(address: string): Promise<void> {
  const now = moment(SINCE, '09:00')
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const org = readOrg()
  const unitIds = new Map(org.map(({ code }) => [code, uuidv7()]))
  const idOf = (code: string): string => {
    const id = unitIds.get(code)
    if (id === undefined) throw new Error(`the demo has no unit ${code}`)
    return id
  }
  const people = accounts.map((account) => ({ ...account, id: uuidv7() }))
  const keeper = people.find(({ role }) => role === 'sysadmin')
  const county = org.find(({ code }) => code === COUNTY)
  const office = people.find(({ role }) => role === 'office')
  if (!keeper || !office || !county) throw new Error('the demo has no county or nobody to found it')

  const record = (action: string, subjectType: string, subjectId: string, after: object): NewAuditRecord => ({
    at: now.toISOString(),
    ownerId: idOf(COUNTY),
    actorId: keeper.id,
    actorName: keeper.name,
    actorRole: keeper.role,
    actorUnit: `${county.code} ${county.name}`,
    address,
    action,
    subjectType,
    subjectId,
    before: null,
    after,
    reason: null,
  })
  await inTransaction(async (tx) => {
    await insertUnits(
      tx,
      org.map(({ code, name, nameEn, level, parent }) => ({
        id: idOf(code),
        code,
        name,
        nameEn,
        level,
        parentId: parent === null ? null : idOf(parent),
        validFrom: SINCE,
      })),
    )
    for (const { id, username, name, role, unit } of people)
      await insertUser(tx, {
        id,
        username,
        name,
        role,
        unitId: idOf(unit),
        passwordHash,
        mustChangePassword: false,
        createdAt: now,
      })
    // Every year's notice was known by the year's plan; for the demonstration they are entered together.
    const changes = nationalCalendar.flatMap(({ days }) =>
      days.map(({ day, kind, name }) => ({ day, before: null, after: { kind, name } })),
    )
    const source = nationalCalendar.map((year) => year.source).join('；')
    const kept = {
      ownerId: idOf(COUNTY),
      version: 1,
      source,
      changes,
      byId: office.id,
      byName: office.name,
      at: now,
    }
    await raiseCalendar(tx, idOf(COUNTY), 0)
    await writeCalendarChange(tx, kept)
    await appendAudit(tx, [
      record('installation.setUp', 'installation', idOf(COUNTY), { unit: COUNTY, username: keeper.username }),
      ...org.map(({ code, name, level, parent }) =>
        record('unit.create', 'unit', idOf(code), { code, name, level, parent }),
      ),
      ...people.map(({ id, username, name, role, unit }) =>
        record('user.create', 'user', id, { username, name, role, unit }),
      ),
      {
        ...record('calendar.change', 'calendar', idOf(COUNTY), { days: changes.length }),
        actorId: office.id,
        actorName: office.name,
        actorRole: office.role,
        reason: source,
      },
    ])
  })
}

import { v7 as uuidv7 } from 'uuid'
import { planOf } from '@/prisma/seed/plan'
import type { DemoUnit } from '@/prisma/seed/units'
import { inTransaction } from '@/server/db/client'
import { insertPlan } from '@/server/db/insert-plan'
import { insertUnits } from '@/server/db/units'
import { findAccount, insertUser, toActor } from '@/server/db/users'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'
import { drawUnit } from './draw-unit'

/** A drawn county before anything is entered: its plan, its townships and the people that pages are opened as. */
export interface PlacedCounty {
  code: string
  ownerId: string
  planId: string
  units: { id: string; drawn: DemoUnit }[]
  actors: Record<'office' | 'leader' | 'inspector' | 'health' | 'reporter' | 'head', Actor>
}

const SINCE = '2026-01-05'

/**
 * Founds a county of so many townships under the demonstration's plan of 2026. Codes begin with the county's own, so that
 * several stand in one database.
 */
export async function placeCounty(
  code: string,
  townships: number,
  passwordHash: string,
): Promise<PlacedCounty> {
  const at = new Date(`${SINCE}T02:00:00Z`)
  const unit = (own: string, name: string, level: 'county' | 'department' | 'township') => ({
    id: uuidv7(),
    code: own,
    name,
    nameEn: null,
    level,
    parentId: null as string | null,
    validFrom: SINCE,
  })
  const county = unit(code, `${code}县`, 'county')
  const below = <Unit extends { parentId: string | null }>(one: Unit) => ({ ...one, parentId: county.id })
  const health = below(unit(`${code}D01`, '卫生健康局', 'department'))
  const finance = below(unit(`${code}D02`, '财政局', 'department'))
  const units = Array.from({ length: townships }, (_, at) => {
    const own = `${code}${String(at + 1).padStart(4, '0')}`
    return below(unit(own, `第${at + 1}乡`, 'township'))
  })
  const people: [string, Role, string][] = [
    ['office', 'office', county.id],
    ['leader', 'leader', county.id],
    ['inspector', 'inspector', county.id],
    ['health', 'department', health.id],
    ['reporter', 'reporter', units[0]?.id ?? ''],
    ['head', 'head', units[0]?.id ?? ''],
  ]
  const plan = planOf(2026, {
    owner: { id: county.id, code, name: county.name, nameEn: null },
    newId: uuidv7,
    departments: { health: health.id, finance: finance.id },
    units: units.map(({ id, code: own, name }) => ({
      id,
      code: own,
      name,
      nameEn: null,
      group: drawUnit(own).group,
      difficulty: 1,
    })),
  })
  await inTransaction(async (tx) => {
    await insertUnits(tx, [county])
    await insertUnits(tx, [health, finance, ...units])
    for (const [name, role, unitId] of people)
      await insertUser(tx, {
        id: uuidv7(),
        username: `${name}@${code}`,
        name,
        passwordHash,
        role,
        unitId,
        mustChangePassword: false,
        createdAt: at,
      })
    const office = await findAccount(tx, `office@${code}`)
    await insertPlan(
      tx,
      {
        ...plan,
        code: 'comprehensive',
        reason: '年度方案',
        paper: {
          indicators: {},
          pointsTotal: 100,
          vetoes: [],
          adjustments: [],
          deadlines: { check: 0, notice: 0 },
        },
        publishedAt: at,
        publishedById: office?.id ?? '',
      },
      uuidv7,
    )
  })
  const actor = async (name: string): Promise<Actor> => {
    const account = await findAccount(database(), `${name}@${code}`)
    if (!account) throw new Error(`no account ${name}@${code}`)
    return toActor(account)
  }
  return {
    code,
    ownerId: county.id,
    planId: plan.planId,
    units: units.map(({ id, code: own }) => ({ id, drawn: drawUnit(own) })),
    actors: {
      office: await actor('office'),
      leader: await actor('leader'),
      inspector: await actor('inspector'),
      health: await actor('health'),
      reporter: await actor('reporter'),
      head: await actor('head'),
    },
  }
}

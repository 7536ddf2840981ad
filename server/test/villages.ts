import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import { insertPlan } from '@/server/db/insert-plan'
import { insertUnits } from '@/server/db/units'
import { findAccount, insertUser, toActor } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'

/**
 * A township's own assessment in a county that `makeCounty` made: two villages, a plan of one self-reported rate with one
 * month, an account per role of the township, and a reporter and a head in each village. `mark` stands in every name.
 */
export async function makeVillages(township: { id: string; code: string; name: string }, mark: string) {
  const db = database()
  const at = new Date('2026-01-05T02:00:00Z')
  const villages = [1, 2].map((number) => ({
    id: uuidv7(),
    code: `${township.code}20${String(number)}`,
    name: `${mark}村${String(number)}`,
    nameEn: null,
  }))
  await insertUnits(
    db,
    villages.map((village) => ({
      ...village,
      level: 'village',
      parentId: township.id,
      validFrom: '2000-01-01',
    })),
  )
  const add = async (name: string, role: Role, unitId: string): Promise<Actor> => {
    const username = `${mark}.${name}`.toLowerCase()
    await insertUser(db, {
      id: uuidv7(),
      username,
      name: username,
      passwordHash: '-',
      role,
      unitId,
      mustChangePassword: false,
      createdAt: at,
    })
    const account = await findAccount(db, username)
    if (!account) throw new Error(`no account ${username}`)
    return toActor(account)
  }
  const below = (role: Role) =>
    Promise.all(villages.map(({ id }, index) => add(`${role}${String(index)}`, role, id)))
  const [reporters, heads] = [await below('reporter'), await below('head')]
  const actors = {
    office: await add('office', 'office', township.id),
    leader: await add('leader', 'leader', township.id),
    inspector: await add('inspector', 'inspector', township.id),
    reporters,
    heads,
  }
  const planId = uuidv7()
  const periodId = uuidv7()
  await insertPlan(
    db,
    {
      planId,
      versionId: uuidv7(),
      ownerId: township.id,
      code: 'villages',
      reason: 'first',
      year: 2026,
      name: `${mark}月考核`,
      nameEn: '',
      assessedLevel: 'village',
      publishedAt: at,
      publishedById: actors.office.userId,
      paper: {
        indicators: {},
        pointsTotal: 100,
        vetoes: [],
        adjustments: [],
        deadlines: { check: 0, notice: 0 },
      },
      settings: {
        decimals: 2,
        missing: 'zero',
        notAssessed: 'rescale',
        rankBy: 'all',
        tieBreak: [],
        grades: [],
      },
      categories: [{ code: 'A', name: `${mark}日常`, nameEn: '' }],
      phases: [{ code: 'regular', name: '月度', nameEn: '', weight: 1, combine: 'mean' }],
      periods: [
        {
          id: periodId,
          code: '2026M03',
          name: `${mark}三月`,
          nameEn: '',
          phaseCode: 'regular',
          endsOn: '2026-03-31',
          opensOn: '2026-03-25',
          dueOn: '2026-04-05',
          closesOn: '2026-04-10',
          state: 'scheduled',
          version: 1,
        },
      ],
      units: villages.map((village) => ({ ...village, group: 'all', difficulty: 1 })),
      indicators: [
        {
          code: 'A1',
          categoryCode: 'A',
          name: `${mark}随访率`,
          nameEn: '',
          unit: '%',
          unitEn: '%',
          definition: '',
          definitionEn: '',
          suppliedBy: 'self',
          departmentId: null,
          scoring: {
            phases: ['regular'],
            kind: 'ratio',
            multiplier: 100,
            accumulate: 'sum',
            points: 100,
            target: 90,
            rule: { type: 'proportional' },
          },
        },
      ],
      targets: [],
      sheetItems: [],
    },
    uuidv7,
  )
  return { mark, township, villages, actors, planId, periodId }
}

export type Villages = Awaited<ReturnType<typeof makeVillages>>

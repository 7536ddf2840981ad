import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import { insertPlan } from '@/server/db/insert-plan'
import { insertUnits } from '@/server/db/units'
import { findAccount, insertUser, toActor } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'
import type { PlanDeadlines } from '@/server/domain/plan/deadlines'
import type { PlanIndicator, PlanSheetItem } from '@/server/domain/plan/plan-version'
import type { CommandContext } from '@/server/services/command'

export const TOWNSHIPS = ['630203102', '630203202', '630203203'] as const
const names: Record<(typeof TOWNSHIPS)[number], string> = {
  '630203102': '三合镇',
  '630203202': '古城乡',
  '630203203': '沙沟乡',
}

/** A day in the first quarter's reporting time of the county below. */
export const REPORTING_DAY = new Date('2026-04-05T02:00:00Z')

const ratio = (code: string, suppliedBy: PlanIndicator['suppliedBy']): PlanIndicator => ({
  code,
  categoryCode: 'B',
  name: code,
  nameEn: code,
  unit: '%',
  unitEn: '%',
  definition: '',
  definitionEn: '',
  suppliedBy,
  departmentId: null,
  scoring: {
    phases: ['regular'],
    kind: 'ratio',
    multiplier: 100,
    points: 10,
    target: 90,
    rule: { type: 'stepDeduction', step: 1, marks: 0.5, partial: 'whole' },
  },
})

/**
 * A county of three townships in the database at hand: a plan of one self-reported rate, one of a bureau and an
 * inspection sheet of two items, `further` indicators of category B and items, four quarters; an account per role, and per township a reporter and a head.
 */
export async function makeCounty(
  countyCode = '630203',
  further: readonly PlanIndicator[] = [],
  furtherItems: readonly PlanSheetItem[] = [],
  // Published at one moment, by the office and a leader.
  deadlines: PlanDeadlines = { check: 0, notice: 0 },
  townships: readonly (typeof TOWNSHIPS)[number][] = TOWNSHIPS,
) {
  const db = database()
  const county = uuidv7()
  const bureau = uuidv7()
  const townshipIds = townships.map(() => uuidv7())
  const at = new Date('2026-01-05T02:00:00Z')
  const code = (township: string) => township.replace('630203', countyCode)
  await insertUnits(db, [
    {
      id: county,
      code: countyCode,
      name: '平安区',
      nameEn: "Ping'an",
      level: 'county',
      parentId: null,
      validFrom: '2000-01-01',
    },
  ])
  await insertUnits(db, [
    {
      id: bureau,
      code: `${countyCode}D1`,
      name: '卫生健康局',
      nameEn: 'Health',
      level: 'department',
      parentId: county,
      validFrom: '2000-01-01',
    },
    ...townships.map((township, index) => ({
      id: townshipIds[index] ?? '',
      code: code(township),
      name: names[township],
      nameEn: null,
      level: 'township' as const,
      parentId: county,
      validFrom: '2000-01-01',
    })),
  ])
  const add = async (username: string, role: Role, unitId: string): Promise<Actor> => {
    await insertUser(db, {
      id: uuidv7(),
      username: `${username}@${countyCode}`,
      name: username,
      passwordHash: '-',
      role,
      unitId,
      mustChangePassword: false,
      createdAt: at,
    })
    const account = await findAccount(db, `${username}@${countyCode}`)
    if (!account) throw new Error(`no account ${username}`)
    return toActor(account)
  }
  const actors = {
    office: await add('office', 'office', county),
    leader: await add('leader', 'leader', county),
    inspector: await add('inspector', 'inspector', county),
    otherInspector: await add('inspector2', 'inspector', county),
    department: await add('health', 'department', bureau),
    sysadmin: await add('sysadmin', 'sysadmin', county),
    secadmin: await add('secadmin', 'secadmin', county),
    auditor: await add('auditor', 'auditor', county),
    reporters: await Promise.all(townshipIds.map((id, index) => add(`reporter${index}`, 'reporter', id))),
    heads: await Promise.all(townshipIds.map((id, index) => add(`head${index}`, 'head', id))),
  }
  const quarters = [1, 2, 3, 4].map((quarter) => ({
    id: uuidv7(),
    code: `2026Q${quarter}`,
    name: `2026年${quarter}季度`,
    nameEn: `2026 Q${quarter}`,
    phaseCode: 'regular',
    endsOn: ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'][quarter - 1] ?? '',
    opensOn: `2026-${String(quarter * 3).padStart(2, '0')}-25`,
    dueOn: ['2026-04-10', '2026-07-10', '2026-10-10', '2027-01-10'][quarter - 1] ?? '',
    closesOn: ['2026-04-25', '2026-07-25', '2026-10-25', '2027-01-25'][quarter - 1] ?? '',
    state: 'scheduled' as const,
    version: 1,
  }))
  const health = ratio('B2', 'department')
  const planId = uuidv7()
  const sheetItem = { indicatorCode: 'G1', phases: ['regular'] }
  await insertPlan(
    db,
    {
      planId,
      versionId: uuidv7(),
      ownerId: county,
      code: 'comprehensive',
      reason: 'first',
      year: 2026,
      name: '2026年考核方案',
      nameEn: 'Plan 2026',
      assessedLevel: 'township',
      publishedAt: at,
      publishedById: actors.office.userId,
      paper: {
        pointsTotal: 100,
        vetoes: [{ code: 'V2', name: { zh: '弄虚作假', en: 'Falsification' } }],
        adjustments: [],
        indicators: {},
        deadlines,
      },
      settings: {
        decimals: 2,
        missing: 'zero',
        notAssessed: 'rescale',
        rankBy: 'all',
        tieBreak: ['B'],
        grades: [],
      },
      categories: [
        { code: 'B', name: '服务', nameEn: 'Service' },
        { code: 'G', name: '督查', nameEn: 'Inspection' },
      ],
      phases: [{ code: 'regular', name: '平时', nameEn: 'Regular', weight: 1, combine: 'mean' }],
      periods: quarters,
      units: townships.map((township, index) => ({
        id: townshipIds[index] ?? '',
        code: code(township),
        name: names[township],
        nameEn: null,
        group: 'town',
        difficulty: 1,
      })),
      indicators: [
        ratio('B1', 'self'),
        { ...health, departmentId: bureau },
        {
          ...ratio('G1', 'inspection'),
          categoryCode: 'G',
          scoring: { phases: ['regular'], kind: 'rating', max: 100, points: 20, rule: { type: 'rating' } },
        },
        ...further,
      ],
      targets: [],
      sheetItems: [
        {
          ...sheetItem,
          code: 'board',
          name: '公示栏',
          nameEn: 'Notice board',
          scoring: {
            phases: ['regular'],
            kind: 'checklist',
            points: 16,
            rule: {
              type: 'checklist',
              items: [
                { code: 'policy', marks: 8 },
                { code: 'finance', marks: 8 },
              ],
            },
          },
        },
        {
          ...sheetItem,
          code: 'files',
          name: '档案',
          nameEn: 'Files',
          scoring: {
            phases: ['regular'],
            kind: 'ratio',
            multiplier: 100,
            points: 4,
            target: 100,
            rule: { type: 'proportional' },
          },
        },
        ...furtherItems,
      ],
    },
    uuidv7,
  )
  return { county, planId, periods: quarters, townshipIds, actors }
}

export type County = Awaited<ReturnType<typeof makeCounty>>

/** A command's context for an actor. */
export function as(actor: Actor, now: Date = REPORTING_DAY): CommandContext {
  return { actor, now, address: '127.0.0.1' }
}

import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { insertUnits } from '@/server/db/units'
import { findAccount, insertUser, toActor } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import type { Role } from '@/server/domain/access/roles'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { enterLines } from '@/server/test/enter-lines'
import { as, type County, makeCounty } from '@/server/test/county'
import { publishRun } from '@/server/test/publish-run'
import { freshDatabase } from '@/server/test/database'
import { readLeague } from './league/read-league'
import { closePeriod } from './period/close-period'
import { listPeriods } from './period/list-periods'
import { openPeriod } from './period/open-period'
import { createDraft } from './plan/create-draft'
import { publishDraft } from './plan/publish-draft'
import { readDraft } from './plan/read-draft'
import { lookAtTrial, readTrial } from './plan/read-trial'
import { saveDraft } from './plan/save-draft'
import { createRun } from './run/create-run'
import { completeSheet } from './sheet/complete-sheet'
import { listSheets } from './sheet/list-sheets'

/** A township assesses its villages every month by the same procedures as the county its townships. */
let county: County
let office: Actor
let inspector: Actor
let leader: Actor
const at = new Date('2026-04-05T02:00:00Z')

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const db = database()
  const [township = ''] = county.townshipIds
  await insertUnits(
    db,
    ['新庄村', '窑洞村', '骆驼堡村'].map((name, index) => ({
      id: uuidv7(),
      code: `63020310220${index + 1}`,
      name,
      nameEn: null,
      level: 'village' as const,
      parentId: township,
      validFrom: '2000-01-01',
    })),
  )
  const add = async (username: string, role: Role): Promise<Actor> => {
    const account = {
      id: uuidv7(),
      username,
      name: username,
      passwordHash: '-',
      role,
      unitId: township,
      mustChangePassword: false,
      createdAt: at,
    }
    await insertUser(db, account)
    const found = await findAccount(db, username)
    if (!found) throw new Error(username)
    return toActor(found)
  }
  office = await add('sanhe.office', 'office')
  inspector = await add('sanhe.inspector', 'inspector')
  leader = await add('sanhe.leader', 'leader')
})

test('a township writes a monthly plan for its villages and publishes it', async () => {
  const origin = {
    from: 'nothing',
    code: 'villages',
    year: 2026,
    name: '村级月考核',
    assessedLevel: 'village',
  } as const
  const { id } = await createDraft(as(office, at), { origin })
  const { parts } = await readDraft(office, id)
  expect(parts.filter(({ key }) => key.startsWith('unit/'))).toHaveLength(3)
  const settings = parts.find(({ key }) => key === 'settings')
  const month = {
    name: { zh: '2026年3月', en: '' },
    phase: 'regular',
    endsOn: '2026-03-31',
    opensOn: '2026-04-01',
    dueOn: '2026-04-05',
    closesOn: '2026-04-08',
    position: 1,
  }
  const indicator: PlanDocument['indicators'][number] & { position: number } = {
    code: 'A1',
    position: 1,
    category: 'A',
    name: { zh: '月督查', en: '' },
    unit: { zh: '分', en: '' },
    definition: { zh: '每月到村检查一次。', en: '' },
    suppliedBy: 'inspection',
    department: null,
    post: '包村干部',
    measures: '',
    clause: '',
    superior: null,
    scoring: { phases: ['regular'], kind: 'rating', max: 200, points: 100, rule: { type: 'rating' } },
  }
  const { code: _, ...a1 } = indicator
  const item = {
    position: 1,
    name: { zh: '台账', en: '' },
    scoring: { phases: ['regular'], kind: 'ratio', points: 200, target: 100, rule: { type: 'proportional' } },
  }
  const saved = await saveDraft(as(office, at), {
    id,
    edits: [
      {
        key: 'settings',
        base: settings?.version ?? 0,
        content: { ...(settings?.content as object), deadlines: { check: 0, notice: 0 } },
      },
      { key: 'category/A', base: 0, content: { position: 1, name: { zh: '日常工作', en: '' } } },
      { key: 'period/2026M03', base: 0, content: month },
      { key: 'indicator/A1', base: 0, content: a1 },
      { key: 'sheetItem/A1/s1', base: 0, content: item },
    ],
  })
  expect(saved.clashes).toEqual([])
  const { hash, errors } = await readTrial(office, id)
  expect(errors).toEqual([])
  await lookAtTrial(as(office, at), { id, hash })
  await publishDraft(as(office, at), { id, hash, reason: '' })
})

test('its inspector scores the villages, and they are ranked and published', async () => {
  const period = async () => {
    const [first] = await listPeriods(office)
    if (!first) throw new Error('no period')
    return first
  }
  const { id, version } = await period()
  await openPeriod(as(office, at), { id, version })
  const sheets = await listSheets(inspector)
  expect(sheets).toHaveLength(3)
  for (const [index, sheet] of sheets.entries()) {
    const { version: now } = await enterLines(as(inspector, at), {
      id: sheet.id,
      lines: [
        {
          line: 's1',
          observation: { numerator: 8 + index, denominator: 10 },
          reason: index === 2 ? null : '缺记录',
        },
      ],
    })
    await completeSheet(as(inspector, at), { id: sheet.id, version: now, unsigned: '纸质表上签字' })
  }
  await closePeriod(as(office, at), { id, version: (await period()).version })
  const run = await createRun(as(office, at), { periodId: id })
  await publishRun(as(office, at), leader, { runId: run.id })
  const league = await readLeague(office, {})
  expect(league.rows.map(({ unit, rank, score }) => [unit.name, rank, score])).toEqual([
    ['骆驼堡村', 1, 100],
    ['窑洞村', 2, 90],
    ['新庄村', 3, 80],
  ])
})

test('the county sees nothing of it, and the township nothing more of the county than before', async () => {
  expect((await listPeriods(county.actors.office)).map(({ code }) => code)).not.toContain('2026M03')
  expect((await listPeriods(office)).map(({ code }) => code)).toEqual(['2026M03'])
})

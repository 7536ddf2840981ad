import { beforeAll, describe, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { database } from '@/server/db/client'
import { Problem } from '@/server/domain/errors'
import { as, type County, makeCounty } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { enterAdjustment } from '../adjustment/enter-adjustment'
import { listDecisions } from '../adjustment/list-decisions'
import { moveAdjustment } from '../adjustment/move-adjustment'
import { saveDepartmentValues } from '../department/save-department-values'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { previewPublication } from '../publication/preview-publication'
import { createRun } from '../run/create-run'
import { moveVeto } from './move-veto'
import { proposeVeto } from './propose-veto'

const NOW = new Date('2026-04-05T02:00:00Z')
let county: County
let periodId: string

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const [first] = await listPeriods(county.actors.office)
  periodId = first?.id ?? ''
  await openPeriod(as(county.actors.office), { id: periodId, version: first?.version ?? 0 })
  await saveDepartmentValues(as(county.actors.department), {
    periodId,
    cells: county.townshipIds.map((unitId, index) => ({
      unitId,
      indicator: 'B2',
      observation: { numerator: 90 - index, denominator: 100 },
      note: null,
      baseVersion: 0,
    })),
  })
})

const code = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? String(error.code) : String(error)),
  )
const at = (index: number) => {
  const [reporter, head, unitId] = [
    county.actors.reporters[index],
    county.actors.heads[index],
    county.townshipIds[index],
  ]
  if (!reporter || !head || unitId === undefined) throw new Error('no such township')
  return { reporter, head, unitId }
}
const claim = (index: number, matter: string, more: object = {}) => ({
  id: uuidv7(),
  periodId,
  unitId: at(index).unitId,
  item: null,
  level: null,
  marks: 1,
  matter,
  basis: '区政发〔2026〕8号',
  ...more,
})
const veto = (index: number, more: object = {}) => ({
  periodId,
  unitId: at(index).unitId,
  clause: 'V2',
  basis: '统计执法检查认定数据造假，区统执〔2026〕2号',
  indicator: null,
  ...more,
})
/** The year's table of a run made now: unit, score, rank, status. */
async function totals() {
  const { id } = await createRun(as(county.actors.office), { periodId })
  const rows = await database().scoreResult.findMany({
    where: { runId: id, scope: 'year' },
    select: { score: true, rank: true, status: true, unit: { select: { code: true } } },
    orderBy: { position: 'asc' },
  })
  return rows.map(({ unit, score, rank, status }) => [unit.code.slice(-3), score, rank, status] as const)
}

describe('a claim for a bonus', () => {
  test('counts once the office has agreed, and no more than the matter once', async () => {
    const { office } = county.actors
    const { reporter } = at(1)
    const before = await totals()
    const { id } = await enterAdjustment(as(reporter), 'claimed', claim(1, '全国示范性托育单位'))
    expect(await totals()).toEqual(before)
    expect((await previewPublication(office, periodId, NOW)).blocks.map((block) => block.code)).toContain(
      'adjustmentsUndecided',
    )
    expect(await code(enterAdjustment(as(reporter), 'claimed', claim(1, '全国 示范性托育单位。')))).toBe(
      'matterEntered',
    )
    expect(await code(moveAdjustment(as(reporter), 'agree', { id, version: 1, words: '' }))).toBe('forbidden')
    await moveAdjustment(as(office), 'agree', { id, version: 1, words: '' })
    const after = await totals()
    expect(after.find(([unit]) => unit === '202')?.[1]).toBe(
      Number(before.find(([unit]) => unit === '202')?.[1]) + 1,
    )
    expect(await code(moveAdjustment(as(office), 'refuse', { id, version: 2, words: '·' }))).toBe(
      'notInThisState',
    )
  })

  test('is the township’s own: whatever unit it names, and unseen by the others', async () => {
    await enterAdjustment(as(at(1).reporter), 'claimed', claim(0, '省级先进', { marks: 3 }))
    const own = await listDecisions(at(1).head, {})
    const other = await listDecisions(at(0).head, {})
    const matters = (page: typeof own) => (page.plan ? page.adjustments.map(({ matter }) => matter) : [])
    expect(matters(own)).toEqual(['省级先进', '全国示范性托育单位'])
    expect(matters(other)).toEqual([])
  })

  test.each([
    ['no penalty', { marks: -1 }, 'adjustmentRefused'],
    ['nothing without a basis', { basis: ' ' }, 'reasonRequired'],
    ['no resident’s number', { matter: '张三 13912345678' }, 'personalData'],
    ['nothing of the catalogue that it does not have', { item: 'x', level: 'y' }, 'adjustmentRefused'],
    ['nothing in a period that is not there', { periodId: uuidv7() }, 'notFound'],
  ])('a township claims %s', async (_, more, refusal) => {
    expect(await code(enterAdjustment(as(at(2).reporter), 'claimed', claim(2, '市级先进', more)))).toBe(
      refusal,
    )
  })

  test('of 20 decisions at once one is made', async () => {
    const { id } = await enterAdjustment(as(at(2).reporter), 'claimed', claim(2, '市级文明单位'))
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        code(
          moveAdjustment(as(county.actors.office), turn % 2 ? 'agree' : 'refuse', {
            id,
            version: 1,
            words: '·',
          }),
        ),
      ),
    )
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect(new Set(answers.filter((answer) => answer !== 'done'))).toEqual(new Set(['staleVersion']))
  })
})

describe('a veto', () => {
  test('counts once a leader has confirmed it, and no longer when it is lifted', async () => {
    const { office, leader } = county.actors
    const { id } = await proposeVeto(as(office), veto(0))
    const before = await totals()
    expect(before.map(([, , , status]) => status)).not.toContain('vetoed')
    expect(await code(proposeVeto(as(office), veto(0)))).toBe('vetoStands')
    expect(await code(moveVeto(as(office), 'confirm', { id, version: 1, words: '' }))).toBe('forbidden')
    await moveVeto(as(leader), 'confirm', { id, version: 1, words: '' })
    const after = await totals()
    expect(after.at(-1)).toEqual(['102', before.find(([unit]) => unit === '102')?.[1], null, 'vetoed'])
    const [seen] = await listDecisions(at(0).head, {}).then((page) => (page.plan ? page.vetoes : []))
    expect(seen).toMatchObject({ id, state: 'confirmed', actions: [] })
    const others = await listDecisions(at(1).head, {})
    expect(others.plan ? others.vetoes : null).toEqual([])
    await moveVeto(as(leader), 'lift', { id, version: 2, words: '复核后不成立' })
    expect(await totals()).toEqual(before)
  })

  test('nobody signs twice: not in a leader’s stead what they proposed themselves', async () => {
    const { office, leader } = county.actors
    const { id } = await proposeVeto(as(office), veto(1))
    const stead = {
      ...office,
      actingFor: [{ userId: leader.userId, name: leader.name, role: 'leader' as const, until: '2026-12-31' }],
    }
    expect(await code(moveVeto(as(stead), 'confirm', { id, version: 1, words: '' }))).toBe(
      'secondPersonNeeded',
    )
    expect(await code(moveVeto(as(leader), 'reject', { id, version: 1, words: '' }))).toBe('reasonRequired')
    await moveVeto(as(leader), 'reject', { id, version: 1, words: '事实不清' })
  })

  test.each([
    ['a clause that the plan does not have', { clause: 'V9' }, 'unknownClause'],
    ['a unit of nowhere', { unitId: uuidv7() }, 'notFound'],
    ['no basis', { basis: ' ' }, 'reasonRequired'],
  ])('is not proposed with %s', async (_, more, refusal) => {
    expect(await code(proposeVeto(as(county.actors.office), veto(2, more)))).toBe(refusal)
  })
})

test('what was said stays as it was said', async () => {
  for (const statement of [
    `UPDATE veto SET basis = 'x'`,
    `UPDATE veto SET state = 'confirmed'`,
    'DELETE FROM veto',
    'UPDATE veto_event SET words = NULL',
    'DELETE FROM veto_event',
    `UPDATE adjustment SET marks = 9, version = version + 1`,
    'DELETE FROM adjustment',
    'DELETE FROM adjustment_event',
  ])
    await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(/refused/)
})

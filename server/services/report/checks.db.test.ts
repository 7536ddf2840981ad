import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/server/db/client'
import { compileSheet } from '@/server/domain/check/check-sheet'
import type { PlanCheck } from '@/server/domain/check/plan-check'
import { runChecks } from '@/server/domain/check/run-checks'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { departmentGrid } from '../department/department-grid'
import { explainDepartmentCheck } from '../department/explain-department-check'
import { saveDepartmentValues } from '../department/save-department-values'
import { signOffValues } from '../department/sign-off-values'
import { acceptReports } from '../period/accept-reports'
import { listPeriods } from '../period/list-periods'
import { openPeriod } from '../period/open-period'
import { readReview } from '../period/read-review'
import { createDraft } from '../plan/create-draft'
import { publishDraft } from '../plan/publish-draft'
import { readDraft } from '../plan/read-draft'
import { readPlan } from '../plan/read-plan'
import { lookAtTrial, readTrial } from '../plan/read-trial'
import { saveDraft } from '../plan/save-draft'
import { tryCheck } from '../plan/try-check'
import { explainCheck } from './explain-check'
import { listReports } from './list-reports'
import { moveReport } from './move-report'
import { readReport } from './read-report'
import { saveReport } from './save-report'

const check = (code: string, rest: Partial<PlanCheck>): PlanCheck => ({
  code,
  name: { zh: code, en: code },
  kind: 'hard',
  source: 'self',
  at: [],
  phases: [],
  test: { type: 'share', indicator: 'B1' },
  message: { zh: '', en: '' },
  ...rest,
})
const checks = [
  check('K1', {}),
  check('K2', {
    kind: 'soft',
    test: { type: 'expression', expression: 'B1.value >= 60' },
    message: { zh: '覆盖率不到60%。', en: 'Coverage is under 60 %.' },
  }),
  check('K3', { source: 'department', kind: 'soft', test: { type: 'share', indicator: 'B2' } }),
  check('K4', {
    source: 'department',
    at: ['B2'],
    test: { type: 'expression', expression: 'B2.value <= 200' },
    message: { zh: '超过200%。', en: 'Above 200 %.' },
  }),
]

let county: County
let periodId: string
const reporter = (at = 0) => as(county.actors.reporters[at] ?? county.actors.office)
const head = (at = 0) => as(county.actors.heads[at] ?? county.actors.office)
const office = () => as(county.actors.office)
const reportOf = async (at = 0) => {
  const [row] = await listReports(reporter(at).actor, REPORTING_DAY)
  return readReport(reporter(at).actor, row?.id ?? '', REPORTING_DAY)
}
async function type(at: number, numerator: number, denominator: number) {
  const { id, fields } = await reportOf(at)
  await saveReport(reporter(at), {
    id,
    cells: [
      {
        indicator: 'B1',
        observation: { numerator, denominator },
        note: null,
        baseVersion: fields[0]?.version ?? 0,
      },
    ],
  })
}
const move = async (at: number, action: 'submit' | 'sign', by = reporter(at)) => {
  const { id, version } = await reportOf(at)
  return moveReport(by, action, { id, version })
}
/** What the browser would make of a report: the same functions, over what was sent to it. */
const inBrowser = async (at = 0) => {
  const { checks: sent } = await reportOf(at)
  return sent ? runChecks(compileSheet(sent.sheet), sent.facts, sent.explanations) : []
}
const explain = async (at: number, text: string, baseVersion: number, by = reporter(at)) => {
  const found = (await inBrowser(at)).find((finding) => finding.check === 'K2')
  const { id } = await reportOf(at)
  return explainCheck(by, { id, check: 'K2', about: found?.about ?? '', text, baseVersion })
}

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const { id } = await createDraft(office(), { origin: { from: 'amendment', planId: county.planId } })
  const { parts } = await readDraft(county.actors.office, id)
  const settings = parts.find(({ key }) => key === 'settings')
  await saveDraft(office(), {
    id,
    edits: [
      {
        key: 'settings',
        base: settings?.version ?? 0,
        content: { ...(settings?.content as PlanDocument['settings']), pointsTotal: 40 },
      },
      ...checks.map(({ code, ...content }, position) => ({
        key: `check/${code}`,
        base: 0,
        content: { ...content, position },
      })),
    ],
  })
  const { hash } = await readTrial(county.actors.office, id)
  await lookAtTrial(office(), { id, hash })
  await publishDraft(office(), { id, hash, reason: '增加逻辑审核' })
  const [first] = await listPeriods(county.actors.office)
  periodId = first?.id ?? ''
  await openPeriod(office(), { id: periodId, version: first?.version ?? 0 })
})

test('a published plan says its checks as they were written, and the database keeps them so', async () => {
  const { document } = await readPlan(county.actors.office, { id: county.planId })
  expect(document.checks).toEqual(checks)
  const before = await readPlan(county.actors.office, { id: county.planId, version: 1 })
  expect('checks' in before.document).toBe(false)
  await expect(database().$executeRaw`DELETE FROM plan_check`).rejects.toThrow(/published plan version/)
})

describe('a report', () => {
  test('is saved whatever its figures are, and held back while a hard check fails', async () => {
    await type(0, 52, 50)
    expect((await inBrowser()).map((finding) => finding.check)).toEqual(['K1'])
    await expect(move(0, 'submit')).rejects.toMatchObject({
      code: 'checksStand',
      data: {
        failed: [{ check: 'K1', at: ['B1'], says: { zh: '“B1”的分子不能大于分母。' } }],
        unexplained: [],
      },
    })
  })

  test('with a soft finding is held back until it is explained, for exactly these figures', async () => {
    await type(0, 20, 50)
    await expect(move(0, 'submit')).rejects.toMatchObject({
      code: 'checksStand',
      data: { failed: [], unexplained: [{ check: 'K2', at: ['B1'] }] },
    })
    expect(await explain(0, '卫生院搬迁，停诊一个月。', 0)).toEqual({ version: 1, theirs: null })
    expect((await inBrowser())[0]?.explanation).toMatchObject({
      text: '卫生院搬迁，停诊一个月。',
      byName: 'reporter0',
    })
    // another figure: asked again
    await type(0, 21, 50)
    await expect(move(0, 'submit')).rejects.toMatchObject({ code: 'checksStand' })
    expect(await explain(0, '卫生院搬迁，停诊三周。', 1)).toEqual({ version: 2, theirs: null })
    expect(await move(0, 'submit')).toEqual({ state: 'submitted' })
    expect(await move(0, 'sign', head())).toEqual({ state: 'submitted' })
  })

  test('keeps every explanation: two writers see each other, and nothing is changed or removed', async () => {
    await type(1, 10, 50)
    await explain(1, '一', 0)
    expect(await explain(1, '二', 0)).toMatchObject({ version: 1, theirs: { text: '一', version: 1 } })
    // The same words again, after an answer that was lost on the way.
    expect(await explain(1, '一', 0)).toEqual({ version: 1, theirs: null })
    expect(await explain(1, '二', 1)).toEqual({ version: 2, theirs: null })
    expect((await reportOf(1)).checks?.explanations.map(({ text }) => text)).toEqual(['一', '二'])
    await expect(database().$executeRaw`DELETE FROM check_explanation`).rejects.toThrow(/append-only/)
    await expect(database().$executeRaw`UPDATE check_explanation SET text = '三'`).rejects.toThrow(
      /append-only/,
    )
  })

  test('takes no personal data, no empty words, nothing of another unit, nothing once it is submitted', async () => {
    await expect(explain(1, '联系人13912345678', 2)).rejects.toMatchObject({ code: 'personalData' })
    await expect(explain(1, '630203199001011234等人', 2)).rejects.toMatchObject({ code: 'personalData' })
    await expect(explain(1, ' ', 2)).rejects.toMatchObject({ code: 'reasonRequired' })
    await expect(explain(1, '我来说明', 2, reporter(2))).rejects.toMatchObject({ code: 'notFound' })
    await expect(explain(0, '再说明', 2)).rejects.toMatchObject({ code: 'notInThisState' })
  })

  test('is not signed while a hard check fails, as when the plan was amended after it was submitted', async () => {
    await type(2, 40, 50)
    await move(2, 'submit')
    const { id } = await reportOf(2)
    const cell = { periodId, indicatorCode: 'B1', unitId: county.townshipIds[2] ?? '' }
    await database().value.updateMany({
      where: cell,
      data: { observation: { numerator: 60, denominator: 50 } },
    })
    const { version } = await reportOf(2)
    await expect(moveReport(head(2), 'sign', { id, version })).rejects.toMatchObject({ code: 'checksStand' })
    await database().value.updateMany({
      where: cell,
      data: { observation: { numerator: 40, denominator: 50 } },
    })
    await moveReport(head(2), 'sign', { id, version })
  })

  test('on which a check fires is not accepted with others, and is accepted by itself', async () => {
    const review = await readReview(county.actors.office, periodId)
    expect(
      review.reports.map((report) =>
        report.checks.map(({ check: code, explanation }) => [code, explanation?.text]),
      ),
    ).toEqual([[['K2', '卫生院搬迁，停诊三周。']], []])
    const [explained, clean] = review.reports
    const answer = await acceptReports(office(), {
      id: periodId,
      reports: review.reports.map(({ id, version }) => ({ id, version })),
    })
    expect(answer).toEqual({ accepted: [clean?.id], refused: [], flagged: [explained?.id] })
    const { id = '', version = 0 } = explained ?? {}
    expect(await moveReport(office(), 'accept', { id, version })).toEqual({ state: 'accepted' })
  })
})

test('a bureau’s figures are checked unit by unit, and explained by the bureau alone', async () => {
  const bureau = as(county.actors.department)
  await saveDepartmentValues(bureau, {
    periodId,
    cells: county.townshipIds.slice(0, 2).map((unitId, at) => ({
      unitId,
      indicator: 'B2',
      observation: { numerator: 100 + at, denominator: 100 },
      note: null,
      baseVersion: 0,
    })),
  })
  const { checks: sent } = await departmentGrid(county.actors.department, periodId)
  const fired = sent?.units.flatMap(({ unitId, facts, explanations }) =>
    runChecks(compileSheet(sent.sheet), facts, explanations).map(({ check: code, about }) => ({
      unitId,
      code,
      about,
    })),
  )
  expect(fired?.map(({ unitId, code }) => [unitId, code])).toEqual([[county.townshipIds[1], 'K3']])
  const entry = { periodId, unitId: county.townshipIds[1] ?? '', check: 'K3', about: fired?.[0]?.about ?? '' }
  expect(await explainDepartmentCheck(bureau, { ...entry, text: '含上季补报。', baseVersion: 0 })).toEqual({
    version: 1,
    theirs: null,
  })
  await expect(
    explainDepartmentCheck(bureau, { ...entry, check: 'K1', text: '…', baseVersion: 0 }),
  ).rejects.toMatchObject({ code: 'notFound' })
})

describe('a bureau’s word for its figures', () => {
  const bureau = () => as(county.actors.department)
  const sign = async () => {
    const { signing } = await departmentGrid(county.actors.department, periodId)
    return signOffValues(bureau(), { periodId, hash: signing?.hash ?? '' })
  }
  const typeFor = async (at: number, numerator: number, indicator = 'B2') => {
    const unitId = county.townshipIds[at] ?? ''
    const { cells } = await departmentGrid(county.actors.department, periodId)
    const held = cells.find((cell) => cell.unitId === unitId && cell.indicatorCode === indicator)
    await saveDepartmentValues(bureau(), {
      periodId,
      cells: [
        {
          unitId,
          indicator,
          observation: { numerator, denominator: 100 },
          note: null,
          baseVersion: held?.version ?? 0,
        },
      ],
    })
  }
  const explainFor = async (at: number, text: string, baseVersion: number) => {
    const unitId = county.townshipIds[at] ?? ''
    const { checks: sent } = await departmentGrid(county.actors.department, periodId)
    const own = sent?.units.find((unit) => unit.unitId === unitId)
    const [found] =
      sent && own ? runChecks(compileSheet(sent.sheet), own.facts, own.explanations).slice(-1) : []
    await explainDepartmentCheck(bureau(), {
      periodId,
      unitId,
      check: 'K3',
      about: found?.about ?? '',
      text,
      baseVersion,
    })
  }

  test('is refused while a hard check fails, naming the check, the indicator, the unit and what is said', async () => {
    // Of the second township more than a hundred in a hundred, which K3 was explained; of the third more than twice as many.
    await typeFor(2, 250)
    await expect(sign()).rejects.toMatchObject({
      code: 'checksStand',
      data: {
        failed: [
          {
            check: 'K4',
            at: ['B2'],
            says: { zh: '超过200%。' },
            unit: { id: county.townshipIds[2], name: '沙沟乡' },
          },
        ],
        unexplained: [{ check: 'K3', at: ['B2'], unit: { name: '沙沟乡' } }],
      },
    })
    const { signing } = await departmentGrid(county.actors.department, periodId)
    expect(signing).toMatchObject({ standing: 'never', last: null })
  })

  test('waits for an explanation of exactly these figures, and takes it along', async () => {
    await typeFor(2, 110)
    await expect(sign()).rejects.toMatchObject({
      code: 'checksStand',
      data: { failed: [], unexplained: [{ check: 'K3', unit: { name: '沙沟乡' } }] },
    })
    await explainFor(2, '含流动人口。', 0)
    await typeFor(2, 120)
    await expect(sign()).rejects.toMatchObject({ code: 'checksStand' })
    await explainFor(2, '含流动人口与补报。', 1)
    await sign()
    const { signing } = await departmentGrid(county.actors.department, periodId)
    expect(signing).toMatchObject({ standing: 'current', last: { cells: 3 } })
    const record = await database().auditRecord.findFirst({
      where: { action: 'departmentValues.signOff' },
      orderBy: { seq: 'desc' },
    })
    expect(record?.after).toMatchObject({
      explained: [
        { check: 'K3', unit: county.townshipIds[1], version: 1 },
        { check: 'K3', unit: county.townshipIds[2], version: 2 },
      ],
    })
  })
})

test('a check in a draft of next year is tried on this year: how many units, and which', async () => {
  const { id } = await createDraft(office(), { origin: { from: 'lastYear', planId: county.planId } })
  const { parts } = await readDraft(county.actors.office, id)
  expect(parts.filter(({ key }) => key.startsWith('check/')).map(({ key }) => key)).toEqual([
    'check/K1',
    'check/K2',
    'check/K3',
    'check/K4',
  ])
  const tried = await tryCheck(county.actors.office, {
    id,
    check: check('K9', {
      test: { type: 'expression', expression: 'B1.value >= 50' },
      message: { zh: '不到一半。', en: '' },
    }),
  })
  expect(tried?.year).toBe(2026)
  expect(tried?.periods[0]).toMatchObject({
    code: '2026Q1',
    units: 3,
    notChecked: 0,
    fired: [{ name: '三合镇' }, { name: '古城乡' }],
  })
  expect(tried?.periods[1]).toMatchObject({ notChecked: 3, fired: [] })
})

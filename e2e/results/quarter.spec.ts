import type { Page } from '@playwright/test'
import type { Observation } from '@/server/domain/scoring/case'
import { enterSheet } from '../support/enter-sheet'
import { type Person, signInByHttp } from '../support/api'
import { publishOverApi } from '../support/publish-over-api'
import { takeStep } from '../support/take-step'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * The main job on the real server, as each role does it: the fourth quarter of the demo county is opened, reported,
 * signed, inspected, accepted, scored and published. Sanhe Town goes through the browser; the other eight townships do
 * the same over the API, so that the table at the end is a whole county's.
 */
test.describe.configure({ mode: 'serial' })

const THIRD = '2026Q3'
const FOURTH = '2026Q4'
const SANHE = '630203102'
const townships = ['pingan', 'xiaoxia', 'hongshuiquan', 'shihuiyao', 'gucheng', 'shagou', 'bazanggou', 'park']

let baseURL: string
let office: Person
let leader: Person
let sanheReport: string

test.beforeAll(async ({}, { project }) => {
  baseURL = project.use.baseURL ?? ''
  office = await signInByHttp(baseURL, 'office')
  leader = await signInByHttp(baseURL, 'leader')
})

const periodOf = async (code: string) => {
  const period = (await office.api.periods.list.query()).find((candidate) => candidate.code === code)
  if (!period) throw new Error(`no period ${code}`)
  return period
}

/** A township fills its report with last period's figures, submits it, and its head signs. */
async function reportOverApi(township: string, code: string) {
  const reporter = await signInByHttp(baseURL, `${township}.reporter`)
  const head = await signInByHttp(baseURL, `${township}.head`)
  const own = (await reporter.api.reports.list.query()).find((report) => report.period.code === code)
  if (!own) throw new Error(`${township} has no report in ${code}`)
  let report = await reporter.api.reports.read.query({ id: own.id })
  if (report.actions.includes('save')) {
    const some = (observation: Observation | null): Observation =>
      observation ?? { numerator: 0, denominator: 0 }
    await reporter.api.reports.save.mutate({
      id: own.id,
      cells: report.fields
        .filter((field) => field.villages === null)
        .map((field) => ({
          indicator: field.indicator.code,
          observation: field.observation ?? some(field.before),
          note: null,
          baseVersion: field.version,
        })),
      villages: report.fields.flatMap((field) =>
        (field.villages ?? []).map((village) => ({
          villageId: village.id,
          indicator: field.indicator.code,
          observation: village.observation ?? some(village.before),
          baseVersion: village.version,
        })),
      ),
    })
    await reporter.api.reports.submit.mutate({ id: own.id, version: report.version })
    report = await reporter.api.reports.read.query({ id: own.id })
  }
  if (report.stage === 'awaitingSignature')
    await head.api.reports.sign.mutate({ id: own.id, version: report.version })
}

async function acceptAll(code: string) {
  for (const row of await office.api.reports.list.query()) {
    if (row.period.code !== code || !['awaitingReview', 'underReview'].includes(row.stage)) continue
    const { version } = await office.api.reports.read.query({ id: row.id })
    await office.api.reports.accept.mutate({ id: row.id, version })
  }
}

/** An inspector finds everything in order, but for what the sheet has already. */
async function inspectOverApi(code: string, except: string[] = []) {
  const inspector = await signInByHttp(baseURL, 'inspector')
  for (const listed of await inspector.api.sheets.list.query()) {
    if (listed.period.code !== code || listed.state !== 'open' || except.includes(listed.unit.code)) continue
    const { lines, heads } = await inspector.api.sheets.read.query({ id: listed.id })
    await enterSheet(
      inspector,
      listed.id,
      lines
        .filter((line) => !heads.some((head) => head.lineCode === line.code && head.observation))
        .map((line) => ({ line: line.code, observation: perfect(line.scoring.kind) })),
    )
    const { sheet } = await inspector.api.sheets.read.query({ id: listed.id })
    await inspector.api.sheets.complete.mutate({
      id: listed.id,
      version: sheet.version,
      unsigned: '纸质表上签字',
    })
  }
}

function perfect(kind: string): Observation {
  if (kind === 'ratio') return { numerator: 30, denominator: 30 }
  return kind === 'checklist' ? { missing: [] } : { value: 1 }
}

async function departmentsOverApi(code: string, before: string) {
  for (const bureau of ['health', 'finance']) {
    const person = await signInByHttp(baseURL, bureau)
    const [now, last] = [await periodOf(code), await periodOf(before)]
    const grid = await person.api.departmentValues.read.query({ periodId: now.id })
    const known = await person.api.departmentValues.read.query({ periodId: last.id })
    await person.api.departmentValues.save.mutate({
      periodId: now.id,
      cells: grid.indicators.flatMap((indicator) =>
        grid.units.map((unit) => {
          const at = (cells: typeof grid.cells) =>
            cells.find((cell) => cell.unitId === unit.id && cell.indicatorCode === indicator.code)
          const own = at(grid.cells)
          return {
            unitId: unit.id,
            indicator: indicator.code,
            observation: own?.observation ??
              at(known.cells)?.observation ?? { numerator: 9, denominator: 10 },
            note: null,
            baseVersion: own?.version ?? 0,
          }
        }),
      ),
    })
  }
}

/** The heads of all nine units, who are asked to check their marks. */
async function headsOverApi(): Promise<Person[]> {
  const heads: Person[] = []
  for (const township of [...townships, 'sanhe']) heads.push(await signInByHttp(baseURL, `${township}.head`))
  return heads
}

async function runAndPublish(code: string) {
  const period = await periodOf(code)
  const { id } = await office.api.runs.create.mutate({ periodId: period.id })
  await publishOverApi({ office, leader, heads: await headsOverApi() }, id)
}

test('the third quarter, half done in the demo, is finished and published', async () => {
  for (const township of [...townships, 'sanhe']) await reportOverApi(township, THIRD)
  await acceptAll(THIRD)
  await inspectOverApi(THIRD)
  const period = await periodOf(THIRD)
  await office.api.periods.close.mutate({ id: period.id, version: period.version })
  await runAndPublish(THIRD)
})

test('the office opens the fourth quarter', async ({ browser }) => {
  const page = await signIn(browser, 'office')
  await expect(page.getByRole('heading', { name: '报告期' })).toBeVisible()
  await page.getByRole('link', { name: '2026年四季度' }).click()
  await page.getByRole('button', { name: '开放填报' }).click()
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByText('发布前还需要')).toBeVisible()
  await expect(page.getByRole('row', { name: /三合镇/ })).toContainText('填报中')
})

test('Sanhe’s reporter fills it with live marks beside, comes back to it after a reload, and submits', async ({
  browser,
}) => {
  const page = await signIn(browser, 'sanhe.reporter')
  await page.getByRole('link', { name: '2026年四季度' }).click()
  await page.waitForURL(/\/reports\//)
  sanheReport = page.url().split('/').at(-1) ?? ''
  // The whole form from the keyboard alone, as fast as it goes: each figure and one key to the next field.
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const type = async (text: string) => {
    keys += text.length
    await page.keyboard.type(text)
  }
  const villages = page.getByRole('table', { name: /流动留守儿童健康关爱覆盖率/ })
  const names = await villages.getByRole('rowheader').allInnerTexts()
  await page.getByRole('button', { name: '还差9项，去填' }).focus()
  await press('Enter')
  await expect(page.getByLabel('党政专题研究会议 数值')).toBeFocused()
  await type('１')
  await press('ArrowRight')
  // A rate far under its target (nothing of 7 marks, and the table will show it) among seven that are met.
  const rates = ['50/50', '3/１0０', ...Array.from({ length: 5 }, () => '50/50')]
  for (const figure of [...rates, ...names.map(() => '1/2')].flatMap((rate) => rate.split('/'))) {
    await type(figure)
    await press('ArrowRight')
  }
  await press('Control+s')
  await expect(page.getByText('9项中已填9项')).toBeVisible()
  // A practised hand takes a third of a second a key; with a second for each, it is well within ten minutes.
  expect(keys).toBeLessThan(600)
  test.info().annotations.push({
    type: 'keystrokes',
    description: `${String(keys)}, ${String(names.length)} villages`,
  })
  await page.getByLabel('孕前优生健康检查覆盖率 说明').fill('仅供演示:本季偏低 QZ7-marker')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await expect(page.getByRole('row', { name: /B1/ })).toContainText('3.00%')
  await page.reload()
  await expect(page.getByLabel('孕前优生健康检查覆盖率 分母')).toHaveValue('100')
  await expect(page.getByLabel('流动留守儿童健康关爱覆盖率 各村合计')).toContainText(
    `${String(names.length)}/${String(2 * names.length)}`,
  )
  // A column of villages is pasted by their names, whatever the order, and adds up.
  await page.getByText(`各村(居)：已填${String(names.length)}/${String(names.length)}`).click()
  await villages
    .getByRole('textbox')
    .first()
    .evaluate(
      (field, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      names
        .toReversed()
        .map((name) => `${name}\t2\t3`)
        .join('\n'),
    )
  await expect(page.getByLabel('流动留守儿童健康关爱覆盖率 各村合计')).toContainText(
    `${String(2 * names.length)}/${String(3 * names.length)}`,
  )
  // One village left out is said, and holds the report back.
  const [left] = names
  await villages.getByRole('textbox').first().fill('')
  await villages.getByRole('textbox').nth(1).fill('')
  await expect(page.getByText('合计不完整：还有1个村(居)未填')).toBeVisible()
  await page.getByRole('button', { name: '提交负责人签字' }).click()
  await expect(page.getByRole('dialog')).toContainText(left ?? '')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: new RegExp(left ?? '') })
    .click()
  await expect(villages.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type('2')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('3')
  await expect(page.getByText('9项中已填9项')).toBeVisible()
  // Far fewer migrants than last quarter: the plan asks why, and nothing is submitted until it is said.
  await page.getByRole('button', { name: '提交负责人签字' }).click()
  await expect(page.getByRole('dialog')).toContainText('在册流动人口与上一期相差超过40%')
  await expect(page.getByRole('dialog').getByRole('button', { name: '提交负责人签字' })).toBeDisabled()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /在册流动人口/ })
    .click()
  await expect(page.getByLabel('说明', { exact: true })).toBeFocused()
  await page.keyboard.type('工地完工，务工人员返乡，已逐户销册')
  await page.keyboard.press('Tab')
  await expect(page.getByText('说明已保存')).toBeVisible()
  await page.getByRole('button', { name: '提交负责人签字' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '提交负责人签字' }).click()
  await expect(page.getByText('待负责人签字').first()).toBeVisible()
})

test('its head reads it and signs', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.head')
  await expect(page.getByText('有1份报告待签字')).toBeVisible()
  await page.getByRole('link', { name: '2026年四季度' }).click()
  await expect(page.getByLabel('孕前优生健康检查覆盖率 分母')).toHaveValue('100')
  await page.getByRole('button', { name: '签字上报' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签字上报' }).click()
  await expect(page.getByText('待考核办审核').first()).toBeVisible()
})

test('the office returns it with a word on one field; corrected, it is signed and accepted', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office', `/reports/${sanheReport}`)
  await expect(page.getByRole('row', { name: /D1/ }).first()).toContainText(
    '说明：工地完工，务工人员返乡，已逐户销册',
  )
  await page.getByRole('button', { name: '开始审核' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '开始审核' }).click()
  await expect(page.getByText(/自.*起审核，负责人不能再撤回/)).toBeVisible()
  await page.getByRole('button', { name: '退回修改' }).click()
  await page.getByRole('dialog').getByLabel(/^B6 /).check()
  await page.getByRole('dialog').getByLabel('B6 该项意见').fill('请附参加人数台账口径')
  await page.getByRole('dialog').getByRole('button', { name: '退回修改' }).click()
  await expect(page.getByText('已退回').first()).toBeVisible()

  const reporter = await signIn(browser, 'sanhe.reporter', `/reports/${sanheReport}`)
  await expect(reporter.getByText('退回意见：请附参加人数台账口径')).toBeVisible()
  await reporter.getByLabel('早教知识进家庭、早教体验进社区 说明').fill('按签到册统计')
  await expect(reporter.getByText(/已保存 \d/)).toBeVisible()
  await reporter.getByRole('button', { name: '提交负责人签字' }).click()
  await reporter.getByRole('dialog').getByRole('button', { name: '提交负责人签字' }).click()
  await expect(reporter.getByText('待负责人签字').first()).toBeVisible()

  const head = await signInByHttp(baseURL, 'sanhe.head')
  const { version } = await head.api.reports.read.query({ id: sanheReport })
  await head.api.reports.sign.mutate({ id: sanheReport, version })

  await page.reload()
  // What the township changed since, with the word beside it.
  const changes = page.getByRole('region', { name: '与上次报送相比' })
  await expect(changes.getByRole('row', { name: /B6/ })).toContainText('说明：按签到册统计')
  await expect(changes.getByRole('row', { name: /B6/ })).toContainText('请附参加人数台账口径')
  await page.getByRole('button', { name: '审核通过' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
  await expect(page.getByText('已通过').first()).toBeVisible()
})

test('accepted, it is opened again with a reason: the run that used it is stale, and what was accepted stays readable', async ({
  browser,
}) => {
  const period = await periodOf(FOURTH)
  await office.api.runs.create.mutate({ periodId: period.id })
  const page = await signIn(browser, 'office', `/reports/${sanheReport}`)
  await page.getByRole('button', { name: '重新打开' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/不能再据以发布/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '重新打开' })).toBeDisabled()
  await dialog.getByLabel('重新打开的理由').fill('区级抽查发现漏计')
  await dialog.getByRole('button', { name: '重新打开' }).click()
  await expect(page.getByText('已退回').first()).toBeVisible()
  const { runs } = await office.api.periods.progress.query({ id: period.id })
  expect(runs[0]?.fresh).toBe(false)
  await page.getByRole('link', { name: '第2次报送' }).click()
  await expect(page.getByText('已核对：数值与签字时一致。')).toBeVisible()
  await expect(page.getByRole('row', { name: /B6/ })).toContainText('按签到册统计')

  const reporter = await signInByHttp(baseURL, 'sanhe.reporter')
  const head = await signInByHttp(baseURL, 'sanhe.head')
  let { version } = await reporter.api.reports.read.query({ id: sanheReport })
  await reporter.api.reports.submit.mutate({ id: sanheReport, version })
  version = (await head.api.reports.read.query({ id: sanheReport })).version
  await head.api.reports.sign.mutate({ id: sanheReport, version })
  version = (await office.api.reports.read.query({ id: sanheReport })).version
  await office.api.reports.accept.mutate({ id: sanheReport, version })
})

test('the inspector scores Sanhe on a phone, with a reason where marks are lost', async ({ browser }) => {
  const page = await signIn(browser, 'inspector', '/inspections')
  await page.setViewportSize({ width: 390, height: 844 })
  await page
    .getByRole('link', { name: /三合镇/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: /三合镇/ })).toBeVisible()
  await page.getByRole('button', { name: '全部都有' }).click()
  await page.getByLabel('数值').first().fill('0')
  for (const field of await page.getByLabel('抽查数').all()) await field.fill('30')
  for (const field of await page.getByLabel('符合数').all()) await field.fill('30')
  await page.getByLabel('扣分理由').first().fill('本季未召开村民自治会议')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await page.getByRole('button', { name: '完成并提交' }).click()
  await page.getByLabel('没有签字的原因').fill('负责人外出，另签纸质表')
  await page.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await expect(page.getByText(/完成并提交。/)).toBeVisible()
})

test('what is not published is seen by no other township, in any way of asking', async () => {
  const period = await periodOf(FOURTH)
  const { id: runId } = await office.api.runs.create.mutate({ periodId: period.id })
  const secret = 'QZ7-marker'
  expect(JSON.stringify(await office.api.reports.read.query({ id: sanheReport }))).toContain(secret)
  const pages = [
    `/reports/${sanheReport}`,
    `/en/reports/${sanheReport}`,
    '/reports',
    `/periods/${period.id}`,
    `/league?run=${runId}`,
    `/league?year=2026&view=${FOURTH}`,
    `/marks/${runId}/${SANHE}?period=${FOURTH}`,
    `/marks/${runId}/${SANHE}/${FOURTH}/B1`,
    `/trends?unit=${SANHE}&indicator=B1`,
    '/publications',
    '/inspections',
    `/values?period=${period.id}`,
    '/admin/users',
    '/audit',
  ]
  const input = (value: object) => encodeURIComponent(JSON.stringify({ json: value }))
  const calls = [
    `/api/trpc/reports.read?input=${input({ id: sanheReport })}`,
    `/api/trpc/reports.history?input=${input({ id: sanheReport, indicator: 'B1' })}`,
    `/api/trpc/league.read?input=${input({ runId })}`,
    `/api/trpc/league.mark?input=${input({ runId, unit: SANHE, period: FOURTH, indicator: 'B1' })}`,
    `/api/trpc/league.unit?input=${input({ runId, unit: SANHE })}`,
    `/api/trpc/periods.progress?input=${input({ id: period.id })}`,
  ]
  const ways: Record<string, string>[] = [
    {},
    { RSC: '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1' },
    { RSC: '1', 'Next-Router-Segment-Prefetch': '/_tree' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', 'x-pathname': '/league' },
  ]
  const strangers = [
    'gucheng.reporter',
    'gucheng.head',
    'leader',
    'health',
    'sysadmin',
    'secadmin',
    'auditor',
  ]
  for (const username of [null, ...strangers]) {
    const cookie = username === null ? '' : (await signInByHttp(baseURL, username)).cookie
    for (const path of [...pages, ...calls])
      for (const headers of ways) {
        const answer = await fetch(baseURL + path, { redirect: 'manual', headers: { cookie, ...headers } })
        const text = await answer.text()
        // The auditor reads what everybody did: that is the role. Nobody else sees the note, or the draft's mark.
        if (!(username === 'auditor' && path === '/audit'))
          expect([username, path, text.includes(secret)]).toEqual([username, path, false])
        if (path.includes(runId))
          expect([username, path, text.includes('3.00%')]).toEqual([username, path, false])
      }
    for (const path of calls) {
      const answer = await fetch(baseURL + path, { headers: { cookie } })
      expect([401, 403, 404], `${String(username)} ${path}`).toContain(answer.status)
    }
  }
})

test('the rest of the county reports; the office closes, scores and publishes', async ({ browser }) => {
  for (const township of townships) await reportOverApi(township, FOURTH)
  await inspectOverApi(FOURTH)
  await departmentsOverApi(FOURTH, THIRD)
  const period = await periodOf(FOURTH)
  const page = await signIn(browser, 'office', `/periods/${period.id}`)
  const review = await office.api.periods.review.query({ id: period.id })
  const clean = review.reports.filter((report) => report.clean)
  const [first] = clean
  if (!first || clean.length < 2) throw new Error('nothing to accept together')
  await page.getByRole('link', { name: '批量审核(8)' }).click()
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: `审核通过所选${String(clean.length)}份` }).click()
  // A colleague decides on one of them meanwhile: it is named, the others go through.
  const colleague = await signIn(browser, 'office2', `/periods/${period.id}/accept`)
  await colleague.getByRole('checkbox', { name: '全选' }).check()
  await colleague.getByRole('checkbox', { name: '全选' }).uncheck()
  await colleague.getByRole('checkbox', { name: `选择${first.unit.name}` }).check()
  await colleague.getByRole('button', { name: '审核通过所选1份' }).click()
  await colleague.getByRole('dialog').getByRole('button', { name: '审核通过所选1份' }).click()
  await expect(colleague.getByText('已审核通过1份。')).toBeVisible()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `审核通过所选${String(clean.length)}份` })
    .click()
  await expect(page.getByText(`已审核通过${String(clean.length - 1)}份。`)).toBeVisible()
  await expect(page.getByText(`${first.unit.name}在您查看后有变化，未作处理`)).toBeVisible()
  // What has to be looked into first is opened and decided one by one.
  await acceptAll(FOURTH)
  await page.getByRole('link', { name: '返回2026年四季度' }).click()
  await page.getByRole('button', { name: '关闭报告期' }).click()
  await expect(page.getByRole('dialog')).toContainText('所有单位的报告均已通过审核')
  await page.getByRole('button', { name: '确认' }).click()
  await expect(page.getByText('已关闭').first()).toBeVisible()
  await page.getByRole('button', { name: '计分', exact: true }).click()
  await expect(page.getByText('已具备发布条件')).toBeVisible()
  await page.getByRole('link', { name: '预览并发布' }).click()
  await expect(page.getByText('无，本期首次发布')).toBeVisible()
  const table = page.getByRole('region', { name: '将公布的排名' })
  await expect(table.getByRole('row', { name: /三合镇/ })).toContainText('下降')
  await page.getByRole('button', { name: '封存拟稿' }).click()
  await page.waitForURL(/\/publications\/candidates\//)
  const candidate = new URL(page.url()).pathname
  await takeStep(page, '送单位核对', '')
  await expect(page.getByText(/还有9个单位没有答复/)).toBeVisible()
  // Nobody has the last word alone: the units check, the office reviews, a leader signs what was read.
  for (const head of await headsOverApi())
    await head.api.candidates.check.mutate({ id: candidate.split('/').at(-1) ?? '' })
  await page.reload()
  await takeStep(page, '审核通过', '与计分底册、督查表核对一致。')
  await takeStep(page, '送签发', '')
  await expect(page.getByRole('button', { name: '签发' })).toHaveCount(0)
  const signer = await signIn(browser, 'leader', candidate)
  await expect(signer.getByRole('region', { name: '排名表' }).first()).toContainText('三合镇')
  await takeStep(signer, '签发', '', (dialog) => dialog.getByRole('checkbox').check())
  await expect(signer.getByText(/已发布为第\d+号/)).toBeVisible()
  await page.goto(`/periods/${period.id}`)
  await expect(page.getByText(/已按最新数据发布为第\d+号/)).toBeVisible()
})

test('the leader sees the rank change and opens the explanation', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/league')
  await expect(page.getByRole('heading', { name: /2026年四季度排名/ })).toBeVisible()
  const row = page.getByRole('row', { name: /三合镇/ })
  // B1 gave nothing of 7 and the meeting nothing of its part: Sanhe was among the first.
  await expect(row).toContainText('−8')
  // The frame stays when pages change: the menu marks the page in sight all the same, and the language keeps it.
  await page.getByRole('link', { name: '趋势' }).click()
  await page.waitForURL(/\/trends/)
  await expect(page.getByRole('link', { name: '趋势' })).toHaveAttribute('aria-current', 'page')
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/\/en\/trends/)
  await page.getByRole('link', { name: '中文' }).click()
  await page.getByRole('link', { name: '排名' }).click()
  await row.locator('a[href*="/marks/"]').first().click()
  await expect(page.getByRole('heading', { name: /三合镇/ }).first()).toBeVisible()
  await openMark(page, 'B1')
  await expect(page.getByText('3 ', { exact: false }).first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText('0.00')
})

async function openMark(page: Page, indicator: string) {
  await page.locator(`a[href*="/${FOURTH}/${indicator}"]`).first().click()
  await page.waitForURL(new RegExp(`/${FOURTH}/${indicator}$`))
}

test('published, the township it hurts sees why, in English too', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.head', '/en/league')
  await page.getByRole('row', { name: /Sanhe/ }).locator('a[href*="/marks/"]').first().click()
  await openMark(page, 'B1')
  await expect(page.getByRole('main')).toContainText('QZ7-marker')
})

import type { Page } from '@playwright/test'
import { villages } from '@/prisma/seed/villages/place'
import { enterSheet } from '../support/enter-sheet'
import { type Person, signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * The second level on the real server: Sanhe Town's open month, from a village's report to the villages' league table,
 * and a letter between the town and a village. Nothing of the county's is touched.
 */
test.describe.configure({ mode: 'serial' })

const MONTH = '2026M09'
const VILLAGE = '湾子村委会'
const VILLAGES = villages.map(({ key }) => key)

let baseURL: string
let office: Person

test.beforeAll(async ({}, { project }) => {
  baseURL = project.use.baseURL ?? ''
  office = await signInByHttp(baseURL, 'sanhe.office')
})

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

test('a village reports, its head signs; the town inspects, closes, scores and puts on notice', async ({
  browser,
}) => {
  const reporter = await signIn(browser, 'sanhe.wanzi.reporter')
  await expect(reporter.locator('header').getByText('三合镇')).toBeVisible()
  await reporter.getByRole('link', { name: '2026年9月' }).click()
  await reporter.waitForURL(/\/reports\//)
  for (const [indicator, numerator, denominator] of [
    ['重点家庭随访率', '40', '40'],
    ['流动人口登记率', '12', '12'],
  ]) {
    await reporter.getByLabel(`${indicator} 分子`).fill(numerator ?? '')
    await reporter.getByLabel(`${indicator} 分母`).fill(denominator ?? '')
  }
  await reporter.getByLabel('公开栏更新 数值').fill('2')
  await expect(reporter.getByText('3项中已填3项')).toBeVisible()
  await reporter.getByRole('button', { name: '提交负责人签字' }).click()
  await reporter.getByRole('dialog').getByRole('button', { name: '提交负责人签字' }).click()
  await expect(reporter.getByText('待负责人签字').first()).toBeVisible()

  const head = await signIn(browser, 'sanhe.wanzi.head')
  await head.getByRole('link', { name: '2026年9月' }).click()
  await head.getByRole('button', { name: '签字上报' }).click()
  await head.getByRole('dialog').getByRole('button', { name: '签字上报' }).click()
  await expect(head.getByText('待考核办审核').first()).toBeVisible()

  // The inspector's nineteen sheets and the health centre's figures, over the API.
  const [inspector, clinic] = [
    await signInByHttp(baseURL, 'sanhe.inspector'),
    await signInByHttp(baseURL, 'sanhe.clinic'),
  ]
  const period = (await office.api.periods.list.query()).find(({ code }) => code === MONTH)
  if (!period) throw new Error(`no ${MONTH}`)
  for (const { id, period: of } of await inspector.api.sheets.list.query()) {
    if (of.code !== MONTH) continue
    await enterSheet(inspector, id, [
      { line: 'files', observation: { numerator: 10, denominator: 10 } },
      { line: 'notice', observation: { missing: [] } },
    ])
    const { sheet } = await inspector.api.sheets.read.query({ id })
    await inspector.api.sheets.complete.mutate({ id, version: sheet.version, unsigned: '纸质表上签字' })
  }
  const grid = await clinic.api.departmentValues.read.query({ periodId: period.id })
  await clinic.api.departmentValues.save.mutate({
    periodId: period.id,
    cells: grid.units.map(({ id: unitId }) => ({
      unitId,
      indicator: 'B1',
      observation: { numerator: 50, denominator: 50 },
      note: null,
      baseVersion: 0,
    })),
  })
  for (const report of await office.api.reports.list.query()) {
    if (report.period.code !== MONTH || report.stage !== 'awaitingReview') continue
    const { version } = await office.api.reports.read.query({ id: report.id })
    await office.api.reports.accept.mutate({ id: report.id, version })
  }

  const page = await signIn(browser, 'sanhe.office', `/periods/${period.id}`)
  await expect(row(page, VILLAGE)).toContainText('已通过')
  await page.getByRole('button', { name: '关闭报告期' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).click()
  await expect(page.getByRole('button', { name: '关闭报告期' })).toHaveCount(0)
  await page.goto(`/periods/${period.id}/runs`)
  const { id: runId } = await office.api.runs.create.mutate({ periodId: period.id })
  // Frozen, checked by every village, reviewed and put on notice: it takes days to be published.
  const { id: candidate } = await office.api.candidates.propose.mutate({ runId })
  const step = async (words = '') => {
    const { version } = (await office.api.candidates.read.query({ id: candidate })).candidate
    return { id: candidate, version, words }
  }
  await office.api.candidates.ask.mutate(await step())
  const { units } = await office.api.candidates.read.query({ id: candidate })
  for (const key of VILLAGES) {
    const { api } = await signInByHttp(baseURL, `sanhe.${key}.head`)
    await api.candidates.check.mutate({ id: candidate })
  }
  expect(units).toHaveLength(VILLAGES.length)
  await office.api.candidates.review.mutate(await step('与月报、督查表核对一致。'))
  await office.api.candidates.post.mutate(await step())

  await head.goto(`/league?run=${runId}`)
  await expect(head.getByText(/这是公示的结果，尚未发布/)).toBeVisible()
  await expect(head.locator('tbody tr').filter({ hasText: '村委会' })).toHaveCount(18)
  // All that does not hang on the day it was signed is full: health and the visits the inspector found in order.
  await expect(row(head, VILLAGE).getByRole('link', { name: /健康管理：20.00/ })).toBeVisible()
  // The county goes on as before: its own table, and nothing of the town's.
  const county = await signIn(browser, 'office', '/league')
  await expect(county.getByText('村委会')).toHaveCount(0)
})

test('a letter between the town and a village is signed by both, in the browser', async ({ browser }) => {
  const head = await signIn(browser, 'sanhe.wanzi.head', '/letters')
  await head.getByRole('link', { name: '去签署' }).click()
  await expect(head.getByRole('heading', { name: '三合镇2026年度目标管理责任书' })).toBeVisible()
  await head.getByRole('button', { name: '签署', exact: true }).click()
  await head.getByRole('dialog').getByRole('checkbox').check()
  await head.getByRole('button', { name: '确认签署' }).click()
  await expect(head.getByText(/电子签署：/)).toHaveCount(2)

  const page = await signIn(browser, 'sanhe.office', '/letters')
  await expect(row(page, VILLAGE)).toContainText('已签署')
  // What was sent back is proposed again; the leader and the village sign the second.
  await expect(row(page, '窑洞村委会')).toContainText('请按月末实际居住核定')
  await page.getByRole('checkbox', { name: '选择窑洞村委会' }).check()
  await page.getByRole('button', { name: '送签所选1份' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '送签' }).click()
  await expect(row(page, '窑洞村委会')).toContainText('待签署')
  const leader = await signIn(browser, 'sanhe.leader', '/letters')
  await leader.getByRole('checkbox', { name: '选择窑洞村委会' }).check()
  await leader.getByRole('button', { name: '签署所选1份' }).click()
  await leader.getByRole('dialog').getByRole('checkbox').check()
  await leader.getByRole('button', { name: '确认签署' }).click()
  await expect(row(leader, '窑洞村委会')).toContainText('三合镇分管领导')

  // All at once: begun here, it goes on while another page is looked at.
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '全部下载DOCX' }).click()
  await page.getByRole('navigation').getByRole('link', { name: '排名' }).first().click()
  await page.waitForURL(/\/league/)
  expect((await file).suggestedFilename()).toMatch(/2026\.zip$/)
  await page.getByRole('navigation').getByRole('link', { name: '责任书' }).first().click()
  await expect(page.getByText('已下载19份')).toBeVisible()
})

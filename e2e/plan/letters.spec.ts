import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * Letters of the plan in force with one township; no report, period or mark is touched. Proposed, sent back with words,
 * proposed again, signed by both, and then only read.
 */
const TOWNSHIP = '沙沟乡'

const rowOf = (page: Page) => page.getByRole('row', { name: new RegExp(TOWNSHIP) })

async function propose(page: Page) {
  await page.getByRole('checkbox', { name: `选择${TOWNSHIP}` }).check()
  await page.getByRole('button', { name: '送签所选1份' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '送签' }).click()
  await expect(rowOf(page)).toContainText('待签署')
}

async function sign(page: Page) {
  await page.getByRole('button', { name: '签署', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '确认签署' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: '我已看过内容，同意签署' }).check()
  await dialog.getByRole('button', { name: '确认签署' }).click()
  await expect(dialog).toBeHidden()
}

test('a letter is sent back, proposed again, signed by both, printed, and never changes', async ({
  browser,
}) => {
  const office = await signIn(browser, 'office', '/letters')
  await propose(office)

  const head = await signIn(browser, 'shagou.head', '/letters')
  await head.getByRole('link', { name: '去签署' }).click()
  await expect(head.getByRole('heading', { name: /2026年度目标管理责任书/ })).toBeVisible()
  await expect(head.getByRole('heading', { name: '一、目标任务与评分规则' })).toBeVisible()
  const button = await head.getByRole('button', { name: '签署', exact: true }).boundingBox()
  expect(button?.height).toBeGreaterThanOrEqual(44)
  await head.getByRole('button', { name: '退回' }).click()
  await head.getByRole('dialog').getByLabel('退回意见').fill('二季度目标偏高，请核对')
  await head.getByRole('dialog').getByRole('button', { name: '退回' }).click()
  await expect(head.getByText('已退回').first()).toBeVisible()
  await expect(head.getByRole('button', { name: '签署', exact: true })).toHaveCount(0)

  await office.reload()
  await expect(rowOf(office)).toContainText('二季度目标偏高，请核对')
  await propose(office)

  await head.goto('/letters')
  await head.getByRole('link', { name: '去签署' }).click()
  await sign(head)
  await expect(head.getByText('待甲方签署')).toBeVisible()

  const leader = await signIn(browser, 'leader', '/letters')
  await expect(leader.getByText(/等您签署/)).toBeVisible()
  await leader.getByRole('checkbox', { name: `选择${TOWNSHIP}` }).check()
  await leader.getByRole('button', { name: '签署所选1份' }).click()
  await leader.getByRole('dialog').getByRole('checkbox').check()
  await leader.getByRole('button', { name: '确认签署' }).click()
  await expect(rowOf(leader)).toContainText('已签署')
  await rowOf(leader)
    .getByRole('link', { name: /第\d+份/ })
    .click()
  await expect(leader.getByText('内容与签署时一致。')).toBeVisible()
  await expect(leader.getByText(/电子签署：/)).toHaveCount(2)

  const [download] = await Promise.all([
    leader.waitForEvent('download'),
    leader.getByRole('link', { name: '下载PDF' }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  const docx = await leader.request.get(
    (await leader.getByRole('link', { name: '下载DOCX' }).getAttribute('href')) ?? '',
  )
  expect((await docx.body()).subarray(0, 2).toString()).toBe('PK')

  // Nothing is left to do with it, for anybody; the office has nothing to propose.
  const text = await leader.locator('article').innerText()
  await expect(leader.getByRole('button', { name: /签署|退回/ })).toHaveCount(0)
  await office.reload()
  await expect(office.getByRole('checkbox', { name: `选择${TOWNSHIP}` })).toHaveCount(0)
  await leader.reload()
  expect(await leader.locator('article').innerText()).toBe(text)
})

test('another township’s letter is not found, nor its file', async ({ browser }) => {
  const office = await signIn(browser, 'office', '/letters')
  const link = rowOf(office)
    .getByRole('link', { name: /第\d+份/ })
    .first()
  const path = (await link.getAttribute('href')) ?? ''
  const other = await signIn(browser, 'gucheng.head', '/letters')
  const file = await other.request.get(`/api${path}?format=pdf`)
  expect(file.status()).toBe(404)
  expect((await other.request.get(path)).status()).toBe(404)
})

test('all letters come as one file', async ({ browser }) => {
  const office = await signIn(browser, 'office', '/letters')
  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: '全部下载PDF' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/2026\.zip$/)
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')
  await expect(office.getByText(/已下载\d+份/)).toBeVisible()
})

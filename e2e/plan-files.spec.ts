import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx'
import { signIn } from './people'
import { expect, expectErrors, test } from './test'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a spreadsheet program makes of a file: its values, changed and saved again. */
async function changed(download: Download, change: (sheet: (name: string) => CellValue[][]) => void) {
  const { sheets } = await readXlsx(await readFile(await download.path()))
  change((name) => sheets.find((one) => one.name === name)?.rows ?? [])
  return Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }))
}
const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.getByLabel('选择文件').setInputFiles({ name, mimeType, buffer })
const row = (page: Page, what: string) => page.getByRole('row').filter({ hasText: what })

test('the office takes a plan out, changes cells, sees every row’s verdict and brings it back', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office', '/plans')
  await page.getByRole('link', { name: /2026/ }).first().click()
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出JSON' }).click(),
  ])
  const plan = await readFile(await taken.path())

  // Another county's plan comes as a file: it becomes a draft of its own.
  await page.goto('/plans/import')
  await choose(page, '方案.json', 'application/json', plan)
  await expect(page.getByRole('heading', { name: /^新增\d+行，改动0行，删除0行/ })).toBeFocused()
  await page.getByRole('button', { name: '建立方案稿' }).click()
  await page.waitForURL(/\/plans\/drafts\/[\da-f-]+$/)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/_方案稿_\d{4}-\d\d-\d\d\.xlsx$/)
  await page.getByRole('link', { name: '导入' }).click()

  await choose(page, '没改.xlsx', SHEET, await readFile(await download.path()))
  await expect(page.getByRole('heading', { name: '文件与方案稿一致' })).toBeVisible()
  await expect(page.getByRole('button', { name: '全部导入' })).toHaveCount(0)

  const bad = await changed(download, (sheet) => {
    const cells = sheet('目标值')[3]
    if (cells) cells[2] = '九十'
  })
  await choose(page, '九十.xlsx', SHEET, bad)
  await expect(page.getByRole('heading', { name: /^1行不能读/ })).toBeVisible()
  await expect(row(page, '九十')).toContainText('C4：“九十”不是数')
  await expect(page.getByRole('button', { name: '全部导入' })).toHaveCount(0)

  const good = await changed(download, (sheet) => {
    const cells = sheet('目标值')[3]
    if (cells) cells[2] = '103–107'
    const indicators = sheet('指标')
    const names = indicators[1]
    if (names) names[1] = '改过的名称'
    sheet('一票否决').push(['V99', '弄虚作假', ''])
    indicators.splice(
      indicators.findLastIndex(([code]) => code !== null),
      1,
    )
  })
  await choose(page, '改过.xlsx', SHEET, good)
  await expect(page.getByRole('heading', { name: /新增2行，改动1行，删除1行/ })).toBeVisible()
  await expect(row(page, '改过的名称')).toContainText('名称(B2)')
  await page.getByRole('button', { name: /^删除 1$/ }).click()
  await expect(page.locator('tbody').getByRole('row')).toHaveCount(1)
  await page.getByRole('button', { name: '全部导入' }).click()
  await page.waitForURL(/\/plans\/drafts\/[\da-f-]+$/)
  await expect(page.getByText('改过的名称').first()).toBeVisible()

  // It is put away again: other stories count the drafts.
  await page.getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.waitForURL(/\/plans$/)
})

test('a township takes its plan out, and neither sees a draft nor brings a plan in', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.reporter', '/plans')
  await page.getByRole('link', { name: /2026/ }).first().click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ])
  const { sheets } = await readXlsx(await readFile(await download.path()))
  expect(sheets.map(({ name }) => name)).toContain('目标值')
  expectErrors(/403/)
  const answer = await page.evaluate(async () => {
    const { status } = await fetch('/api/plans/import', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: '{}',
    })
    return status
  })
  expect(answer).toBe(403)
})

test('a township fills its report in a workbook: every cell is shown before anything is saved', async ({
  browser,
}) => {
  const page = await signIn(browser, 'sanhe.reporter', '/reports')
  await page
    .getByRole('link', { name: /填写|修改/ })
    .first()
    .click()
  await page.waitForURL(/\/reports\/[\da-f-]+$/)
  await page.getByRole('link', { name: '表格填报' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载表格' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^三合镇_\d{4}Q\d_填报表_\d{4}-\d\d-\d\d\.xlsx$/)
  const line = (rows: CellValue[][], code: string) => rows.find((cells) => cells.includes(code)) ?? []
  const column = (rows: CellValue[][], head: string) => rows[0]?.indexOf(head) ?? -1

  const bad = await changed(download, (sheet) => {
    const rows = sheet('填报')
    line(rows, 'B1')[column(rows, '分子')] = '九十'
  })
  await choose(page, '九十.xlsx', SHEET, bad)
  await expect(page.getByRole('heading', { name: /不能读1格/ })).toBeFocused()
  await expect(row(page, 'B1')).toContainText('“九十”不是数')
  await expect(page.getByRole('button', { name: /^保存/ })).toHaveCount(0)

  const good = await changed(download, (sheet) => {
    const rows = sheet('填报')
    line(rows, 'B1')[column(rows, '说明(不得含个人信息)')] = '表格填报试填'
  })
  await choose(page, '改过.xlsx', SHEET, good)
  await expect(page.getByRole('heading', { name: /^改动1格/ })).toBeVisible()
  await page.getByRole('button', { name: '保存1格改动' }).click()
  await expect(page.getByText('已保存1格。')).toBeVisible()

  // It is taken out again: other stories read this report.
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载表格' }).click(),
  ])
  const emptied = await changed(again, (sheet) => {
    const rows = sheet('填报')
    line(rows, 'B1')[column(rows, '说明(不得含个人信息)')] = null
  })
  await choose(page, '还原.xlsx', SHEET, emptied)
  await page.getByRole('button', { name: '保存1格改动' }).click()
  await expect(page.getByText('已保存1格。')).toBeVisible()
})

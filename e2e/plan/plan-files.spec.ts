import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { type Cell, type CellValue, readXlsx, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import JSZip from 'jszip'
import { v7 as uuidv7 } from 'uuid'
import type { ImportPreview } from '@/server/services/plan/preview-import'
import { signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

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

test('files that cannot be read are refused by cell through the upload itself, and a flood of them waits', async ({
  baseURL,
}) => {
  const { cookie, api } = await signInByHttp(baseURL ?? '', 'office2')
  const { plans } = await api.plans.list.query()
  const { id } = await api.plans.createDraft.mutate({
    origin: { from: 'lastYear', planId: plans[0]?.id ?? '' },
    key: uuidv7(),
  })
  const send = (body: Buffer, search = '') =>
    fetch(`${baseURL ?? ''}/api/plans/import?draft=${id}${search}`, {
      method: 'POST',
      headers: { cookie, origin: baseURL ?? '', 'content-type': 'application/octet-stream' },
      body: new Uint8Array(body),
    })
  const taken = await fetch(`${baseURL ?? ''}/api/plans/export?draft=${id}&format=xlsx`, {
    headers: { cookie },
  })
  const { sheets } = await readXlsx(Buffer.from(await taken.arrayBuffer()))
  type Sheet = { rows: CellValue[][]; cells?: Map<string, Partial<Cell>>; merges?: WriteSheet['merges'] }
  const changedBy = async (name: string, change: (sheet: Sheet) => void) => {
    const copy = sheets.map((one) => ({ name: one.name, rows: one.rows.map((row) => [...row]) }))
    const found = copy.find((one) => one.name === name)
    if (found) change(found)
    else copy.push({ name, rows: [['顺手记的']] })
    return Buffer.from(await writeXlsx({ sheets: copy }))
  }
  const put = (row: number, column: number, value: CellValue) => (sheet: Sheet) => {
    const cells = (sheet.rows[row] ??= [])
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }
  const zip = new JSZip()
  zip.file('[Content_Types].xml', '<Types/>')
  zip.file('xl/worksheets/sheet1.xml', Buffer.alloc(50 * 1024 * 1024, 0x20))
  const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })

  for (const [what, file, code, cell] of [
    ['九十', await changedBy('目标值', put(3, 2, '九十')), 'notANumber', 'C4'],
    [
      'a formula',
      await changedBy('目标值', (sheet) => {
        sheet.cells = new Map([['3,2', { formula: '45*2', formulaResult: 90 }]])
      }),
      'formula',
      'C4',
    ],
    [
      'merged cells',
      await changedBy('类别', (sheet) => {
        sheet.merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }]
      }),
      'merged',
      'A2',
    ],
    [
      'a township twice',
      await changedBy('单位', (sheet) => {
        sheet.rows[10] = [...(sheet.rows[1] ?? [])]
      }),
      'duplicate',
      'A11',
    ],
    ['another sheet', await changedBy('工资表', () => undefined), 'unknownSheet', null],
    ['a grade of three figures', await changedBy('总则', gradesOf('优秀 90 30')), 'notAGrade', null],
    ['50 MB in 50 KB', bomb, 'packedTooMuch', null],
    ['no workbook', Buffer.from('单位,目标'), 'notAWorkbook', null],
  ] as const) {
    const answer = await send(file)
    const { rows, seen } = (await answer.json()) as ImportPreview
    const reasons = rows.flatMap((row) => row.reasons)
    expect([what, answer.status, seen, reasons[0]?.code]).toEqual([what, 200, null, code])
    if (cell !== null) expect([what, reasons[0]?.cell]).toEqual([what, cell])
  }
  // Ten thousand empty rows are none.
  const empty = await changedBy('单位', (sheet) => {
    for (let row = 10; row < 10_010; row += 1) put(row, 3, ' ')(sheet)
  })
  expect(await (await send(empty)).json()).toMatchObject({
    counts: { refused: 0, changed: 0, new: 0, removed: 0 },
  })

  // What can be read and would not do is imported, and stands against publishing: points that do not sum.
  const unsummed = await changedBy('指标', (sheet) => {
    const column = sheet.rows[0]?.indexOf('分值') ?? 0
    put(1, column, 99)(sheet)
  })
  const { seen } = (await (await send(unsummed)).json()) as ImportPreview
  const done = await send(
    unsummed,
    `&seen=${seen ?? ''}&key=${uuidv7()}&name=${encodeURIComponent('分值不合.xlsx')}`,
  )
  expect(done.status).toBe(200)
  const { draft } = await api.plans.draft.query({ id })
  await expect(
    api.plans.publish.mutate({ id, hash: draft.hash, reason: '', key: uuidv7() }),
  ).rejects.toMatchObject({ data: { problem: { code: 'planNotReady' } } })

  let last = 200
  for (let file = 0; file < 31 && last !== 429; file += 1) last = (await send(Buffer.from('x'))).status
  expect(last).toBe(429)
  await api.plans.discardDraft.mutate({ id, version: draft.version, key: uuidv7() })
})

const gradesOf = (text: string) => (sheet: { rows: CellValue[][] }) => {
  const row = sheet.rows.find(([head]) => head === '等次')
  if (row) row[1] = text
}

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

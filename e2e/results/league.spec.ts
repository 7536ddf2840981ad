import type { Page } from '@playwright/test'
import { barriers } from '../support/barriers'
import { signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { expect, test, watch } from '../support/test'

/* What is published of 2025 never changes, whatever the other stories do with 2026. */
const YEAR = '/league?year=2025&view=year'

/** The names of the rows in sight, in the table's order. */
async function names(page: Page): Promise<string[]> {
  return page.locator('tbody tr:visible th[scope=row] > a').allTextContents()
}

test('a leader sees who leads and who moved; every part leads to what it rests on', async ({ browser }) => {
  const page = await signIn(browser, 'leader', YEAR)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025年全年排名')
  await expect(page.getByText('石灰窑乡上升4位至第1')).toBeVisible()
  await expect(page.getByText(/第7号发布/)).toBeVisible()
  expect((await names(page)).at(0)).toBe('石灰窑乡')
  const first = page.locator('tbody tr').first()
  await expect(first.getByRole('link', { name: '上升4位，原第5' })).toHaveAttribute(
    'href',
    /year=2024&view=year/,
  )
  await expect(first.getByRole('link', { name: '石灰窑乡', exact: true })).toHaveAttribute(
    'href',
    /\/townships\/630203/,
  )
  await expect(first.getByRole('link', { name: /石灰窑乡优质服务/ })).toHaveAttribute(
    'href',
    /\/marks\/[^/]+\/630203\d+\?period=2025Y#B$/,
  )
  // Chance alone moves it between places 1 and 3, and with the two behind it it is one tier.
  await expect(page.getByRole('columnheader', { name: '名次范围' })).toBeVisible()
  await expect(first.getByText('1–3', { exact: true })).toBeVisible()
  await expect(first.getByText('1–3名为一档', { exact: true })).toBeVisible()
  await expect(page.getByText('4–8名为一档', { exact: true })).toBeVisible()
  await expect(page.getByText(/名次范围是模拟区间，不是置信区间.*模拟2000次/)).toBeVisible()
  await first.getByRole('link', { name: /石灰窑乡得分/ }).click()
  await page.waitForURL(/\/marks\//)
})

test('sorted by its heads, filtered by initials as one types; the address says it and gives it back', async ({
  browser,
}) => {
  const page = await signIn(browser, 'leader', YEAR)
  await page.getByRole('columnheader', { name: '单位' }).getByRole('link').click()
  await page.waitForURL(/sort=name/)
  await expect(page.getByRole('columnheader', { name: '单位' })).toHaveAttribute('aria-sort', 'ascending')
  expect(await names(page)).toEqual([
    '巴藏沟乡',
    '曹家堡临空综合经济园平安园区',
    '古城乡',
    '洪水泉乡',
    '平安街道',
    '三合镇',
    '沙沟乡',
    '石灰窑乡',
    '小峡街道',
  ])
  const field = page.getByRole('searchbox', { name: '查找单位' })
  await field.fill('shz')
  await expect(page.getByText('找到1个，共9个', { exact: true })).toBeVisible()
  expect(await names(page)).toEqual(['三合镇'])
  await page.waitForURL(/q=shz/)

  const again = await page.context().newPage()
  await again.goto(page.url())
  expect(await names(again)).toEqual(['三合镇'])
  await expect(again.getByRole('searchbox')).toHaveValue('shz')

  await field.fill('BAZANG')
  await expect.poll(() => names(page)).toEqual(['巴藏沟乡'])
  await field.fill('xyz')
  await expect(page.getByText(/^没有找到“xyz”/)).toBeVisible()
  await field.fill('')
  await expect.poll(() => names(page)).toHaveLength(9)
  await expect(page).not.toHaveURL(/q=/)
})

test('by category and by indicator, said to be for information; one kind of unit with its places', async ({
  browser,
}) => {
  const page = await signIn(browser, 'leader', YEAR)
  await page.getByText('排名依据').click()
  await page.getByRole('link', { name: 'B 优质服务' }).click()
  await page.waitForURL(/by=B/)
  await expect(page.getByText(/按“优质服务”的得分率排列，仅供参考，不是发布的排名/)).toBeVisible()
  await expect(page.getByText(/不按阶段权重折算/)).toBeVisible()

  await page.goto('/league?year=2025&view=2025Q1&by=B1')
  await expect(page.getByRole('columnheader', { name: '达标' })).toBeVisible()
  await expect(page.getByRole('row', { name: /总体/ })).toContainText(/\d\d\.\d\d/)
  const park = page.getByRole('row', { name: /平安园区/ })
  await expect(park).toContainText('不考核')
  await expect(page.locator('tbody tr').first().locator('a[href$="/2025Q1/B1"]').first()).toBeVisible()

  await page.getByText('单位类别').click()
  await page.getByRole('link', { name: '街道', exact: true }).click()
  await page.waitForURL(/group=street/)
  expect((await names(page)).sort()).toEqual(['小峡街道', '平安街道'])
  await expect(page.getByRole('columnheader', { name: '类内位次' })).toBeVisible()
})

test('the copied table is cells with borders and numbers, as sorted and filtered', async ({ browser }) => {
  const page = await signIn(browser, 'leader', `${YEAR}&sort=-score&group=township`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制表格' }).click()
  await expect(page.getByText('已复制，可粘贴到WPS、Excel')).toBeVisible()
  const read = (type: string) =>
    page.evaluate(async (kind) => {
      const [item] = await navigator.clipboard.read()
      return item ? (await item.getType(kind)).text() : ''
    }, type)
  const lines = (await read('text/plain')).split('\n').map((line) => line.split('\t'))
  const head = lines.findIndex((line) => line[0] === '名次')
  expect(lines[0]?.[0]).toBe('2025年全年排名')
  expect(lines[head]?.slice(0, 5)).toEqual(['名次', '单位', '升降', '得分', '名次范围'])
  expect(lines[head]).toContain('优质服务(112分)')
  const first = lines[head + 1] ?? []
  expect(first.slice(0, 3)).toEqual(['1', '石灰窑乡', '4'])
  expect(first[3]).toMatch(/^\d\d\.\d\d$/)
  expect(first[4]).toBe('1至3')
  // Nothing that a spreadsheet would take for a date.
  expect(first.filter((cell) => cell.includes('/'))).toEqual([])
  const html = await read('text/html')
  expect(html).toContain('<table')
  expect(html).toMatch(/<td[^>]*border[^>]*>石灰窑乡<\/td>/)
})

test('over plain HTTP there is no clipboard; the browser’s own copy puts the same there', async ({
  browser,
}) => {
  const page = await signIn(browser, 'leader', YEAR)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'write', { value: undefined })
  })
  await page.getByRole('button', { name: '复制表格' }).click()
  await expect(page.getByText('已复制，可粘贴到WPS、Excel')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('1\t石灰窑乡\t4\t')

  // A selection made by hand, too.
  await page.locator('tbody').evaluate((body) => window.getSelection()?.selectAllChildren(body))
  await page.keyboard.press('ControlOrMeta+c')
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n')).toHaveLength(9)
  expect(text).toMatch(/^1\t石灰窑乡\t4\t\d\d\.\d\d\t/)
})

test('without script the table, its choices and the search are there', async ({ browser }) => {
  const signedIn = await signIn(browser, 'leader', YEAR)
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await signedIn.context().storageState(),
  })
  watch(context)
  const page = await context.newPage()
  await page.goto(`${new URL(signedIn.url()).origin}${YEAR}`)
  await page.getByText('单位类别').click()
  await page.getByRole('link', { name: '乡', exact: true }).click()
  await page.waitForURL(/group=township/)
  await page.getByRole('searchbox').fill('hsq')
  await page.getByRole('button', { name: '查找' }).click()
  await page.waitForURL(/q=hsq/)
  expect(page.url()).toContain('group=township')
  expect(await names(page)).toEqual(['洪水泉乡'])
})

test('a table that is not in force says so, and what is', async ({ browser }, { project }) => {
  const office = await signInByHttp(project.use.baseURL ?? '', 'office')
  const periods = await office.api.periods.list.query()
  const runsOf = async (code: string) => {
    const id = periods.find((period) => period.code === code)?.id ?? ''
    return { id, runs: (await office.api.periods.progress.query({ id })).runs }
  }
  const { runs } = await runsOf('2025Q3')
  const old = runs.find((run) => run.publications.some((publication) => publication.state === 'superseded'))
  const leader = await signIn(browser, 'leader', `/league?run=${old?.id ?? ''}&view=toDate`)
  await expect(leader.getByText('这是第4号发布的排名，已被更正取代，仅供查阅。')).toBeVisible()
  await expect(leader.getByRole('row', { name: /洪水泉乡/ })).toContainText('80.78')
  await leader.getByRole('link', { name: '查看现行的第5号发布' }).click()
  await expect(leader.getByRole('row', { name: /洪水泉乡/ })).toContainText('89.90')
  await expect(leader.getByText(/已被更正取代/)).toBeHidden()

  const first = await runsOf('2024Q1')
  const draft = await office.api.runs.create.mutate({ periodId: first.id })
  const page = await signIn(browser, 'office', `/league?run=${draft.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('未发布')
  await expect(page.getByText(/尚未发布，只有考核办能看到/)).toBeVisible()
  const answer = await leader.request.get(`/league?run=${draft.id}`)
  expect(await answer.text()).not.toContain('尚未发布')
})

test('in English, and on a phone without a page that scrolls sideways', async ({ browser }) => {
  const page = await signIn(browser, 'leader', YEAR)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of [YEAR, `${YEAR}&by=B1`, `${YEAR}&by=B&group=township&q=h`]) {
    await page.goto(`/en${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('League table, 2025')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
  await page.goto(YEAR)
  const frame = page.getByRole('region', { name: '排名表' })
  await frame.evaluate((element) => (element.scrollLeft = 300))
  await expect(frame.getByRole('link', { name: '石灰窑乡', exact: true })).toBeInViewport()
  expect(await barriers(page)).toEqual([])
})

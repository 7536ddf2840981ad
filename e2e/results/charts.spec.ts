import { readFileSync } from 'node:fs'
import type { Browser, Download, Page } from '@playwright/test'
import { barriers } from '../support/barriers'
import { signIn } from '../support/people'
import { expect, test, watch } from '../support/test'

const BAZANGGOU = '630203204'
const ONE = `/trends?unit=${BAZANGGOU}&indicator=B1`
const UNITS = '/trends/units?indicator=B1'
const MAP = '/trends/map?year=2025&period=2025Q2'

/** The same person in a browser without scripts: what the server's HTML alone shows. */
async function withoutScript(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  watch(context)
  return context.newPage()
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path())
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) }
}

test('before any script the chart is drawn, says what it says, and a missing quarter is a gap', async ({
  browser,
}) => {
  const page = await withoutScript(browser, await signIn(browser, 'leader'))
  await page.goto(ONE)
  const chart = page.getByRole('img', { name: /巴藏沟乡 B1 .*各期走势/ })
  await expect(chart).toBeVisible()
  await expect(chart).toHaveAccessibleDescription(
    /巴藏沟乡孕前优生健康检查覆盖率本期值2026年二季度未达到目标/,
  )
  await expect(chart.locator('[data-part=absent]')).toHaveText('未报')
  // Five quarters, a gap, and the four after it.
  const lines = await chart
    .locator('polyline[data-part=own]')
    .evaluateAll((drawn) => drawn.map((line) => (line.getAttribute('points') ?? '').split(' ').length))
  expect(lines).toEqual([5, 4])
  await expect(page.getByRole('row', { name: /2025年二季度/ })).toContainText('未报')
  await expect(page.getByRole('link', { name: '看表' })).toHaveAttribute('href', '#table')
  await page.goto(UNITS)
  await expect(page.getByRole('img', { name: /巴藏沟乡：.*未报1期/ })).toBeVisible()
  await page.goto(MAP)
  await expect(
    page
      .getByRole('row', { name: /巴藏沟乡/ })
      .getByRole('link', { name: '未报' })
      .first(),
  ).toBeVisible()
})

test('the leader leafs through indicators and units, and goes from all units to one', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/trends')
  await page.getByRole('link', { name: /^下一指标/ }).click()
  await page.waitForURL(/indicator=B2/)
  await page.getByRole('link', { name: '各单位对照' }).click()
  await page.waitForURL(/\/trends\/units\?.*indicator=B2/)
  await page.locator('select[name=indicator]').selectOption('B1')
  await page.waitForURL(/\/trends\/units\?.*indicator=B1/)
  await expect(page.getByRole('main')).toContainText('2026年二季度应考的9个单位中5个达到目标')
  const names = page.getByRole('main').getByRole('listitem').getByRole('heading')
  await expect(names.first()).toContainText('古城乡')
  await expect(names.last()).toContainText('巴藏沟乡')
  await page.getByRole('link', { name: '按方案次序' }).click()
  await page.waitForURL(/sort=plan/)
  await expect(names.first()).toContainText('平安街道')
  await names.first().getByRole('link').click()
  await page.waitForURL(/\/trends\?.*unit=/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/平安街道 · B1/)
})

test('a reporter’s own township stands out among all', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.reporter', UNITS)
  await expect(page.getByRole('listitem').filter({ hasText: '本单位' })).toContainText('三合镇')
})

test('a period’s map says where most was lost, and every cell leads to its mark', async ({ browser }) => {
  const page = await signIn(browser, 'leader', MAP)
  await expect(page.getByRole('main')).toContainText('失分最多的单位是巴藏沟乡')
  await page.getByRole('link', { name: '目标完成率' }).click()
  await page.waitForURL(/show=attainment/)
  await expect(page.getByRole('main')).toContainText(/项应达标的中\d+项达到目标/)
  await page.getByRole('link', { name: '按结果' }).click()
  await page.waitForURL(/sort=result/)
  await page.locator(`a[href$="/${BAZANGGOU}/2025Q2/B1"]`).click()
  await page.waitForURL(new RegExp(`/${BAZANGGOU}/2025Q2/B1$`))
  await expect(page.getByRole('main')).toContainText('未报')
})

test('a chart leaves the page as an SVG and as a PNG, by name and whole', async ({ browser }) => {
  const page = await signIn(browser, 'leader', ONE)
  for (const [path, name] of [
    [ONE, '巴藏沟乡-B1-2026Q2'],
    [UNITS, 'B1-2026Q2'],
  ] as const) {
    await page.goto(path)
    const svg = await saved(page, () => page.getByRole('link', { name: '下载SVG' }).click())
    expect(svg.name).toBe(`${name}.svg`)
    const text = svg.bytes.toString('utf8')
    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(text).toContain('来源：平安区考核办')
    expect(
      await page.evaluate(
        (file) =>
          new DOMParser().parseFromString(file, 'image/svg+xml').querySelector('parsererror') === null,
        text,
      ),
    ).toBe(true)
    const png = await saved(page, () => page.getByRole('button', { name: '下载PNG' }).click())
    expect(png.name).toBe(`${name}.png`)
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
    // Twice as wide as the drawing.
    expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(text)?.[1]))
  }
})

test('a funnel and a comparison leave the page as well', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/trends/indicator?indicator=B1')
  const funnel = await saved(page, () => page.getByRole('link', { name: '下载SVG' }).click())
  expect(funnel.name).toBe('漏斗图-B1-2026Q2.svg')
  expect(funnel.bytes.toString('utf8')).toContain('来源：平安区考核办')
  await page.goto(`/trends/compare?unit=${BAZANGGOU}&unit=630203102`)
  await expect(page.getByRole('img', { name: /巴藏沟乡.*得分和各类得分率/ })).toBeVisible()
  const compared = await saved(page, () => page.getByRole('link', { name: '下载SVG' }).click())
  expect(compared.name).toMatch(/^[^-]+-[^-]+-2026/)
  expect(compared.bytes.toString('utf8')).toContain('巴藏沟乡')
  const png = await saved(page, () => page.getByRole('button', { name: '下载PNG' }).click())
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
})

test('a chart’s file is for who may see the chart', async ({ browser, request }) => {
  const refused = await request.get(`/trends/chart?unit=${BAZANGGOU}&indicator=B1`, { maxRedirects: 0 })
  expect(refused.headers()['location']).toContain('/sign-in')
  const page = await signIn(browser, 'auditor')
  expect((await page.request.get(`/trends/chart?unit=${BAZANGGOU}&indicator=B1`)).status()).toBe(404)
  expect((await page.request.get('/trends/units/chart?indicator=B1')).status()).toBe(404)
  expect((await page.request.get('/trends/indicator/chart?indicator=B1')).status()).toBe(404)
  const two = `unit=${BAZANGGOU}&unit=630203102`
  expect((await page.request.get(`/trends/compare/chart?${two}`)).status()).toBe(404)
})

test('the reading follows the arrow keys, and nothing moves when it arrives', async ({ browser }) => {
  const page = await signIn(browser, 'leader', ONE)
  // High enough that focusing does not scroll.
  await page.setViewportSize({ width: 1366, height: 1000 })
  const chart = page.getByRole('img', { name: /各期走势/ })
  const before = await chart.boundingBox()
  const reading = page.getByRole('application', { name: /左右方向键/ })
  await reading.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('2024年二季度', { exact: true }).first()).toBeVisible()
  expect(await chart.boundingBox()).toEqual(before)
})

test('in English, on a phone, in the dark: readable, inside the screen, nothing serious for axe', async ({
  browser,
}) => {
  test.slow()
  const page = await signIn(browser, 'leader')
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of [ONE, UNITS, MAP, `${MAP}&show=attainment`]) {
    await page.goto(`/en${path}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    for (const scheme of ['light', 'dark']) {
      await page.evaluate((to) => {
        document.documentElement.setAttribute('data-mantine-color-scheme', to)
      }, scheme)
      expect(await barriers(page), `${path} ${scheme}`).toEqual([])
    }
  }
  await page.goto(`/en${ONE}`)
  await expect(page.getByRole('main')).toContainText('target missed in 2026 Q2')
  const latest = await page
    .getByRole('img', { name: /by period/ })
    .locator('[data-part=ownMark]')
    .last()
    .boundingBox()
  expect((latest?.x ?? 0) + (latest?.width ?? 0)).toBeLessThan(390)
})

test('what does not exist is not found', async ({ browser }) => {
  const page = await signIn(browser, 'leader')
  for (const path of [
    '/trends?unit=nobody',
    '/trends/units?indicator=Z9',
    '/trends/map?year=1999',
    '/trends/map?period=2026Q3',
  ])
    expect([path, (await page.request.get(path)).status()]).toEqual([path, 404])
})

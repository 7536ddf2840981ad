import type { Browser, Page } from '@playwright/test'
import { barriers } from '../support/barriers'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * A township on one page, and a mark explained beside its table. Only read: 2024 and 2025 are complete, so that nothing
 * another story does to 2026 changes what is seen here.
 */
const SANHE = '630203102'
const SHAGOU = '630203203'

/** The same person's browser without scripts. */
async function withoutScript(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  return context.newPage()
}

/** How many sheets a printed page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

test('a leader reads a township on one page, goes to the next, and prints each on one sheet', async ({
  browser,
}) => {
  const page = await signIn(browser, 'leader', '/townships')
  await page.waitForURL(/\/townships\/\d+\?year=\d{4}/)
  await page.goto(`/townships/${SHAGOU}?year=2025`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('沙沟乡 · 2025年概况')
  const main = page.getByRole('main')
  await expect(main).toContainText('截至2025年年终考核(第7号发布')
  await expect(main).toContainText(/全年列第\d\(共9个单位\)/)
  await expect(page.getByRole('img', { name: '沙沟乡历次名次，第1在上' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '目标达成情况' })).toBeVisible()
  expect(await barriers(page, { within: 'main' })).toEqual([])

  // The chart's twin has every published period, and each leads to its marks.
  await page.getByText('数据表').click()
  await expect(page.getByRole('row', { name: /2025年二季度/ })).toContainText('第2号')

  for (const path of [`/townships/${SHAGOU}`, `/en/townships/${SHAGOU}`, `/townships/${SANHE}`]) {
    await page.goto(`${path}?year=2025`)
    expect(await sheetsOf(page), path).toBe(1)
  }
  await page.goto(`/townships/${SHAGOU}?year=2025`)
  await page.getByText('其他单位(按名次)').click()
  await page.getByRole('listitem').getByRole('link', { name: '三合镇' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('三合镇 · 2025年概况')
  await page.getByRole('link', { name: '2024', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('三合镇 · 2024年概况')
})

test('a weakness leads to its mark, explained beside the table; Escape closes it', async ({ browser }) => {
  const page = await signIn(browser, 'leader', `/townships/${SHAGOU}?year=2025`)
  const weak = page.getByRole('region', { name: '弱项：比各单位平均少得分' })
  const name = await weak.getByRole('link').first().innerText()
  await weak.getByRole('link').first().click()
  const panel = page.getByRole('complementary', { name: '得分说明' })
  await expect(panel.getByRole('heading', { level: 2 }).first()).toHaveText(name)
  await expect(panel).toContainText('再多得分要做到什么')
  await expect(panel).toContainText('与本次计分存下的得分一致')
  await expect(panel.getByRole('heading', { level: 2 }).first()).toBeFocused()
  expect(await barriers(page, { within: 'main' })).toEqual([])

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  expect(new URL(page.url()).searchParams.get('explain')).toBeNull()
  const row = page.locator(`[id="mark-${name.slice(0, 2)}"]`)
  await expect(row.locator('td a')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel).toBeVisible()
  await panel.getByRole('link', { name: '整页查看' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  await expect(page.getByRole('main')).toContainText('再多得分要做到什么')
})

test('without script and in English the same is there, on a phone without scrolling sideways', async ({
  browser,
}) => {
  const signed = await signIn(browser, 'shagou.head', '/account')
  const page = await withoutScript(browser, signed)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/en/townships/${SHAGOU}?year=2025`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shagou Township · 2025 profile')
  await expect(page.getByRole('heading', { name: 'Overdue or to be corrected' })).toBeVisible()
  const tooWide = () => page.evaluate('document.documentElement.scrollWidth - innerWidth')
  expect(await tooWide()).toBeLessThanOrEqual(0)
  await page
    .getByRole('region', { name: /^Weaknesses/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('complementary', { name: 'How the mark came about' })).toContainText(
    'What more would take',
  )
  expect(await tooWide()).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: /^Close/ }).click()
  await expect(page.getByRole('complementary')).toHaveCount(0)
  await page.context().close()
})

test('another township reads what is published, and not what is overdue', async ({ browser }) => {
  const page = await signIn(browser, 'gucheng.head', `/townships/${SHAGOU}?year=2025`)
  await expect(page.getByRole('heading', { name: '目标达成情况' })).toBeVisible()
  await expect(page.getByRole('heading', { name: '逾期与待更正' })).toHaveCount(0)
  await page.goto('/townships')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('古城乡')
  await expect(page.getByRole('heading', { name: '逾期与待更正' })).toBeVisible()
})

test('a result that was corrected says so and leads to the correction', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/publications')
  const { publications } = await page.evaluate(async () => {
    const answer = await fetch('/api/trpc/publications.list')
    const { result } = (await answer.json()) as {
      result: { data: { json: { state: string; runId: string; period: { code: string } }[] } }
    }
    return { publications: result.data.json }
  })
  const superseded = publications.find(
    ({ state, period }) => state === 'superseded' && period.code === '2025Q3',
  )
  await page.goto(`/marks/${superseded?.runId ?? ''}/630203200?period=2025Q3`)
  await expect(page.getByText('已被更正')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('由第5号发布更正')
  await page.getByRole('link', { name: '看更正后的结果' }).click()
  await expect(page.getByText('已发布', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2025年三季度')
})

import type { Page } from '@playwright/test'
import { PASSWORD, signInByHttp } from '../support/api'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/** Holds the scripts of the pages to come, as a slow line would; answers with what lets them through. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => undefined as unknown
  const released = new Promise((resolve) => (release = () => resolve(undefined)))
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('what is typed before the page’s script arrives is kept', async ({ browser }) => {
  const page = await signIn(browser, 'office')
  const release = await holdScripts(page)
  await page.goto('/periods/calendar', { waitUntil: 'domcontentloaded' })
  await page.getByLabel('自', { exact: true }).fill('2027-09-15')
  await page.getByLabel('作为').selectOption('makeUp')
  await page.getByLabel('名称').fill('补班')
  release()
  await page.getByRole('button', { name: '加入修改' }).click()
  await expect(page.getByText('2027-09-15 按星期 → 班 补班')).toBeVisible()
})

test('a button pressed before the script arrives does what it says', async ({ browser, baseURL }) => {
  const { api } = await signInByHttp(baseURL ?? '', 'office')
  const period = (await api.periods.list.query()).find(({ state }) => state === 'open')
  const page = await signIn(browser, 'office')
  const release = await holdScripts(page)
  await page.goto(`/periods/${period?.id ?? ''}`, { waitUntil: 'domcontentloaded' })
  await page.getByRole('button', { name: '延期' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  release()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a form sent before the script arrives is sent with it', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto('/sign-in', { waitUntil: 'domcontentloaded' })
  await page.locator('input[name=username]').fill('leader')
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  release()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('登录')
  await expect(page).not.toHaveURL(/sign-in/)
})

import type { Browser, Page } from '@playwright/test'
import { PASSWORD } from './api'
import { watch } from './test'

/** Opens a browser of one's own for a demo account and signs in through the form. */
export async function signIn(browser: Browser, username: string, path = '/'): Promise<Page> {
  const context = await browser.newContext()
  watch(context)
  const page = await context.newPage()
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`)
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  return page
}

import { type Browser, type Page, test } from '@playwright/test'
import { PASSWORD, signInByHttp } from './api'
import { watch } from './test'

/** Opens a browser of one's own for a demo account, signed in as the form would do it, on a page. */
export async function signIn(browser: Browser, username: string, path = '/'): Promise<Page> {
  const baseURL = test.info().project.use.baseURL ?? ''
  const { cookie } = await signInByHttp(baseURL, username)
  const context = await browser.newContext()
  watch(context)
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return { name, value, url: baseURL }
    }),
  )
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** Fills the sign-in form as somebody would who came from a page. */
export async function signInByForm(page: Page, username: string, path = '/'): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`)
  await page.locator('input[name=username]').fill(username)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}

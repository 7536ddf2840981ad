import type { Page } from '@playwright/test'
import { barriers } from './barriers'
import { signIn } from './people'
import { eachScreen } from './screens'
import { expect, expectErrors, test } from './test'

/** 1366 × 768 at 200 %, and a phone. */
const narrow = [
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]

/** Pages that are the same for every reader: the office looks at them for all. */
const forAllReaders = /^(\/en)?\/(league|trends|townships|marks|publications)/

const setScheme = (page: Page, scheme: 'light' | 'dark') =>
  page.evaluate((name) => {
    document.documentElement.dataset['mantineColorScheme'] = name
  }, scheme)

const people = [
  'office',
  'leader',
  'inspector',
  'sanhe.reporter',
  'sanhe.head',
  'health',
  'sysadmin',
  'secadmin',
  'auditor',
]

for (const who of people)
  for (const [language, prefix] of [
    ['zh-CN', ''],
    ['en', '/en'],
  ] as const)
    test(`${who}, ${language}: every screen can be used by everybody`, async ({ browser }) => {
      test.setTimeout(600_000)
      const page = await signIn(browser, who, `${prefix}/account`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const found: string[] = []
      const look = async (kind: string) => {
        const note = (problems: string[]) => found.push(...problems.map((problem) => `${kind} ${problem}`))
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        note(await barriers(page))
        // Colours are the same in every language.
        if (language === 'zh-CN') {
          await setScheme(page, 'dark')
          note((await barriers(page, { rules: ['color-contrast'] })).map((problem) => `dark ${problem}`))
          await setScheme(page, 'light')
        }
        for (const size of narrow) {
          await page.setViewportSize(size)
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          if (over > 0) note([`is ${String(over)} px wider than a screen of ${String(size.width)}`])
        }
        // What a phone hides must not take a control's name along.
        note(await barriers(page, { rules: ['summary-name', 'button-name', 'link-name', 'label'] }))
        await page.setViewportSize({ width: 1366, height: 768 })
      }
      const screens = await eachScreen(page, look, (path) => who !== 'office' && forAllReaders.test(path))
      expect(screens.length).toBeGreaterThan(0)
      expect(found).toEqual([])
    })

test('signing in, and an address that nothing answers', async ({ page }) => {
  expectErrors(/404/)
  for (const path of ['/sign-in', '/en/sign-in', '/nothing/here', '/en/nothing/here']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await barriers(page)).toEqual([])
    await setScheme(page, 'dark')
    expect(await barriers(page, { rules: ['color-contrast'] })).toEqual([])
  }
})

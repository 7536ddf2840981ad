import type { Page } from '@playwright/test'
import { v7 as uuidv7 } from 'uuid'
import { signInByHttp } from '../support/api'
import { barriers, bringAlong, formsOn } from '../support/barriers'
import { signIn } from '../support/people'
import { eachScreen } from '../support/screens'
import { expect, expectErrors, test } from '../support/test'

/** 1366 × 768 at 200 %, and a phone. */
const narrow = [
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]

/** What goes by a control's words, which each language has its own of. */
const naming = [
  'summary-name',
  'button-name',
  'link-name',
  'label',
  'image-alt',
  'document-title',
  'empty-heading',
]

/** Pages that are the same for every reader: the office looks at them for all. */
const forAllReaders = /^(\/en)?\/(league|trends|townships|marks|publications)/

const setScheme = (page: Page, scheme: 'light' | 'dark') =>
  page.evaluate((name) => {
    document.documentElement.dataset['mantineColorScheme'] = name
  }, scheme)

/** Kinds of element whose colours and hidden names were compared, over all that one worker visits. */
const compared = new Set<number>()

/** Whether anything stands on the page that looks like nothing before it: only then colours have to be compared. */
async function hasNews(page: Page): Promise<boolean> {
  const news = (await formsOn(page)).filter((form) => !compared.has(form))
  for (const form of news) compared.add(form)
  return news.length > 0
}

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
      test.setTimeout(900_000)
      const page = await signIn(browser, who, `${prefix}/account`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await bringAlong(page)
      const found: string[] = []
      const look = async (kind: string) => {
        const note = (problems: string[]) => found.push(...problems.map((problem) => `${kind} ${problem}`))
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        // A page is built alike in every language: what differs is its words.
        const built = language === 'zh-CN'
        // Colours take longest to compare, and are those of the kinds of element, whoever reads.
        const news = built && (await hasNews(page))
        if (built) note(await barriers(page, news ? {} : { without: ['color-contrast'] }))
        else note(await barriers(page, { rules: naming }))
        if (news) {
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
        if (news) note(await barriers(page, { rules: naming }))
        await page.setViewportSize({ width: 1366, height: 768 })
      }
      const screens = await eachScreen(page, look, {
        leavesOut: (path) => who !== 'office' && forAllReaders.test(path),
        // What a page shows of a choice is the same in both languages; its words are those of the page.
        choices: language === 'zh-CN',
      })
      expect(screens.length).toBeGreaterThan(0)
      expect(found).toEqual([])
    })

test('office: a draft’s pages can be used by everybody', async ({ browser, baseURL }) => {
  const { api } = await signInByHttp(baseURL ?? '', 'office')
  const { plans } = await api.plans.list.query()
  const { id } = await api.plans.createDraft.mutate({
    origin: { from: 'lastYear', planId: plans[0]?.id ?? '' },
    key: uuidv7(),
  })
  const page = await signIn(browser, 'office', '/account')
  await bringAlong(page)
  const found: string[] = []
  for (const path of [
    `/plans/drafts/${id}`,
    `/plans/drafts/${id}?part=phase%2Fregular`,
    `/plans/drafts/${id}?part=unit`,
    `/plans/drafts/${id}?part=indicator%2FB1`,
    `/plans/drafts/${id}?part=indicator%2FG1`,
    `/plans/drafts/${id}/targets`,
    `/plans/drafts/${id}/trial`,
    `/plans/drafts/${id}/import`,
    `/en/plans/drafts/${id}?part=indicator%2FB1`,
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const rule = page.getByRole('button', { name: '编写规则' }).first()
    if (path.includes('B1') && !path.startsWith('/en')) await rule.click()
    const note = (problems: string[]) =>
      found.push(...problems.map((problem) => `${path.slice(-24)} ${problem}`))
    note(await barriers(page))
    await setScheme(page, 'dark')
    note(await barriers(page, { rules: ['color-contrast'] }))
    await setScheme(page, 'light')
    await page.setViewportSize({ width: 390, height: 844 })
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) note([`is ${String(over)} px wider than a phone`])
    await page.setViewportSize({ width: 1366, height: 768 })
  }
  const { draft } = await api.plans.draft.query({ id })
  await api.plans.discardDraft.mutate({ id, version: draft.version, key: uuidv7() })
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

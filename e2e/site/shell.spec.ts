import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

test('the palette goes anywhere by a few letters', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/league')
  await expect(page.getByRole('banner')).toContainText('平安区 2026年度')
  // On a slow line the letters are there before what they find.
  let answer = () => undefined as unknown
  const typed = new Promise((resolve) => (answer = () => resolve(undefined)))
  await page.route(/search\.entries/, async (route) => {
    await typed
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  const field = page.getByPlaceholder('单位、指标、报告期')
  await expect(field).toBeFocused()
  await field.fill('shz')
  answer()
  await expect(page.getByRole('button', { name: '三合镇' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/townships\/\d+/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('三合镇')
  await page.keyboard.press('Control+k')
  await field.fill('不存在的地方')
  await expect(page.getByText('没有找到。试试名称的一部分')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
})

test('keys reach every page of the menu, and are listed', async ({ browser }) => {
  const page = await signIn(browser, 'office', '/periods')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('6')
  await expect(page).toHaveURL(/\/league/)
  await expect(page.getByRole('link', { name: '排名', exact: true })).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '键盘快捷键' })).toContainText('到“发布记录”')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('the first tab leads past the menu', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/league')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a folded menu stays folded; dark stays dark', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/league')
  await page.getByRole('button', { name: '收起菜单' }).click()
  await page.locator('summary', { hasText: '区分管领导' }).click()
  await page.getByLabel('深色').check()
  await page.reload()
  await expect(page.getByRole('button', { name: '展开菜单' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('what is not there says so within the frame, in both languages', async ({ browser }) => {
  const page = await signIn(browser, 'leader')
  expectErrors(/404/)
  for (const [path, title] of [
    ['/league?year=1999', '没有找到这一页'],
    ['/periods/00000000-0000-7000-8000-000000000000', '没有找到这一页'],
    ['/en/league?year=1999', 'This page was not found'],
  ] as const) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expect(page.getByRole('navigation').first()).toBeVisible()
  }
})

test('a lost connection is said', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/league')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.context().setOffline(true)
  await expect(page.getByText('网络已断开')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText('网络已断开')).toBeHidden()
})

test('on a phone the menu is at the foot, and the rest of it unfolds', async ({ browser }) => {
  const page = await signIn(browser, 'office', '/periods')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByText('更多').click()
  await page.getByRole('link', { name: '发布记录' }).click()
  await expect(page).toHaveURL(/\/publications/)
  await expect(page.getByRole('link', { name: '发布记录' })).toBeHidden()
})

import { expect, test } from '../support/test'
import { signIn } from '../support/people'

/** The office writes a plan: from nothing by keyboard, and an amendment that is put away again so that other stories are as they were. */

test('a plan is begun from nothing and filled in, its faults shown where they are mended, and put away', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office', '/plans')
  await page.getByRole('button', { name: '编写新方案' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('方案名称').fill('2031年考核方案')
  await dialog.getByLabel('年度').fill('2031')
  await dialog.getByLabel('方案代码').fill('story')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/plans\/drafts\//)
  const checks = page.getByRole('region', { name: '检查', exact: true })
  await expect(checks).toContainText('没有报告期')

  await page.getByRole('button', { name: '+ 添加四个季度' }).press('Enter')
  await page.getByRole('button', { name: '+ 添加类别' }).press('Enter')
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('优质服务')
  await page.getByRole('button', { name: '+ 添加指标' }).press('Enter')
  const panel = page.getByRole('region', { name: /A1/ })
  await panel.getByRole('textbox', { name: '名称', exact: true }).fill('孕前优生健康检查覆盖率')
  await panel.getByLabel('目标值').fill('90')
  await panel.getByLabel('分值').fill('１００')
  await expect(checks).toContainText('有分值但没有评分规则')

  // What was typed is on the server: it comes back after a reload, and can be taken back step by step.
  await expect(page.getByText(/已保存/)).toBeVisible()
  await page.reload()
  const contents = page.getByRole('navigation', { name: '方案目录' })
  await expect(contents.getByRole('button', { name: /A1 孕前优生健康检查覆盖率/ })).toBeVisible()
  await page.getByRole('button', { name: '+ 添加条款' }).press('Enter')
  await expect(contents.getByRole('button', { name: 'V1' })).toBeVisible()
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(contents.getByRole('button', { name: 'V1' })).toBeHidden()

  await expect(page.getByText(/已保存/)).toBeVisible()
  await page.getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.waitForURL(/\/plans$/)
  await expect(page.getByText('2031年考核方案')).toBeHidden()
})

test('an amendment: two write at once and nothing is lost; targets on the grid; the trial names who would move', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office', '/plans')
  await page
    .getByRole('table')
    .getByRole('link', { name: /2026年人口与家庭健康服务/ })
    .click()
  await expect(page.getByText('达到90%得7分')).toBeVisible()
  await page.getByRole('button', { name: '修订本方案' }).click()
  await page.waitForURL(/\/plans\/drafts\//)
  const draft = new URL(page.url()).pathname

  await page.goto(`${draft}?part=indicator/B1`)
  const other = await signIn(browser, 'office2', `${draft}?part=indicator/B1`)
  // The other has not heard of it yet when typing begins.
  await other.route('**/plans.draftChanges*', () => undefined)
  const post = (at: typeof page) => at.getByLabel('责任岗位(写岗位，不写人名)')
  await post(page).fill('服务股股长')
  await expect(page.getByText(/已保存/)).toBeVisible()
  await post(other).fill('妇幼专干')
  await expect(other.getByText('他人已改过此项')).toBeVisible()
  await other.getByRole('button', { name: '采用对方的' }).click()
  await expect(post(other)).toHaveValue('服务股股长')
  await other.context().close()

  await page.goto(`${draft}/targets`)
  const cell = (at: number) => page.locator('tbody input[data-column="B1"]').nth(at)
  await cell(1).fill('97')
  await page.keyboard.press('Enter')
  await expect(cell(2)).toBeFocused()
  await page.keyboard.type('九十')
  await page.keyboard.press('Tab')
  await expect(cell(2)).toHaveAttribute('aria-invalid', 'true')
  await expect(cell(2)).toHaveValue('九十')
  await cell(2).fill('96')
  await page.keyboard.press('Control+d')
  await expect(cell(9)).toHaveValue('96')
  await expect(page.getByText(/已保存/)).toBeVisible()

  await page.goto(`${draft}/difference`)
  await expect(page.getByRole('row', { name: /^B1 孕前优生健康检查覆盖率/ })).toContainText(
    '(无) → 服务股股长',
  )
  await expect(page.getByRole('row', { name: /^B1 平安街道 全年/ })).toContainText('97')

  await page.goto(`${draft}/trial`)
  await expect(page.getByRole('row', { name: /B1 孕前优生健康检查覆盖率/ })).toContainText('名次')
  await page.getByRole('button', { name: '我已看过试算' }).click()
  await expect(page.getByText('本方案稿的试算已看过')).toBeVisible()

  await page.goto(draft)
  await page.getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.waitForURL(/\/plans$/)
})

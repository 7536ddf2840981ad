import { expect, test } from '../support/test'
import { signIn } from '../support/people'

/**
 * A plan's checks, from both ends: the office writes one in an amendment, tries it and puts it away; a township's report is held back
 * by one that the plan has, and by one that wants an explanation, which the office reads.
 */

test('a check is filled in, tried with figures and with last year’s, written as an expression, and put away', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office', '/plans')
  await page
    .getByRole('table')
    .getByRole('link', { name: /2026年人口与家庭健康服务/ })
    .click()
  await expect(page.getByText('K4 在册流动人口变化')).toBeVisible()
  await page.getByRole('button', { name: '修订本方案' }).click()
  await page.waitForURL(/\/plans\/drafts\//)
  await page.getByRole('button', { name: '+ 添加审核' }).press('Enter')
  const panel = page.getByRole('region', { name: /^K7/ })
  await panel.getByRole('textbox', { name: '名称', exact: true }).fill('达标人数不大于应配人数')
  await expect(panel).toContainText('A4.numerator <= A4.denominator')

  const bench = panel.getByRole('region', { name: '试一试' })
  await bench.getByLabel(/A4 .* 分子/).fill('12')
  await expect(bench.getByRole('status')).toHaveText('不审核：数据不全。')
  await bench.getByLabel(/A4 .* 分母/).fill('10')
  await expect(bench.getByRole('status')).toContainText('的分子不能大于分母')
  await panel.getByRole('button', { name: '试算' }).click()
  await expect(panel.getByRole('region', { name: '用上年数据试算' })).toContainText('9个单位中0个不通过')

  await panel.getByRole('combobox', { name: '审核什么' }).click()
  await page.getByRole('option', { name: '自写表达式' }).click()
  const expression = panel.getByLabel('表达式：写明什么必须成立')
  await expect(expression).toHaveValue('A4.numerator <= A4.denominator')
  await expression.fill('A4.numerator <= A9.denominator')
  await expect(panel.locator('mark')).toHaveText('A9')
  await expect(page.getByRole('region', { name: '检查', exact: true })).toContainText('条件有误：A9')
  await expression.fill('A4.value >= 50')
  await panel.getByLabel('提示：对填报人说什么').fill('达标率不到50%。')
  await expect(panel.locator('mark')).toHaveCount(0)
  await expect(page.getByText(/已保存/)).toBeVisible()
  await page.getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.waitForURL(/\/plans$/)
})

test('a report is told at the field what to correct and what to explain; the office reads the explanation', async ({
  browser,
}) => {
  const page = await signIn(browser, 'shihuiyao.reporter', '/reports')
  await page.getByRole('link', { name: '2026年三季度' }).first().click()
  // What changed since the last submission stands in a table above the form.
  const migrants = page.getByRole('row', { name: /D1/ }).filter({ hasText: '口径与修改记录' })
  await expect(migrants).toContainText('在册流动人口与上一期相差超过40%')
  await expect(migrants.getByLabel('说明', { exact: true })).toHaveValue(/集中搬迁/)

  // More served than registered: to be corrected, as one types.
  const served = migrants.getByLabel(/分子/)
  const right = await served.inputValue()
  await served.fill('99999')
  await expect(migrants).toContainText('须改正：')
  // The figure is another one: what was said of the old one is shown, and asked for again.
  await expect(migrants).toContainText('数据改动前的说明')
  await page.getByRole('button', { name: '提交负责人签字' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('服务人数不能大于在册流动人口数')
  await expect(dialog.getByRole('button', { name: '提交负责人签字' })).toBeDisabled()
  await dialog.getByRole('button', { name: /服务人数不能大于/ }).click()
  await expect(dialog).toBeHidden()
  await expect(served).toBeFocused()
  await served.fill(right)
  await served.press('Tab')
  await expect(migrants).not.toContainText('须改正：')
  await expect(migrants.getByLabel('说明', { exact: true })).toHaveValue(/集中搬迁/)
  await expect(page.getByText(/已保存/).first()).toBeVisible()

  const office = await signIn(browser, 'office', '/reports')
  await office
    .getByRole('link', { name: /石灰窑/ })
    .first()
    .click()
  await expect(office.getByRole('row', { name: /D1/ }).filter({ hasText: '口径与修改记录' })).toContainText(
    '说明：七月起辖区四个村集中搬迁',
  )
})

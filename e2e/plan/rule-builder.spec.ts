import { barriers } from '../support/barriers'
import { signIn } from '../support/people'
import { expect, test } from '../support/test'

/*
 * A rule is made in an amendment of the year's plan, which is put away at the end and never published: everything else
 * reads the plan as it was.
 */

test('the office changes a rule by its blanks, reads another from its clause, undoes it and puts the draft away', async ({
  browser,
}) => {
  const page = await signIn(browser, 'office', '/plans')
  await page
    .getByRole('table')
    .getByRole('link', { name: /2026年.*考核方案/ })
    .click()
  await page.getByRole('button', { name: '修订本方案' }).click()
  await page.waitForURL(/\/plans\/drafts\//)
  const rule = page.getByRole('region', { name: '评分规则' })
  const sentence = rule.locator('[data-rule-sentence]')

  await test.step('the sentence, the curve and its table follow what is typed', async () => {
    await page.getByRole('navigation', { name: '方案目录' }).getByRole('button', { name: /^B1 / }).click()
    await expect(sentence).toContainText('每低1个百分点扣0.5分')
    await rule.getByRole('button', { name: '编写规则' }).press('Enter')
    const curve = rule.getByRole('region', { name: '得分随数值的变化' })
    const turns = curve.getByRole('table', { name: '得分随数值的变化' })
    await expect(turns.getByRole('row', { name: '89 6.50', exact: true })).toBeVisible()
    await expect(curve.getByRole('table', { name: '2025年数值' }).getByRole('row')).toHaveCount(10)

    const marks = rule.getByRole('textbox', { name: '分数', exact: true })
    await marks.focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await expect(rule.getByText(/还缺：分数/)).toBeVisible()
    await expect(sentence).toContainText('每低1个百分点扣0.5分')
    await page.keyboard.type('0.8')
    await expect(sentence).toContainText('每低1个百分点扣0.8分')
    await expect(turns.getByRole('row', { name: '89 6.20', exact: true })).toBeVisible()
    expect(await barriers(page)).toEqual([])
  })

  await test.step('values are held against what the clause says of them', async () => {
    await rule.getByText('试一试').click()
    await rule.getByLabel(/每行一个数值/).fill('89 → 6.2\n88/100 → 6')
    await expect(rule.getByRole('row', { name: /89 6.20 6.20 ✓ 一致/ })).toBeVisible()
    await expect(rule.getByRole('row', { name: /88 5.40 6.00 × 不一致/ })).toBeVisible()
  })

  await test.step('a clause is read, adopted by a click only, and undone in one step', async () => {
    await rule
      .getByLabel('细则原文')
      .fill('达到95%得满分，每低于目标1个百分点扣1分，扣完为止，另按天气酌情处理。')
    await rule.getByRole('button', { name: '读成规则' }).click()
    const reading = rule.getByRole('region', { name: '读懂了哪些' })
    await expect(reading.locator('mark[data-is="not"]')).toContainText(/天气.*没读懂/)
    await expect(sentence).toContainText('达到90%得7分')
    await reading.getByRole('button', { name: '采用' }).click()
    await expect(sentence).toContainText('达到95%得7分，每低1个百分点扣1分')
    await page.getByRole('button', { name: '撤销' }).click()
    await expect(sentence).toContainText('达到90%得7分，每低1个百分点扣0.8分')
    await expect(rule.getByLabel('细则原文')).toHaveValue(/天气/)
  })

  await page.getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放弃这份方案稿' }).click()
  await page.waitForURL(/\/plans$/)
})

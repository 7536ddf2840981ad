import type { Locator, Page } from '@playwright/test'
import { barriers } from '../support/barriers'
import { PASSWORD } from '../support/api'
import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

/*
 * A tired clerk on a bad connection, an inspector on a phone in a village. What these stories change they take back:
 * others go on from the same record.
 */
const PERIOD = '2026年三季度'
const EARLY = '早教知识进家庭、早教体验进社区'

/** Pastes a text as a spreadsheet puts it on the clipboard. */
async function paste(field: Locator, text: string) {
  await field.focus()
  await field.evaluate((input, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** Nothing on the page that axe calls serious. */
async function expectAccessible(page: Page) {
  expect(await barriers(page)).toEqual([])
}

async function openReport(page: Page) {
  await page.getByRole('link', { name: PERIOD }).click()
  await page.waitForURL(/\/reports\//)
  await expect(page.getByLabel(`${EARLY} 分子`)).toBeVisible()
}

test('a block copied with its codes fills the form; what is no figure is named; all of it can be undone', async ({
  browser,
}) => {
  const page = await signIn(browser, 'sanhe.reporter')
  await openReport(page)
  await expect(page.getByText('9项中已填6项')).toBeVisible()
  await paste(
    page.getByLabel('党政专题研究会议 数值'),
    '代码\t指标\t分子\t分母\nB6\t早教\t２８０\t1,300\nC3\t特殊家庭\t８\t九\nB1\t\t28\t30\n合计\t\t5\t6\n',
  )
  const note = page.getByRole('status').filter({ hasText: '已粘贴5格' })
  await expect(note).toContainText('B1 分母 29 → 30')
  await expect(note).toContainText('1处不是数字')
  await expect(note).toContainText('C3 分母 “九”')
  await expect(note).toContainText('“合计”')
  await expect(page.getByLabel(`${EARLY} 分母`)).toHaveValue('1300')
  await expect(page.getByText(/分母上期为\d+，本期为1300，请核对/)).toBeVisible()
  await note.getByRole('button', { name: '撤销粘贴' }).click()
  await expect(page.getByText('已撤销粘贴。')).toBeVisible()
  await expect(page.getByLabel(`${EARLY} 分母`)).toHaveValue('')
  await expect(page.getByLabel('孕前优生健康检查覆盖率 分母')).toHaveValue('29')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await expect(page.getByText('9项中已填6项')).toBeVisible()
})

test('by keyboard alone: down the column, to what is missing, saved by Ctrl+S, its history read', async ({
  browser,
}) => {
  const page = await signIn(browser, 'sanhe.reporter')
  await openReport(page)
  await page.getByLabel('党政专题研究会议 数值').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('孕前优生健康检查覆盖率 分子')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByLabel('机构队伍建设达标率 分子')).toBeFocused()
  await page.getByRole('button', { name: '还差3项，去填' }).click()
  await expect(page.getByLabel(`${EARLY} 分子`)).toBeFocused()
  await page.keyboard.type('１２')
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await page.getByText('口径与修改记录').nth(4).click()
  await expect(page.getByText('12/12 = 100.00%').first()).toBeVisible()
  await expect(page.getByText(/三合镇填报员\(自报\)/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(`${EARLY} 分子`).fill('')
  await page.getByLabel(`${EARLY} 分母`).fill('')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
})

test('a text that is no figure outlives a reload, and the form leads back to it', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.reporter')
  await openReport(page)
  const field = page.getByLabel(`${EARLY} 分母`)
  await field.fill('9O')
  await expect(page.getByText(/1处未填全/)).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(field).toHaveValue('9O')
  await expect(field).toBeFocused()
  await page.getByRole('button', { name: '1项不是有效数字，去改' }).click()
  await expect(field).toBeFocused()
  await field.fill('')
  await expect(page.getByText(/已保存 \d|尚无改动|上次保存/)).toBeVisible()
})

test('signed out while typing: it is said, and saved after signing in beside it', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.reporter')
  await openReport(page)
  expectErrors(/401/)
  const field = page.getByLabel('流动人口均等化服务率 分子')
  await page.context().clearCookies()
  await field.fill('299')
  await expect(page.getByText(/登录已失效：已留在本机、尚未上传：1处/)).toBeVisible()
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '重新登录' }).click(),
  ])
  await beside.waitForLoadState('networkidle')
  await beside.locator('input[name=username]').fill('sanhe.reporter')
  await beside.locator('input[name=password]').fill(PASSWORD)
  await beside.getByRole('button', { name: '登录' }).click()
  await beside.waitForURL(/\/reports\//)
  await expect(beside.getByLabel('流动人口均等化服务率 分子')).toHaveValue('299')
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByText(/登录已失效/)).toBeHidden()
  // What one tab saves, the other shows.
  await field.fill('300')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await expect(beside.getByLabel('流动人口均等化服务率 分子')).toHaveValue('300')
})

test('printed, the report is a paper to sign', async ({ browser }) => {
  const page = await signIn(browser, 'bazanggou.head')
  await expect(page.getByText('填报员已提交，请审阅后签字上报。')).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await openReport(page)
  await expectAccessible(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: '巴藏沟乡2026年三季度目标管理自报表' })).toBeVisible()
  await expect(page.getByText('单位盖章')).toBeVisible()
  await expect(page.getByRole('button', { name: '签字上报' })).toBeHidden()
})

test('on a phone: marks lost ask for a reason, the bar leads there, the last change is taken back', async ({
  browser,
}) => {
  const page = await signIn(browser, 'inspector', '/inspections')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await page.getByRole('link', { name: /填写三合镇/ }).click()
  await page.waitForURL(/\/inspections\//)
  const figure = page.getByLabel('数值').first()
  await expect(figure).toHaveAttribute('inputmode', 'decimal')
  await figure.fill('0')
  await expect(page.getByText('有扣分，须写明理由，不写不能提交。')).toBeVisible()
  await expect(page.getByRole('button', { name: '完成并提交' })).toBeDisabled()
  await page.getByRole('button', { name: /^2\. / }).last().click()
  await expect(page.getByLabel('扣分理由')).toBeFocused()
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await expectAccessible(page)
  // What is taken back reaches the server too: the sheet is another story's.
  const saved = page.waitForResponse((response) => response.url().includes('sheets.observe') && response.ok())
  await page.getByRole('button', { name: '撤销第2项的修改' }).click()
  await expect(figure).toHaveValue('')
  await saved
  await expect(page.getByText('已评0/4项').first()).toBeVisible()
  await page.getByRole('button', { name: '还差4项' }).click()
  await expect(page.getByLabel('扣分理由')).toBeHidden()
  await page.reload()
  await expect(figure).toHaveValue('')
})

test('a bureau pastes a column with the townships’ names, and takes it back', async ({ browser }) => {
  const page = await signIn(browser, 'health')
  const field = page.getByLabel('B2 小峡街道 分子')
  await paste(page.getByLabel('B2 平安街道 分子'), '小峡街道\t２００\t２１０\n平安\t1\t2\n')
  await expect(field).toHaveValue('200')
  const note = page.getByRole('status').filter({ hasText: '已粘贴2格' })
  await expect(note).toContainText('“平安”')
  await expectAccessible(page)
  await note.getByRole('button', { name: '撤销粘贴' }).click()
  await expect(field).toHaveValue('')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
})

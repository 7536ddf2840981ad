import { signIn } from '../support/people'
import { expect, test } from '../support/test'

test('a leader lands on the things to know, goes to their evidence, and shows them on a wall', async ({
  browser,
}) => {
  const page = await signIn(browser, 'leader')
  await expect(page).toHaveURL(/\/cockpit$/)
  const things = page.getByTestId('things').getByRole('listitem')
  await expect(things).toHaveCount(5)
  await expect(things.filter({ hasText: '名次' }).first()).toContainText(/第一档|连成一档/)
  await expect(page.getByRole('table', { name: /名次范围/ })).toContainText('第1档')

  await page.getByRole('link', { name: '投影' }).click()
  await expect(page).toHaveURL(/\/projector$/)
  await expect(page.getByRole('navigation')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(things).toHaveCount(1)
  await expect(page.getByText('第1件，共5件')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('第2件，共5件')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/cockpit$/)

  await things.getByRole('link', { name: /整改/ }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('整改')
})

test('townships are not shown what leaders are told', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.head')
  for (const path of ['/cockpit', '/projector']) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
  }
})

test('an indicator’s page, units side by side, and the league table as a workbook', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/trends/indicator?indicator=B1')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('B1')
  await expect(page.getByRole('img', { name: /漏斗图/ })).toBeVisible()
  await expect(page.getByRole('table', { name: /95%区间/ }).getByRole('row')).toHaveCount(10)
  await expect(page.getByRole('table', { name: /推算到/ })).toContainText('平均±')

  await page.getByRole('link', { name: '单位对比' }).click()
  await page.getByRole('checkbox', { name: '沙沟乡' }).check()
  await page.getByRole('button', { name: '对比', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('沙沟乡')
  await expect(page.getByRole('columnheader')).toHaveCount(5)

  await page.goto('/league')
  await expect(page.getByRole('heading', { name: '红黑榜' })).toBeVisible()
  const href = await page.getByRole('link', { name: '下载xlsx' }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect(file.status()).toBe(200)
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
})

test('a head is told what would raise the own unit, and nothing of others', async ({ browser }) => {
  const page = await signIn(browser, 'sanhe.head', '/marks/raise')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('三合镇')
  await expect(page.getByRole('table')).toContainText('+')
  const other = await page.request.get('/marks/raise?unit=630203202')
  expect(other.status()).toBe(404)
})

test('the office writes down what it found out about a question, and it stays', async ({ browser }) => {
  const page = await signIn(browser, 'office', '/integrity')
  await page
    .getByRole('button', { name: /写核实情况：古城乡 · 各指标合计/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '列入下次督查' }).check()
  await dialog.getByRole('textbox').fill('下季度抽两个村复核登记册。')
  await dialog.getByRole('button', { name: '记录' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: /^已核实/ }).click()
  await expect(page.getByText('列入督查：下季度抽两个村复核登记册。')).toBeVisible()
})

test('a question becomes an order with one step, and shows how far it is', async ({ browser }) => {
  const page = await signIn(browser, 'office', '/integrity')
  const ordering = page.getByRole('button', { name: /^下达整改：/ }).first()
  await ordering.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('整改要求')).not.toHaveValue('')
  await expect(dialog.getByLabel('整改时限')).not.toHaveValue('')
  await dialog.getByRole('button', { name: '下达整改' }).click()
  await page.waitForURL(/\/rectifications\//)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/整改〔\d{4}〕\d+号/)
  await page.getByRole('link', { name: '看数据疑点' }).click()
  await page.waitForURL(/\/integrity\?plan=.*#order-/)
  await expect(page.getByText('已下达整改').first()).toBeVisible()
  await expect(page.getByRole('link', { name: /^整改〔\d{4}〕\d+号 · / })).toBeVisible()
})

test('a leader commends whom the rule proposes, and says why where it does not', async ({ browser }) => {
  const page = await signIn(browser, 'leader', '/adjustments')
  const list = page.getByRole('region', { name: '表彰建议名单' }).last()
  await expect(list.getByRole('row', { name: /三合镇/ })).toContainText('符合，建议表彰')
  await list.getByRole('button', { name: '表彰：三合镇', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '表彰' }).click()
  await expect(dialog).toBeHidden()
  await expect(list.getByRole('row', { name: /三合镇/ })).toContainText('区分管领导')
  // An order of Bazanggou's is overdue.
  await expect(list.getByRole('row', { name: /巴藏沟乡/ })).toContainText('有超期整改')
  await list.getByRole('button', { name: '表彰：巴藏沟乡', exact: true }).click()
  await expect(dialog).toContainText('请写明理由')
  await dialog.getByLabel('理由').fill('汛期停工，已复工补办')
  await dialog.getByRole('button', { name: '表彰' }).click()
  await expect(list.getByRole('row', { name: /巴藏沟乡/ })).toContainText('汛期停工，已复工补办')
})

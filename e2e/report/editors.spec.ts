import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

const FIELD = '孕前优生健康检查覆盖率'

test('two editors of one report: the second gets both texts and decides; nothing is lost', async ({
  browser,
}) => {
  const first = await signIn(browser, 'shihuiyao.reporter')
  await first.getByRole('link', { name: '2026年三季度' }).click()
  await expect(first.getByLabel(`${FIELD} 分子`)).toBeVisible()
  const second = await signIn(browser, 'shihuiyao.reporter', new URL(first.url()).pathname)
  await expect(second.getByLabel(`${FIELD} 分子`)).toBeVisible()

  await first.getByLabel(`${FIELD} 分子`).fill('12')
  await expect(first.getByText(/已保存 \d/)).toBeVisible()
  await second.getByLabel(`${FIELD} 分子`).fill('13')

  const choice = second.getByRole('group', { name: /他人已改过此项/ })
  await expect(choice).toContainText('12/15')
  await expect(choice).toContainText('13/15')
  await expect(choice).toContainText('石灰窑乡填报员')
  await choice.getByRole('button', { name: '保留我的' }).click()
  await expect(second.getByText(/已保存 \d/)).toBeVisible()

  await first.reload()
  await expect(first.getByLabel(`${FIELD} 分子`)).toHaveValue('13')
})

test('a lost connection keeps what is typed and saves it when it is back; a reload brings it back too', async ({
  browser,
}) => {
  const page = await signIn(browser, 'shihuiyao.reporter')
  await page.getByRole('link', { name: '2026年三季度' }).click()
  const field = page.getByLabel(`${FIELD} 分子`)
  await expect(field).toBeVisible()
  expectErrors(/ERR_INTERNET_DISCONNECTED/)
  await page.context().route('**/api/trpc/reports.save*', (route) => route.abort('internetdisconnected'))
  await field.fill('14')
  await expect(page.getByText(/已留在本机、尚未上传：1处/)).toBeVisible()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(field).toHaveValue('14')
  await page.context().unroute('**/api/trpc/reports.save*')
  await expect(page.getByText(/已保存 \d/)).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('14')
})

test('what is no figure stays as typed, says why, and is not submitted', async ({ browser }) => {
  const page = await signIn(browser, 'shihuiyao.reporter')
  await page.getByRole('link', { name: '2026年三季度' }).click()
  const field = page.getByLabel(`${FIELD} 分子`)
  for (const [typed, said] of [
    ['九十', '请填数字'],
    ['1e309', '请填数字'],
    ['-3', '不能填负数'],
    ['90%', '不带%'],
  ] as const) {
    await field.fill(typed)
    await expect(page.getByText(said).first()).toBeVisible()
    await expect(field).toHaveValue(typed)
  }
  await page.getByRole('button', { name: '提交负责人签字' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: '提交负责人签字' })).toBeDisabled()
})

import sharp from 'sharp'
import { signIn } from '../support/people'
import { takeStep } from '../support/take-step'
import { expect, test } from '../support/test'

/*
 * One finding from its record to its end, by the people who do it. Their unit is one whose figures no other story reads.
 */
const UNIT = '巴藏沟乡'
const KEY = 'bazanggou'
const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#1f5fa8' } })
    .png()
    .toBuffer()

test('found, ordered, answered with a file, sent back, answered, verified on the spot, closed', async ({
  browser,
}) => {
  const office = await signIn(browser, 'office', '/rectifications')
  await expect(office.getByRole('heading', { name: '问题分布' })).toBeVisible()
  await office.getByRole('button', { name: '记录问题' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('单位').selectOption(UNIT)
  await dialog.getByLabel('发现的问题').fill('便民服务大厅未公示办事时限')
  await dialog.getByRole('checkbox', { name: '同时下达整改通知' }).check()
  await dialog.getByLabel('整改要求').fill('三日内公示')
  await dialog.getByLabel('责任岗位').fill('大厅主任')
  await dialog.getByLabel('整改时限').fill('2099-12-31')
  await dialog.getByRole('button', { name: '下达整改通知' }).click()
  await expect(office.getByRole('heading', { name: /整改〔2026〕\d+号/ })).toContainText('待答复')
  const path = new URL(office.url()).pathname

  const unit = await signIn(browser, `${KEY}.reporter`, path)
  await unit
    .getByLabel('为整改答复添加文件')
    .setInputFiles({ name: '公示照片.png', mimeType: 'image/png', buffer: await picture() })
  await expect(unit.getByRole('link', { name: '公示照片.png' })).toBeVisible()
  await takeStep(unit, '提交答复', '已张贴')
  await expect(unit.getByRole('heading', { level: 1 })).toContainText('待核验')

  const inspector = await signIn(browser, 'inspector', path)
  await expect(inspector.getByRole('link', { name: '公示照片.png' })).toBeVisible()
  await takeStep(inspector, '退回重改', '照片看不清时限')
  await unit.reload()
  await expect(unit.getByText('照片看不清时限')).toBeVisible()
  // What is typed outlives a reload.
  await unit.getByRole('button', { name: '提交答复' }).click()
  await unit.getByRole('dialog').locator('textarea').fill('已重新张贴并拍照')
  await unit.reload()
  await unit.getByRole('button', { name: '提交答复' }).click()
  await expect(unit.getByRole('dialog').locator('textarea')).toHaveValue('已重新张贴并拍照')
  await unit.getByRole('dialog').getByRole('button', { name: '提交答复' }).click()
  await expect(unit.getByRole('heading', { level: 1 })).toContainText('待核验')

  await inspector.reload()
  await takeStep(inspector, '核验属实', '现场看过', (dialog) => dialog.getByLabel('到现场').check())
  await office.reload()
  await takeStep(office, '销号', '')
  await expect(office.getByRole('heading', { level: 1 })).toContainText('已销号')
  await expect(office.getByText('到现场')).toBeVisible()
})

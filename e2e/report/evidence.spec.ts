import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

const FIELD = '孕前优生健康检查覆盖率'
const OTHER = '流动人口均等化服务率'
const EXE = Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(3000, 0x90)])

/** A picture that can't be made small: some five parts on its way. */
const picture = (): Promise<Buffer> =>
  sharp(randomBytes(1300 * 1000 * 3), { raw: { width: 1300, height: 1000, channels: 3 } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 30/1 0/1' } })
    .png()
    .toBuffer()

test('a photo cut off three times arrives once; a program is refused; a file serves twice; the office opens it', async ({
  browser,
}) => {
  const page = await signIn(browser, 'shihuiyao.reporter')
  await page.getByRole('link', { name: '2026年三季度' }).click()
  const panel = page.getByRole('region', { name: `${FIELD}的佐证材料` })
  const choose = page.getByLabel(`为${FIELD}添加文件`)
  await expect(choose).toBeAttached()

  // What the browser says of the lost connections and of the refusal below is meant.
  expectErrors(/ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|status of 422/)
  let cuts = 0
  let down = false
  await page.context().route('**/api/files/uploads/*', async (route) => {
    if (down) return route.abort('internetdisconnected')
    if (route.request().method() === 'PATCH' && cuts < 3 && (cuts += 1) > 0)
      return route.abort('connectionreset')
    return route.continue()
  })
  await choose.setInputFiles({ name: '..\\..\\公示栏.png', mimeType: 'image/png', buffer: await picture() })
  await expect(panel.getByText(/已收存“公示栏\.png”.*与本机一致/)).toBeVisible({ timeout: 90_000 })
  expect(cuts).toBe(3)
  await expect(panel.getByRole('link', { name: '公示栏.png' })).toHaveCount(1)

  // The line goes dead: the file waits, its report can't be submitted, and the place is named.
  down = true
  await choose.setInputFiles({ name: '会议.png', mimeType: 'image/png', buffer: await picture() })
  await panel.getByRole('button', { name: '暂停上传会议.png' }).click()
  await expect(panel.getByText(/已暂停/)).toBeVisible()
  await page.getByRole('button', { name: '提交负责人签字' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/还有1个文件没有传完/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: '提交负责人签字' })).toBeDisabled()
  await dialog.getByRole('button', { name: '关闭' }).click()
  down = false
  await panel.getByRole('button', { name: '继续上传会议.png' }).click()
  await expect(panel.getByText(/已收存“会议\.png”/)).toBeVisible({ timeout: 60_000 })

  await choose.setInputFiles({ name: '现场照片.jpg', mimeType: 'image/jpeg', buffer: EXE })
  await expect(panel.getByRole('alert')).toContainText('内容不是照片')
  await panel.getByRole('button', { name: '不再显示现场照片.jpg的提示' }).click()
  await expect(panel.getByText('现场照片.jpg')).toHaveCount(0)

  await page.getByRole('button', { name: `为${OTHER}选用已有文件` }).click()
  await page.getByLabel('按文件名查找').fill('公示')
  const reusing = page.getByRole('dialog')
  await expect(reusing.getByRole('listitem')).toHaveCount(1)
  await expect(reusing.getByText(/已用于：.*2026年三季度/)).toBeVisible()
  await reusing.getByRole('button', { name: '选用公示栏.png' }).click()
  const other = page.getByRole('region', { name: `${OTHER}的佐证材料` })
  await expect(other.getByRole('link', { name: '公示栏.png' })).toBeVisible()

  const office = await signIn(browser, 'office', new URL(page.url()).pathname)
  const seen = office.getByRole('region', { name: `${FIELD}的佐证材料` })
  const [saved] = await Promise.all([
    office.waitForEvent('download'),
    seen.getByRole('link', { name: '公示栏.png' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('公示栏.png')
  const content = await readFile(await saved.path())
  expect((await sharp(content).metadata()).exif).toBeUndefined()
  await seen.getByText(/^回执/).first().click()
  await expect(seen.getByText(createHash('sha256').update(content).digest('hex'))).toBeVisible()
  await seen.getByRole('button', { name: '查看大图：公示栏.png' }).click()
  await expect(office.getByRole('img', { name: '公示栏.png' })).toBeVisible()
  await expect(seen.getByRole('button', { name: /替换|移除/ })).toHaveCount(0)
})

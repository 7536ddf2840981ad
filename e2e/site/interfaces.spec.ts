import { v7 as uuidv7 } from 'uuid'
import { barriers } from '../support/barriers'
import { signIn } from '../support/people'
import { expect, expectErrors, test } from '../support/test'

/** What a bureau's system gets back for a row of the body it sends. */
interface Told {
  counts: Record<string, number>
  verdicts: { verdict: string; message?: string; version?: number }[]
}

test('a bureau makes a key, tries it, its system sends with it, and the security administrator ends it', async ({
  browser,
  baseURL,
  request,
}) => {
  expectErrors(/401/)
  const page = await signIn(browser, 'health', '/interfaces')
  await expect(page.getByText('还没有接口密钥')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '新建密钥' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('系统名称').fill('妇幼系统')
  await dialog.getByRole('button', { name: '新建密钥' }).click()
  const secret = (await page.getByRole('dialog').getByLabel('密钥', { exact: true }).textContent()) ?? ''
  expect(secret).toMatch(/^mjk_[\w-]{43}$/)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  const row = page.getByRole('row', { name: /妇幼系统/ })
  await expect(row).toContainText(`…${secret.slice(-4)}`)
  await expect(row).toContainText('在用')

  // The example holds a period that is open or was last: what comes back is a word on it, in the reader's language.
  const tryOut = page.locator('section').filter({ hasText: '试一试' })
  await tryOut.getByLabel('密钥').fill(secret)
  const body = JSON.parse(await tryOut.getByLabel('请求内容').inputValue()) as {
    period: string
    values: { unit: string; indicator: string }[]
  }
  await tryOut.getByRole('button', { name: '试算' }).click()
  await expect(tryOut.getByLabel('返回结果')).toContainText(/状态码(200|409)/)

  const send = (token: string, key: string, sent: unknown, language = 'zh-CN') =>
    request.post(`${baseURL ?? ''}/api/v1/values`, {
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, 'accept-language': language },
      data: sent,
    })
  const unknown = await send('mjk_nobody', uuidv7(), body)
  expect(unknown.status()).toBe(401)
  expect(await unknown.json()).toMatchObject({
    error: { code: 'badToken', message: '密钥无效、已过期或已停用。' },
  })
  const nowhere = await send(secret, uuidv7(), { ...body, period: '1999Q1' }, 'en')
  expect(nowhere.status()).toBe(404)
  expect(await nowhere.json()).toMatchObject({
    error: { message: 'There is no period with the code “1999Q1”.' },
  })

  const answered = await send(secret, uuidv7(), {
    ...body,
    values: [
      { ...body.values[0], observation: '九十' },
      { ...body.values[0], unit: '999999' },
    ],
  })
  if (answered.status() === 200) {
    const told = (await answered.json()) as Told
    expect(told.counts['refused']).toBe(2)
    expect(told.verdicts.map(({ message }) => message)).toEqual([
      '此行格式不正确，请对照接口说明。',
      '没有此单位，或不在密钥范围内。',
    ])
  } else expect(answered.status()).toBe(409)

  const described = (await (await request.get(`${baseURL ?? ''}/api/v1/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, unknown>
  }
  expect(described.openapi).toBe('3.1.0')
  expect(Object.keys(described.paths)).toEqual(['/api/v1/values'])

  const watcher = await signIn(browser, 'secadmin', '/interfaces')
  await watcher.getByRole('button', { name: '停用妇幼系统' }).click()
  await watcher.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
  await expect(watcher.getByRole('row', { name: /妇幼系统/ })).toContainText('已停用')
  expect((await send(secret, uuidv7(), body)).status()).toBe(401)
})

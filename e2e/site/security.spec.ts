import { type Person, signInByHttp } from '../support/api'
import { signInByForm } from '../support/people'
import { expect, test } from '../support/test'

/*
 * What a hostile sender tries on the real server. Few of these sign-ins fail: all stories come from one address, which
 * after thirty failures is not listened to.
 */
let baseURL: string
let office: Person

test.beforeAll(async ({}, { project }) => {
  baseURL = project.use.baseURL ?? ''
  office = await signInByHttp(baseURL, 'office')
})

const json = () => ({ origin: baseURL, 'content-type': 'application/json' })

/** Posts to a procedure and returns the answer's status. */
async function post(headers: Record<string, string>, body: BodyInit | null = '{"json":{}}') {
  const answer = await fetch(`${baseURL}/api/trpc/reports.save`, { method: 'POST', headers, body })
  return answer.status
}

/** Fills the sign-in form over HTTP; where next-auth sends the sender, and the whole answer as text. */
async function trySignIn(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const asked = await fetch(`${baseURL}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const cookie = asked.headers.getSetCookie().map((one) => one.split(';')[0])
  const answer = await fetch(`${baseURL}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: cookie.join('; '),
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: new URLSearchParams({ csrfToken, json: 'true', ...fields }),
  })
  return { status: answer.status, text: await answer.text(), cookies: answer.headers.getSetCookie() }
}

test.describe('every page comes with its policy', () => {
  for (const path of [
    '/sign-in',
    '/en/sign-in',
    '/reports/a.b',
    '/en/a.b.c',
    '/nothing.png',
    '/reports/a.png',
    '/api',
    '/apix',
    '/_next/sign-in',
  ])
    test(path, async () => {
      const { headers } = await fetch(`${baseURL}${path}`, {
        redirect: 'manual',
        headers: { 'x-nonce': 'sent-by-nobody', 'x-pathname': '/sent-by-nobody' },
      })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/script-src 'self' 'nonce-[0-9a-f-]{36}' 'strict-dynamic'/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('sent-by-nobody')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('strict-transport-security')).toContain('max-age=')
      expect(headers.get('x-powered-by')).toBeNull()
    })

  test('nonce and path are the server’s, never a sender’s', async () => {
    const answer = await fetch(`${baseURL}/reports/a.b`, {
      redirect: 'manual',
      headers: { 'x-nonce': 'sent-by-nobody', 'x-pathname': '/sent-by-nobody' },
    })
    expect(`${await answer.text()} ${answer.headers.get('location') ?? ''}`).not.toContain('sent-by-nobody')
  })

  test('an identifier that is none names nothing', async () => {
    const answer = await fetch(`${baseURL}/reports/a.b`, { headers: { cookie: office.cookie } })
    expect(answer.status).toBe(404)
  })

  test('under /api there is no page, whatever its name', async () => {
    for (const path of ['/api/sign-in', '/api/nothing', '/api/reports/a.b']) {
      const answer = await fetch(`${baseURL}${path}`, { headers: { RSC: '1' } })
      expect([path, answer.status, await answer.text()]).toEqual([path, 404, ''])
    }
  })
})

test.describe('a call is refused', () => {
  test('ten thousand at once', async () => {
    const answer = await fetch(`${baseURL}/api/trpc/${','.repeat(9999)}?batch=1`)
    expect(answer.status).toBe(400)
  })
  test('from another site', async () => {
    expect(await post({ ...json(), origin: 'https://evil.example' })).toBe(403)
    expect(await post({ ...json(), 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await post({ 'content-type': 'application/json' })).toBe(403)
  })
  test('that is not JSON', async () => {
    expect(await post({ ...json(), 'content-type': 'text/plain' })).toBe(415)
  })
  test('that is too large', async () => {
    expect(await post(json(), ' '.repeat(1_048_577))).toBe(413)
  })
  test('with a code and data only: no stack, no query, and kept by no cache', async () => {
    const input = encodeURIComponent(JSON.stringify({ json: { id: 'a\0' } }))
    for (const [path, status, code] of [
      ['nothing', 404, 'notFound'],
      ['account.read', 401, 'signedOut'],
      [`reports.read?input=${input}`, 401, 'signedOut'],
      ['installation.setUp', 405, 'badRequest'],
    ] as const) {
      const answer = await fetch(`${baseURL}/api/trpc/${path}`)
      const text = await answer.text()
      expect([path, answer.status]).toEqual([path, status])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(text).toContain(`"message":"${code}"`)
      expect(text).not.toMatch(/stack|prisma|invocation|node_modules|No procedure/i)
    }
  })
  test('with text that no database holds', async () => {
    const answer = await fetch(`${baseURL}/api/trpc/reports.return`, {
      method: 'POST',
      headers: { ...json(), cookie: office.cookie },
      body: JSON.stringify({
        json: { id: '019a0000-0000-7000-8000-000000000000', version: 1, reason: 'a\0', fields: [] },
      }),
    })
    expect([answer.status, (await answer.text()).includes('"message":"badRequest"')]).toEqual([400, true])
  })
})

test.describe('signing in', () => {
  test('with NUL in it is just wrong', async () => {
    const { status, text } = await trySignIn({ username: 'office\0', password: 'a\0' })
    expect(status).toBe(401)
    expect(text).toMatch(/error=wrong/)
    expect(text).not.toMatch(/prisma|invocation|0x00/i)
  })
  test('from another site, or with a book, is refused', async () => {
    const fields = { username: 'office', password: 'x' }
    expect((await trySignIn(fields, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await trySignIn(fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await trySignIn({ ...fields, password: 'x'.repeat(8192) })).status).toBe(413)
  })
  test('gives a cookie that no script reads and no other site sends', async () => {
    const { cookies } = await trySignIn({ username: 'office', password: 'Mingji-2026' })
    const session = cookies.find((cookie) => cookie.includes('session-token=')) ?? ''
    expect(session).toMatch(/; HttpOnly/)
    expect(session).toMatch(/; SameSite=Lax/)
  })
  test('leads nowhere else, whatever the link says', async ({ page }) => {
    for (const to of ['/\t/evil.example', '/.//evil.example', '/\\evil.example', '//evil.example']) {
      await page.context().clearCookies()
      await signInByForm(page, 'office', to)
      expect(new URL(page.url()).origin).toBe(baseURL)
    }
  })
})

test('a cookie kept from before signing out finds nobody; the trail says from where that was', async () => {
  const person = await signInByHttp(baseURL, 'office')
  expect(await person.api.account.read.query()).toMatchObject({ username: 'office' })
  const asked = await fetch(`${baseURL}/api/auth/csrf`, { headers: { cookie: person.cookie } })
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answer = await fetch(`${baseURL}/api/auth/signout`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      cookie: person.cookie,
      origin: baseURL,
      'content-type': 'application/x-www-form-urlencoded',
      // The launcher overwrites it.
      'x-mingji-address': '127.0.0.2',
    },
    body: new URLSearchParams({ csrfToken, json: 'true' }),
  })
  expect(answer.headers.getSetCookie().some((cookie) => cookie.includes('session-token=;'))).toBe(true)
  await expect(person.api.account.read.query()).rejects.toMatchObject({ message: 'signedOut' })
  const auditor = await signInByHttp(baseURL, 'auditor')
  const { records } = await auditor.api.audit.read.query({ action: 'account.signOut' })
  expect(records[0]?.address).toMatch(/^(127\.0\.0\.1|::1|::ffff:127\.0\.0\.1)$/)
})

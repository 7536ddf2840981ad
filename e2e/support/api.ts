import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '@/server/api/root'
import signIns from '@/prisma/seed/sign-ins.json' with { type: 'json' }

export const PASSWORD = signIns[0]?.password ?? ''

/** A person without a browser: signed in, with the cookie for plain requests and the API's client. */
export interface Person {
  cookie: string
  api: TRPCClient<AppRouter>
}

const cookiesOf = (response: Response): string[] =>
  response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** Signs a demo account in over HTTP, as the sign-in form does. */
export async function signInByHttp(baseURL: string, username: string, password = PASSWORD): Promise<Person> {
  const asked = await fetch(`${baseURL}/api/auth/csrf`)
  const { csrfToken } = (await asked.json()) as { csrfToken: string }
  const answered = await fetch(`${baseURL}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(asked).join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, username, password, json: 'true' }),
  })
  const cookie = [...cookiesOf(asked), ...cookiesOf(answered)].join('; ')
  if (!cookie.includes('session-token')) throw new Error(`${username} could not sign in: ${answered.status}`)
  const api = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${baseURL}/api/trpc`,
        transformer: superjson,
        headers: { cookie, origin: baseURL },
      }),
    ],
  })
  return { cookie, api }
}

import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { headers } from 'next/headers'
import { sessionPolicy } from '@/server/domain/account/session'
import { signIn, type SignInOutcome } from '@/server/services/account/sign-in'
import { signOut } from '@/server/services/account/sign-out'
import { addressOf } from './address'

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session's row: all that the cookie says. Who it is and what they may do is looked up at each call. */
    sid?: string
  }
}
declare module 'next-auth' {
  interface User {
    sid: string
  }
  interface Session {
    sid?: string
  }
}

/** next-auth's settings: user name and password, a signed cookie that names a row of `session`. */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: sessionPolicy.absoluteHours * 3600 },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    Credentials({
      credentials: { username: {}, password: {} },
      async authorize(credentials, request) {
        const outcome = await trySignIn(credentials, new Headers(request.headers as Record<string, string>))
        // next-auth hands the message to the form as its error code, in an address.
        if (!outcome.ok) throw new Error(outcome.because)
        return { id: outcome.userId, sid: outcome.sessionId }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      // `user` is there at sign-in only, whatever its type says.
      const signedIn = user as { sid: string } | undefined
      return signedIn ? { sub: token.sub, sid: signedIn.sid } : token
    },
    session({ session, token }) {
      return { expires: session.expires, sid: token.sid }
    },
    redirect({ url, baseUrl }) {
      return url.startsWith('/') && !url.startsWith('//') ? `${baseUrl}${url}` : baseUrl
    },
  },
  events: {
    async signOut({ token }) {
      if (token.sid) await signOut(token.sid, new Date(), addressOf(await headers()))
    },
  },
}

/** What nobody foresaw is logged here and told to nobody. */
async function trySignIn(
  credentials: Partial<Record<'username' | 'password', unknown>> | undefined,
  from: Headers,
): Promise<SignInOutcome | { ok: false; because: 'unknown' }> {
  const { username, password } = credentials ?? {}
  // A body may hold anything, whatever next-auth's type says.
  if (typeof username !== 'string' || typeof password !== 'string') return { ok: false, because: 'unknown' }
  try {
    return await signIn({
      username: username.trim(),
      password,
      now: new Date(),
      address: addressOf(from),
      agent: from.get('user-agent') ?? '',
    })
  } catch (error) {
    console.error('[sign-in]', error)
    return { ok: false, because: 'unknown' }
  }
}

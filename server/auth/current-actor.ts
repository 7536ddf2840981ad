import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import type { Actor } from '@/server/domain/access/actor'
import { actorOfSession } from '@/server/services/account/actor-of-session'
import { authOptions } from './options'

/** Who is asking: the cookie's session, looked up once per request. Null for nobody. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await getServerSession(authOptions)
  return session?.sid ? actorOfSession(session.sid, new Date()) : null
})

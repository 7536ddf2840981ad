import 'server-only'
import { addressOf } from '@/server/auth/address'
import { currentActor } from '@/server/auth/current-actor'
import type { ApiContext } from './trpc'

/** The context of one request, from its headers. */
export async function createContext(headers: Headers): Promise<ApiContext> {
  return { actor: await currentActor(), now: new Date(), address: addressOf(headers) }
}

import 'server-only'
import { getTRPCErrorFromUnknown } from '@trpc/server'
import { addressOf } from '@/server/auth/address'
import { currentActor } from '@/server/auth/current-actor'
import { type ApiContext, translate } from './trpc'

/** The context of one request, from its headers. Fails as a procedure does: a database that is gone is said to be. */
export async function createContext(headers: Headers): Promise<ApiContext> {
  try {
    return { actor: await currentActor(), now: new Date(), address: addressOf(headers) }
  } catch (error) {
    throw translate(getTRPCErrorFromUnknown(error))
  }
}

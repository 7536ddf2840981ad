import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { headers } from 'next/headers'
import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'

const createCaller = createCallerFactory(appRouter)
type Caller = ReturnType<typeof createCaller>

/**
 * Asks the API from a page, with the same access checks as over the wire. What may not be seen is not found; who is
 * not signed in, or has to change the password first, is sent there and back.
 */
export async function ask<T>(question: (api: Caller) => Promise<T>): Promise<T> {
  const requestHeaders = await headers()
  try {
    return await question(createCaller(await createContext(requestHeaders)))
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const path = requestHeaders.get('x-pathname') ?? '/'
    const prefix = path === '/en' || path.startsWith('/en/') ? '/en' : ''
    if (error.message === 'passwordMustChange') redirect(`${prefix}/account`)
    if (error.code === 'UNAUTHORIZED') redirect(`${prefix}/sign-in?to=${encodeURIComponent(path)}`)
    // A malformed identifier in the address names nothing.
    if (['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'].includes(error.code)) notFound()
    throw error.cause instanceof Error ? error.cause : error
  }
}

import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { guardUpload } from '@/server/api/guard-request'
import { appRouter } from '@/server/api/root'
import { createCallerFactory, toWire } from '@/server/api/trpc'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { waitForUpload } from '@/server/services/plan/upload-limit'

const createCaller = createCallerFactory(appRouter)
const PRIVATE = { 'cache-control': 'private, no-store' }

/**
 * A plan's file as the body. Without `?seen` it answers what the file would do to `?draft`, or as a new draft; with it, it
 * does just that, or refuses. The file comes twice, so that what is applied is judged again and nothing is kept.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = guardUpload(request)
  if (refusal) return refusal
  const { searchParams } = new URL(request.url)
  const id = searchParams.get('draft')
  const seen = searchParams.get('seen')
  try {
    const context = await createContext(request.headers)
    const wait = context.actor ? await waitForUpload(context.actor.userId) : null
    if (wait !== null) return tooMany(wait)
    const api = createCaller(context)
    // Of somebody who is not signed in not a byte is read: the call says why.
    const file = new Uint8Array(context.actor ? await request.arrayBuffer() : new ArrayBuffer(0))
    const answer =
      seen === null
        ? await api.plans.previewImport({ id, file })
        : await api.plans.applyImport({
            id,
            file,
            name: searchParams.get('name') ?? undefined,
            seen,
            key: searchParams.get('key') ?? undefined,
          })
    return Response.json(answer, { headers: PRIVATE })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return Response.json(
      { problem: toWire(error) },
      { status: getHTTPStatusCodeFromError(error), headers: PRIVATE },
    )
  }
}

const tooMany = (seconds: number): Response =>
  Response.json(
    { problem: { code: 'tooManyAttempts', data: { seconds } } },
    { status: 429, headers: { ...PRIVATE, 'retry-after': String(seconds) } },
  )

import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { createContext } from '@/server/api/context'
import { guardPart } from '@/server/api/guard-request'
import { appRouter } from '@/server/api/root'
import { createCallerFactory, toWire } from '@/server/api/trpc'

const createCaller = createCallerFactory(appRouter)

/** One's own upload, in the words of tus 1.0: HEAD says how much is there, PATCH brings more. */
async function handler(
  request: Request,
  { params }: RouteContext<'/api/files/uploads/[id]'>,
): Promise<Response> {
  const refusal = guardPart(request)
  if (refusal) return refusal
  try {
    const api = createCaller(await createContext(request.headers))
    const answer = await api.evidence.receive({ id: (await params).id, request })
    answer.headers.set('cache-control', 'no-store')
    return answer
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return Response.json(
      { problem: toWire(error) },
      { status: getHTTPStatusCodeFromError(error), headers: { 'cache-control': 'no-store' } },
    )
  }
}

export { handler as HEAD, handler as PATCH }

import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { appRouter } from '@/server/api/root'
import { createContext } from '@/server/api/context'
import { guardRequest } from '@/server/api/guard-request'

async function handler(request: Request): Promise<Response> {
  const refusal = guardRequest(request)
  if (refusal) return refusal
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: () => createContext(request.headers),
    maxBatchSize: 10,
    responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
    onError({ error, path }) {
      // Refusals are answers; only what nobody foresaw belongs in the log.
      if (error.code === 'INTERNAL_SERVER_ERROR') console.error(`[api] ${path ?? '?'}:`, error.cause ?? error)
    },
  })
}

export { handler as GET, handler as POST }

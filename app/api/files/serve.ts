import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'

const createCaller = createCallerFactory(appRouter)
const STATUS: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  // An identifier that is none names nothing.
  BAD_REQUEST: 404,
  SERVICE_UNAVAILABLE: 503,
}

/** Hands out a file, or says with a status alone why not. */
export async function serve(request: Request, id: string, preview: boolean): Promise<Response> {
  try {
    const api = createCaller(await createContext(request.headers))
    return await api.evidence.download({ id, preview, request })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return new Response(null, {
      status: STATUS[error.code] ?? 500,
      headers: { 'cache-control': 'private, no-store' },
    })
  }
}

import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { statusOf } from '../../status-of'

const createCaller = createCallerFactory(appRouter)
const PRIVATE = { 'cache-control': 'private, no-store' }

/** One unit's proof of what was published of it, as a file. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/publications/[id]/proof/[unit]'>,
): Promise<Response> {
  const { id, unit } = await params
  try {
    const api = createCaller(await createContext(request.headers))
    const proof = await api.publications.proof({ id, unit })
    return new Response(canonicalJson(proof), {
      headers: {
        ...PRIVATE,
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="mingji-proof-${String(proof.publication.number)}-${proof.unit.replace(/[^\w-]/g, '_')}.json"`,
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return new Response(null, { status: statusOf(error), headers: PRIVATE })
  }
}

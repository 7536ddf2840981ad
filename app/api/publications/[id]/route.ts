import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { statusOf } from './status-of'

const createCaller = createCallerFactory(appRouter)
const PRIVATE = { 'cache-control': 'private, no-store' }

/**
 * The frozen document of a publication as a file. Its bytes are the ones that were hashed, so the checksum of the file is
 * the published one.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/publications/[id]'>,
): Promise<Response> {
  const { id } = await params
  try {
    const api = createCaller(await createContext(request.headers))
    const { number, document } = await api.publications.download({ id })
    return new Response(canonicalJson(document), {
      headers: {
        ...PRIVATE,
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${fileName(number, document)}"`,
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return new Response(null, { status: statusOf(error), headers: PRIVATE })
  }
}

/** `mingji-2026-2026Q3-4.json`; codes of a plan may hold anything, a file's name may not. */
function fileName(number: number, document: unknown): string {
  const { about, case: assessment } = document as {
    about: { through: string }
    case: { plan: { year: number } }
  }
  const period = about.through.replace(/[^0-9A-Za-z_-]/g, '_')
  return `mingji-${String(assessment.plan.year)}-${period}-${String(number)}.json`
}

import { TRPCError } from '@trpc/server'
import { letterPaper } from '@/app/[locale]/(workspace)/letters/_components/paper/letter-paper'
import { letterSpeaker } from '@/app/[locale]/(workspace)/letters/_components/paper/speaker'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import { letterFormats, print } from '@/server/services/letter/print'

const createCaller = createCallerFactory(appRouter)
const PRIVATE = { 'cache-control': 'private, no-store' }
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const STATUS: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  // An identifier that is none names nothing.
  BAD_REQUEST: 404,
  SERVICE_UNAVAILABLE: 503,
}

/** A letter as an official document, `?format=pdf` or `docx`; in Chinese, the language of the record. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/letters/[id]'>,
): Promise<Response> {
  const { id } = await params
  const asked = new URL(request.url).searchParams.get('format') ?? 'pdf'
  const format = letterFormats.find((each) => each === asked)
  if (!format) return new Response(null, { status: 404, headers: PRIVATE })
  try {
    const api = createCaller(await createContext(request.headers))
    const { letter } = await api.letters.read({ id })
    const paper = letterPaper(await letterSpeaker('zh-CN'), letter)
    const { plan, unit } = letter.content
    const name = `letter-${plan.year}-${unit.code}-${letter.number}.${format}`
    const titled = encodeURIComponent(`${unit.name.zh}${plan.year}年度目标管理责任书.${format}`)
    return new Response(new Blob([(await print(paper, format, letter.proposedAt)).slice()]), {
      headers: {
        ...PRIVATE,
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${titled}`,
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return new Response(null, { status: STATUS[error.code] ?? 500, headers: PRIVATE })
  }
}

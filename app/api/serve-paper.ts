import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import { type Paper, paperFormats } from '@/server/domain/paper/paper'
import { printPaper } from '@/server/services/paper/print-paper'

const createCaller = createCallerFactory(appRouter)
type Api = ReturnType<typeof createCaller>

export const PRIVATE = { 'cache-control': 'private, no-store' }
export const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const STATUS: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  // An identifier that is none names nothing.
  BAD_REQUEST: 404,
  SERVICE_UNAVAILABLE: 503,
}

/** A paper to hand out: its words, its photos, the day that it is of, and what its file is called. */
export interface Issued {
  paper: Paper
  photos: readonly { hash: string; type: string }[]
  at: Date
  /** For programs of today, and for those that know letters only. */
  name: string
  plainName: string
}

/** Hands out a paper, `?format=pdf` or `docx`; in Chinese, the language of the record. Says with a status alone why not. */
export async function servePaper(request: Request, make: (api: Api) => Promise<Issued>): Promise<Response> {
  const asked = new URL(request.url).searchParams.get('format') ?? 'pdf'
  const format = paperFormats.find((each) => each === asked)
  if (!format) return new Response(null, { status: 404, headers: PRIVATE })
  return withApi(request, async (api) => {
    const { paper, name, plainName, ...rest } = await make(api)
    const file = await printPaper(paper, format, rest)
    return new Response(new Blob([file.slice()]), {
      headers: { ...PRIVATE, 'content-type': TYPES[format], ...attachment(name, plainName, format) },
    })
  })
}

/** Work with the API as whoever asks; what it refuses is a status. */
export async function withApi(request: Request, work: (api: Api) => Promise<Response>): Promise<Response> {
  try {
    return await work(createCaller(await createContext(request.headers)))
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return new Response(null, { status: STATUS[error.code] ?? 500, headers: PRIVATE })
  }
}

/** To be saved under its own name. */
export function attachment(name: string, plainName: string, ending: string) {
  const full = encodeURIComponent(`${name}.${ending}`).replace(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  const plain = `${plainName}.${ending}`.replace(/[^\w.-]/g, '_')
  return { 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${full}` }
}

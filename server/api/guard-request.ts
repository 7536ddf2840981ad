import 'server-only'
import type { WireProblem } from './trpc'

/** Largest body of one call: a whole report's values are some tens of kilobytes. */
const BODY_LIMIT = 1_048_576
/** A plan's workbook is some hundreds of kilobytes; one that is over 5 MB is still told why. */
const UPLOAD_LIMIT = 6 * 1_048_576
/** Of a file on its way; how large the whole may be was settled when it was begun. */
const PART_LIMIT = 200 * 1_048_576
/** A user name, a password and next-auth's own fields. */
const FORM_LIMIT = 8192

/**
 * Refuses what no page of ours sends: a mutation from another site, a body that isn't JSON, has no stated length or
 * too much of it. Null where the request may go on.
 */
export function guardRequest(request: Request): Response | null {
  if (request.method === 'GET') return null
  if (!isSameOrigin(request.headers)) return answer(403, 'crossOrigin', {})
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/json')) return answer(415, 'badRequest', { issues: [] })
  return guardLength(request, BODY_LIMIT)
}

/**
 * The same for the upload route: a file as it is, never a form, which another site could send. The reader refuses a file
 * over its limit by name; what is far beyond it is not even read.
 */
export function guardUpload(request: Request): Response | null {
  if (!isSameOrigin(request.headers)) return answer(403, 'crossOrigin', {})
  const type = request.headers.get('content-type') ?? ''
  if (type !== 'application/octet-stream') return answer(415, 'badRequest', { issues: [] })
  return guardLength(request, UPLOAD_LIMIT)
}

/**
 * What a call by key has to hold to: JSON of a stated length. It carries no cookie, so it may come from anywhere. Answers the
 * status and the refusal, in whose words the caller tells it; null where the request may go on.
 */
export function guardBody({ headers }: Request): { status: number; problem: WireProblem } | null {
  const lacks = (path: string): WireProblem => ({
    code: 'badRequest',
    data: { issues: [{ path, message: 'required' }] },
  })
  const type = headers.get('content-type') ?? ''
  if (!type.startsWith('application/json')) return { status: 415, problem: lacks('Content-Type') }
  const length = headers.get('content-length')
  if (length === null) return { status: 411, problem: lacks('Content-Length') }
  if (Number(length) <= BODY_LIMIT) return null
  return { status: 413, problem: { code: 'tooLarge', data: { limit: BODY_LIMIT } } }
}

/**
 * The same for parts of a file on its way: what asks how much is there changes nothing. A part is a megabyte; a sender who
 * makes it all one part may, within the limit of one file.
 */
export function guardPart(request: Request): Response | null {
  if (request.method === 'HEAD') return null
  if (!isSameOrigin(request.headers)) return answer(403, 'crossOrigin', {})
  const type = request.headers.get('content-type') ?? ''
  if (type !== 'application/offset+octet-stream') return answer(415, 'badRequest', { issues: [] })
  return guardLength(request, PART_LIMIT)
}

/**
 * The same for next-auth's forms. A sender that says nothing of where it comes from is no browser; next-auth's own
 * token guards against forged forms besides.
 */
export function guardForm(request: Request): Response | null {
  const { headers } = request
  const saysFrom = headers.has('sec-fetch-site') || headers.has('origin')
  if (saysFrom && !isSameOrigin(headers)) return answer(403, 'crossOrigin', {})
  return guardLength(request, FORM_LIMIT)
}

function guardLength({ headers }: Request, limit: number): Response | null {
  const length = headers.get('content-length')
  if (length === null) return answer(411, 'badRequest', { issues: [] })
  return Number(length) <= limit ? null : answer(413, 'tooLarge', { limit })
}

function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  const host = headers.get('host')
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host
}

function answer(status: number, code: string, data: unknown): Response {
  return Response.json(
    { error: { message: code, data: { httpStatus: status, problem: { code, data } } } },
    { status, headers: { 'cache-control': 'no-store' } },
  )
}

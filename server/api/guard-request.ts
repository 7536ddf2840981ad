import 'server-only'

/** Largest body of one call: a whole report's values are some tens of kilobytes. */
const BODY_LIMIT = 1_048_576

/**
 * Refuses what no page of ours sends: a mutation from another site, a body that isn't JSON, has no stated length or
 * too much of it. Null where the request may go on.
 */
export function guardRequest(request: Request): Response | null {
  if (request.method === 'GET') return null
  if (!isSameOrigin(request.headers)) return answer(403, 'crossOrigin', {})
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('application/json')) return answer(415, 'badRequest', { issues: [] })
  const length = request.headers.get('content-length')
  if (length === null) return answer(411, 'badRequest', { issues: [] })
  if (!(Number(length) <= BODY_LIMIT)) return answer(413, 'tooLarge', { limit: BODY_LIMIT })
  return null
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
    { status },
  )
}

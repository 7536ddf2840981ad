import { openapiDocument } from '@/server/api/v1/openapi'

/** The interface's description, for whoever writes the other system: no account, since it holds nothing of the record. */
export function GET(request: Request): Response {
  const { protocol, host } = new URL(request.url)
  const at = process.env['MINGJI_URL'] ?? `${protocol}//${request.headers.get('host') ?? host}`
  return Response.json(openapiDocument(at), { headers: { 'cache-control': 'no-store' } })
}

import { receiveValues } from '@/server/api/v1/receive-values'
import { addressOf } from '@/server/auth/address'
import { wordsOf } from './words'

/** Figures from a bureau's own system; see /api/v1/openapi.json. */
export function POST(request: Request): Promise<Response> {
  const words = wordsOf(request.headers.get('accept-language') ?? '')
  return receiveValues(request, { address: addressOf(request.headers), now: new Date(), words })
}

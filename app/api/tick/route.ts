import { createHash, timingSafeEqual } from 'node:crypto'
import { runMail } from '@/server/services/mail/run-mail'
import { recountStale } from '@/server/services/run/recount-stale'
import { wakeSimulation } from '@/server/services/simulation/wake'

export const dynamic = 'force-dynamic'

const digest = (text: string) => createHash('sha256').update(text).digest()

/**
 * What is to be done by the clock: the launcher calls it every few seconds (scripts/lib/bell.mjs) with the secret that it
 * made at its start. To anybody else it isn't there.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env['MINGJI_BELL']
  const given = request.headers.get('x-mingji-bell')
  if (!secret || given === null || !timingSafeEqual(digest(secret), digest(given)))
    return new Response(null, { status: 404 })
  wakeSimulation()
  const recounted = await recountStale(() => new Date())
  if (recounted > 0) wakeSimulation()
  const sent = await runMail(() => new Date())
  return Response.json({ sent, recounted }, { headers: { 'cache-control': 'no-store' } })
}

import { health } from '@/server/services/installation/health'

export const dynamic = 'force-dynamic'

/** 200 while the database answers, 503 otherwise. */
export async function GET(): Promise<Response> {
  const state = await health()
  return Response.json(state, {
    status: state.database === 'up' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}

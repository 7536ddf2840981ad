import 'server-only'
import { listCandidates as listRows } from '@/server/db/candidates'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { candidateView } from '@/server/domain/publication/candidate-view'

/** What is on its way to being published and this person may know of, latest first. */
export async function listCandidates(actor: Actor) {
  const rows = await listRows(database(), scopeOf(actor).ownerId, [
    'draft',
    'checking',
    'reviewed',
    'onNotice',
    'toSign',
  ])
  return rows
    .map((row) => ({ ...row, view: candidateView(actor.role, row) }))
    .filter(({ view }) => view !== 'none')
}

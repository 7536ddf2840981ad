import 'server-only'
import type { Db } from '@/server/db/client'
import { listPublications } from '@/server/db/publications'
import type { RunRow } from '@/server/db/runs'
import { isOpenCandidate } from '@/server/domain/publication/candidate'

/**
 * Whether a run was published, and where it no longer holds: its own publication, and the one in force now of the same
 * period, with the reason of the correction. `onWay`: the candidate that is checked or on notice, where it was not.
 */
export async function publicationOf(db: Db, ownerId: string, run: RunRow) {
  const own = run.publications.toSorted((a, b) => b.number - a.number)[0]
  if (!own) return { published: false, superseded: null, onWay: onWayOf(run) }
  if (own.state !== 'superseded') return { published: true, superseded: null, onWay: null }
  const [now] = await listPublications(db, ownerId, { inForce: true, periodId: run.periodId })
  if (!now) return { published: true, superseded: null, onWay: null }
  const { number, runId, publishedAt, reason } = now
  return {
    published: true,
    superseded: { number: own.number, by: { number, runId, publishedAt, reason } },
    onWay: null,
  }
}

/** The candidate that a run is on its way as, and whether it is shown to everybody. */
export function onWayOf({ candidates }: RunRow): { id: string; onNotice: boolean } | null {
  const open = candidates.find(({ state }) => isOpenCandidate(state))
  return open ? { id: open.id, onNotice: open.noticeUntil !== null } : null
}

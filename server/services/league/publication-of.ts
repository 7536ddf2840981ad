import 'server-only'
import type { Db } from '@/server/db/client'
import { listPublications } from '@/server/db/publications'
import type { RunRow } from '@/server/db/runs'

/**
 * Whether a run was published, and where it no longer holds: its own publication, and the one in force now of the same
 * period, with the reason of the correction.
 */
export async function publicationOf(db: Db, ownerId: string, run: RunRow) {
  const own = run.publications.toSorted((a, b) => b.number - a.number)[0]
  if (!own) return { published: false, superseded: null }
  if (own.state !== 'superseded') return { published: true, superseded: null }
  const [now] = await listPublications(db, ownerId, { inForce: true, periodId: run.periodId })
  if (!now) return { published: true, superseded: null }
  const { number, runId, publishedAt, reason } = now
  return { published: true, superseded: { number: own.number, by: { number, runId, publishedAt, reason } } }
}

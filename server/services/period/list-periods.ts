import 'server-only'
import { database } from '@/server/db/client'
import { countReports, listPeriods as listRows } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'

/** The periods of this person's assessments, with how many reports stand where and what is published. */
export async function listPeriods(actor: Actor) {
  const scope = scopeOf(actor)
  const db = database()
  const [periods, counts, publications] = await Promise.all([
    listRows(db, scope),
    countReports(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
  ])
  const inForce = new Map(publications.map((publication) => [publication.periodId, publication]))
  return periods.map((period) => ({
    ...period,
    reports: Object.fromEntries(
      counts.filter((count) => count.periodId === period.id).map((count) => [count.state, count.count]),
    ),
    publication: inForce.get(period.id)?.number ?? null,
    publishedAt: inForce.get(period.id)?.publishedAt ?? null,
  }))
}

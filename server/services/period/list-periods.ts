import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { countReports, listPeriods as listRows } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { civilDay } from '@/server/domain/period/civil-day'
import { periodCourse } from '@/server/domain/period/course'

/** The periods of this person's assessments, with how many reports stand where, what is published, and its course. */
export async function listPeriods(actor: Actor, now = new Date()) {
  const scope = scopeOf(actor)
  const db = database()
  const [periods, counts, publications, calendar] = await Promise.all([
    listRows(db, scope),
    countReports(db, scope),
    listPublications(db, scope.ownerId, { inForce: true }),
    readCalendar(db, scope.ownerId),
  ])
  const inForce = new Map(publications.map((publication) => [publication.periodId, publication]))
  const today = civilDay(now)
  return periods.map((period) => {
    const published = inForce.get(period.id)
    const publishedOn = published ? civilDay(published.publishedAt) : null
    return {
      ...period,
      reports: Object.fromEntries(
        counts.filter((count) => count.periodId === period.id).map((count) => [count.state, count.count]),
      ),
      publication: published?.number ?? null,
      publishedAt: published?.publishedAt ?? null,
      course: periodCourse({ period, today, scoredOn: publishedOn, publishedOn, calendar }),
    }
  })
}

import 'server-only'
import { findPublished } from '@/server/db/bulletins'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { findPaper } from '@/server/db/plan-papers'
import { findPublicationDocument } from '@/server/db/publications'
import { listRectifications } from '@/server/db/rectifications'
import type { Actor } from '@/server/domain/access/actor'
import type { BulletinFacts } from '@/server/domain/bulletin/bulletin-facts'
import { gatherFacts } from '@/server/domain/bulletin/gather-facts'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { publicationLeaves } from '@/server/domain/publication/leaves'
import { merkleRoot } from '@/server/domain/publication/merkle'
import { dueState } from '@/server/domain/rectification/due-state'
import { readLeague } from '../league/read-league'

/** What a bulletin of a publication tells today: what was published does not change, which orders are overdue does. */
export async function loadFacts(actor: Actor, publicationId: string, now: Date): Promise<BulletinFacts> {
  const db = database()
  const { ownerId } = actor
  const [publication, kept] = await Promise.all([
    findPublished(db, ownerId, publicationId),
    findPublicationDocument(db, ownerId, publicationId),
  ])
  if (!publication || !kept) throw problem('notFound', {})
  const [league, paper, calendar, orders] = await Promise.all([
    readLeague(actor, { runId: publication.runId }),
    findPaper(db, publication.run.versionId),
    readCalendar(db, ownerId),
    listRectifications(db, { ownerId }, { planIds: [publication.planId], states: ['issued', 'sentBack'] }),
  ])
  if (!league.plan) throw problem('notFound', {})
  const time = { today: civilDay(now), calendar, overdueAfter: deadlinesOf(paper).overdue }
  const overdue = orders.flatMap((order) => {
    const due = dueState(order, time)
    return due?.is === 'overdue' && order.number !== null
      ? [
          {
            unit: order.unit.name,
            year: order.plan.year,
            number: order.number,
            words: order.words,
            dueOn: due.dueOn,
            workingDays: due.workingDays,
          },
        ]
      : []
  })
  const { before, simulation, plan } = league
  return gatherFacts(
    {
      owner: publication.plan.owner.name,
      plan: {
        year: publication.plan.year,
        name: publication.plan.name,
        version: plan.version,
        rankBy: plan.rankBy,
      },
      period: publication.period,
      before: before?.periods.find(({ code }) => code === before.periodCode)?.name ?? null,
      publication: {
        number: publication.number,
        publishedOn: civilDay(publication.publishedAt),
        root: merkleRoot(publicationLeaves(kept.document)),
        documentHash: publication.documentHash,
        corrects: publication.supersedes && {
          number: publication.supersedes.number,
          reason: publication.reason ?? '',
        },
      },
      simulation: simulation && { draws: simulation.draws, seed: simulation.seed },
    },
    kept.document,
    { rows: league.rows, categories: plan.categories, vetoes: paper.vetoes },
    overdue.toSorted((one, other) => other.workingDays - one.workingDays),
  )
}

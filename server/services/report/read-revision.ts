import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { findReport, listReportEvents } from '@/server/db/reports'
import { listRevisions, listSignedCells } from '@/server/db/revisions'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { hashOfValues } from './hash-of-values'

/** One signed submission whole, as it was signed: figures, notes, who, when, its hash, and what became of it. */
export async function readRevision(actor: Actor, input: { id: string; number: number }) {
  const scope = scopeOf(actor)
  const db = database()
  const report = await findReport(db, scope, input.id)
  if (!report) throw problem('notFound', {})
  const [plan, revisions, events] = await Promise.all([
    findPlanVersion(db, { ownerId: report.ownerId }, { planId: report.period.planId }),
    listRevisions(db, report.id),
    listReportEvents(db, report.id),
  ])
  const revision = revisions.find(({ number }) => number === input.number)
  if (!plan || !revision) throw problem('notFound', {})
  const cells = await listSignedCells(db, revision.cells)
  const period = plan.periods.find(({ id }) => id === report.periodId)
  const order = period ? dueFrom(plan, period, 'self').map(({ code }) => code) : []
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length)
  const { cells: _, ...head } = revision
  return {
    report: { id: report.id, unit: report.unit, period: report.period },
    revision: head,
    numbers: revisions.map(({ number }) => number),
    /** Whether the figures kept still make the hash that was signed. */
    intact: cells.length === revision.cells.length && hashOfValues(cells) === revision.hash,
    cells: cells
      .map(({ indicatorCode, observation, note, version, enteredByName, enteredAt, behalfReason }) => ({
        indicator: plan.indicators.find(({ code }) => code === indicatorCode) ?? null,
        code: indicatorCode,
        observation,
        note,
        version,
        enteredByName,
        enteredAt,
        behalfReason,
      }))
      .sort((a, b) => place(a.code) - place(b.code)),
    events: events.filter((event) => event.revision === input.number),
  }
}

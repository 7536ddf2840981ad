import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { lockPeriod } from '@/server/db/periods'
import { insertReportEvents, lockReports, updateReportStates } from '@/server/db/reports'
import { listSourceValues } from '@/server/db/values'
import { listVillageValues } from '@/server/db/village-values'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { decideReport } from '@/server/domain/report/report'
import { command, type CommandContext } from '../command'
import { hashOfValues } from '../report/hash-of-values'
import { loadReview } from './load-review'

export interface AcceptReportsInput {
  id: string
  /** Each with the version that the office looked at. */
  reports: { id: string; version: number }[]
  key?: string | undefined
}

/**
 * Accepts several reports of one period at once, each by its own version, and only what passes every check: what somebody has
 * to look into first is accepted from its own page. A report that changed since the look, or can no
 * longer be accepted, is refused and named while the others go through: every report is its own decision on its own
 * township, and one that a colleague returned meanwhile is no reason to keep eight others waiting. So is one on which a
 * check of the plan fires, explained or not: that is read by itself. One that is not this
 * period's is not found, and then nothing is accepted.
 */
export async function acceptReports(
  context: CommandContext,
  input: AcceptReportsInput,
): Promise<{ accepted: string[]; refused: string[]; flagged: string[] }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  return command(context, { action: 'period.accept', key: input.key }, async (tx, audit) => {
    const seen = new Map(input.reports.map((report) => [report.id, report.version]))
    const reports = await lockReports(tx, scope, input.id, [...seen.keys()])
    const period = await lockPeriod(tx, scope, input.id, 'use')
    if (!period || reports.length < seen.size) throw problem('notFound', {})
    const values = await listSourceValues(tx, {
      unitIds: reports.map((report) => report.unitId),
      periodIds: [period.id],
      source: 'self',
    })
    const villages = await listVillageValues(tx, {
      unitIds: reports.map((report) => report.unitId),
      periodIds: [period.id],
    })
    const review = await loadReview(tx, scope, period)
    const clean = new Set(review.reports.flatMap(({ id, clean: passes }) => (passes ? [id] : [])))
    const asSeen = reports.filter(
      (report) =>
        report.version === seen.get(report.id) &&
        decideReport('accept', actor.role, report, { acceptsEntries: true, reason: null }).ok,
    )
    const accepted = asSeen.filter(({ id }) => clean.has(id))
    const ids = accepted.map((report) => report.id)
    await updateReportStates(tx, ids, 'accepted')
    await insertReportEvents(
      tx,
      accepted.map((report) => ({
        id: uuidv7(),
        ownerId: report.ownerId,
        reportId: report.id,
        action: 'accept',
        from: report.state,
        to: 'accepted',
        reason: null,
        fields: [],
        byId: actor.userId,
        byName: actor.name,
        at: now,
        revision: report.revision,
      })),
    )
    // One record per report, under the same name as when it is accepted by itself: its trail reads the same.
    for (const report of accepted)
      audit({
        action: 'report.accept',
        subjectType: 'report',
        subjectId: report.id,
        before: { state: report.state, signed: report.signed },
        after: {
          state: 'accepted',
          together: accepted.length,
          values: hashOfValues(
            values.filter((value) => value.unitId === report.unitId),
            villages.filter((value) => value.unitId === report.unitId),
          ),
        },
      })
    return {
      accepted: ids,
      refused: reports.filter((report) => !asSeen.includes(report)).map(({ id }) => id),
      flagged: asSeen.filter(({ id }) => !clean.has(id)).map(({ id }) => id),
    }
  })
}

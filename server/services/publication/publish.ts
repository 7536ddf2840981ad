import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import { lockPeriod } from '@/server/db/periods'
import { insertPublication, listPublications } from '@/server/db/publications'
import { listReports } from '@/server/db/reports'
import { findLatestRun, findRun, readRunInputs } from '@/server/db/runs'
import { listSheets } from '@/server/db/sheets'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { publicationBlocks } from '@/server/domain/publication/blocks'
import { reportStage } from '@/server/domain/report/report'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { command, type CommandContext } from '../command'
import { loadInputs } from '../run/load-inputs'

/**
 * Publishes the latest run through a period: its case and results are frozen as one document, which from then on
 * recomputes itself. Refused while something blocks it, and where the record has changed since the run. A period
 * published before is superseded, with the reason.
 */
export async function publish(
  context: CommandContext,
  input: { runId: string; reason?: string | undefined; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const reason = input.reason?.trim() || null
  return command(context, { action: 'publication.publish', key: input.key }, async (tx, audit) => {
    const run = await findRun(tx, scope, input.runId)
    if (!run) throw problem('notFound', {})
    // Holding the period keeps reports, values and other publications of it out until this one is written.
    const period = await lockPeriod(tx, scope, run.periodId, 'change')
    if (!period) throw problem('notFound', {})
    const latest = await findLatestRun(tx, scope, period.id)
    if (latest && latest.id !== run.id) throw problem('runNotLatest', { latest: latest.number })
    const reports = await listReports(tx, scope, period.id)
    const sheets = await listSheets(tx, scope, period.id)
    const inputs = await loadInputs(tx, scope, run.planId, period.code)
    const published = await listPublications(tx, run.ownerId, { inForce: true, periodId: period.id })
    const blocks = publicationBlocks({
      period: period.state,
      stages: reports.map(reportStage),
      openSheets: sheets.filter((sheet) => sheet.state === 'open').length,
      run: inputs.hash === run.inputHash ? 'fresh' : 'stale',
    })
    if (blocks.length > 0) throw problem('publicationBlocked', { blocks })
    const superseded = published[0] ?? null
    if (superseded && reason === null) throw problem('reasonRequired', { fields: ['reason'] })

    const assessment = await readRunInputs(tx, run.id)
    const document = {
      about: {
        plan: { name: inputs.plan.name, nameEn: inputs.plan.nameEn, version: inputs.plan.number },
        through: period.code,
        run: run.number,
        engine: run.engine,
      },
      case: assessment,
      results: scoreCase(assessment).results,
    }
    const id = uuidv7()
    const documentHash = sha256(canonicalJson(document))
    const number = await insertPublication(tx, {
      id,
      ownerId: run.ownerId,
      planId: run.planId,
      periodId: period.id,
      runId: run.id,
      supersedesId: superseded?.id ?? null,
      reason,
      document,
      documentHash,
      publishedById: actor.userId,
      publishedByName: actor.name,
      publishedAt: now,
    })
    audit({
      subjectType: 'publication',
      subjectId: id,
      before: superseded ? { superseded: superseded.number } : null,
      after: { number, run: run.number, period: period.code, documentHash },
      reason,
    })
    return { id, number }
  })
}

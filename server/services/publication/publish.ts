import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import { findPeriod, lockPlan } from '@/server/db/periods'
import { insertPublication, listPublications } from '@/server/db/publications'
import { findLatestRun, findRun, readRunInputs } from '@/server/db/runs'
import { scopeOf } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { ENGINE } from '@/server/domain/run/engine'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { command, type CommandContext } from '../command'
import { loadInputs } from '../run/load-inputs'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadBlocks } from './load-blocks'

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
  refusePersonalData({ reason })
  return command(context, { action: 'publication.publish', key: input.key }, async (tx, audit) => {
    const run = await findRun(tx, scope, input.runId)
    if (!run) throw problem('notFound', {})
    // Holding the plan's periods keeps reports, values, sheets and other publications out until this one is written.
    await lockPlan(tx, run.planId)
    const period = await findPeriod(tx, scope, run.periodId)
    if (!period) throw problem('notFound', {})
    const latest = await findLatestRun(tx, scope, period.id)
    if (latest && latest.id !== run.id) throw problem('runNotLatest', { latest: latest.number })
    const inputs = await loadInputs(tx, scope, run.planId, period.code)
    const published = await listPublications(tx, run.ownerId, { inForce: true, periodId: period.id })
    const assessment = await readRunInputs(tx, run.id)
    const { results } = scoreCase(assessment)
    // What is published is what was run: the same inputs, the same engine, the same results, to the last digit.
    const isFresh =
      inputs.hash === run.inputHash &&
      run.engine === ENGINE &&
      sha256(canonicalJson(assessment)) === run.inputHash &&
      sha256(canonicalJson(results)) === run.resultHash
    const blocks = await loadBlocks(tx, inputs.plan, period.code, isFresh ? 'fresh' : 'stale', now)
    if (blocks.length > 0) throw problem('publicationBlocked', { blocks })
    const superseded = published[0] ?? null
    if (superseded && reason === null) throw problem('reasonRequired', { fields: ['reason'] })

    const document = {
      about: {
        plan: { name: inputs.plan.name, nameEn: inputs.plan.nameEn, version: inputs.plan.number },
        through: period.code,
        run: run.number,
        engine: run.engine,
      },
      case: assessment,
      results,
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

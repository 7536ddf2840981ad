import 'server-only'
import { type Db, inTransaction } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listRunInputs, type RunRow } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { decomposeRank } from '@/server/domain/statistics/decompose-rank'
import { decomposeTotal } from '@/server/domain/statistics/decompose-total'
import { marksOfRun } from '@/server/domain/statistics/marks-of-run'
import { seedFrom } from '@/server/domain/statistics/seed-from'
import { visibleRun } from './visible-run'

/**
 * Why a unit's total and rank changed between two runs: from the one named, else from the last publication of an earlier
 * period of the plan. `change` is null where there is nothing to compare with.
 */
export async function readChange(
  actor: Actor,
  input: { runId: string; unit: string; from?: string | undefined },
) {
  const { run, before, plan, cases } = await inTransaction(
    async (db) => {
      const now = await visibleRun(db, actor, input.runId)
      const earlier =
        input.from === undefined ? await lastBefore(db, actor, now) : await visibleRun(db, actor, input.from)
      const version = await findPlanVersion(
        db,
        { ownerId: scopeOf(actor).ownerId },
        { versionId: now.versionId },
      )
      if (!version || (earlier && earlier.planId !== now.planId)) throw problem('notFound', {})
      return {
        run: now,
        before: earlier,
        plan: version,
        cases: await listRunInputs(db, earlier ? [now.id, earlier.id] : [now.id]),
      }
    },
    { frozen: true },
  )
  const unit = plan.units.find(({ code }) => code === input.unit)
  if (!unit) throw problem('notFound', {})
  const [first, second] = [before && cases.get(before.id), cases.get(run.id)].map(
    (each) => each && marksOfRun(each, scoreCase(each, { explain: true })),
  )
  return {
    run: { id: run.id, number: run.number, period: run.period },
    before: before && { id: before.id, number: before.number, period: before.period },
    plan: { year: plan.year, name: plan.name, nameEn: plan.nameEn },
    unit,
    indicators: plan.indicators.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    change:
      first && second
        ? {
            total: decomposeTotal(first, second, unit.code),
            rank: decomposeRank(first, second, unit.code, { seed: seedFrom(run.inputHash) }),
          }
        : null,
  }
}

/** The run in force of the latest earlier period of the plan that was published. */
async function lastBefore(db: Db, actor: Actor, run: RunRow): Promise<RunRow | null> {
  const published = await listPublications(db, scopeOf(actor).ownerId, { inForce: true, planId: run.planId })
  const [last] = published
    .filter(({ period }) => period.position < run.period.position)
    .sort((one, other) => other.period.position - one.period.position)
  return last ? visibleRun(db, actor, last.runId) : null
}

import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { readRunInputs } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { marksOfRun } from '@/server/domain/statistics/marks-of-run'
import { robustness } from '@/server/domain/statistics/robustness'
import { seedFrom } from '@/server/domain/statistics/seed-from'
import { keepAnswer } from '../keep-answer'
import { visibleRun } from '../league/visible-run'

/** Above this many units a person waits too long for it, and no table of it is read through. */
const MOST_UNITS = 300

/**
 * What other weights, an indicator or a category left out, or ties left as ties would have made of a run's ranking. A run
 * never changes, so the answer is kept.
 */
export async function readRobustness(actor: Actor, runId: string) {
  const { run, plan, assessment } = await inTransaction(
    async (db) => {
      const found = await visibleRun(db, actor, runId)
      const version = await findPlanVersion(
        db,
        { ownerId: scopeOf(actor).ownerId },
        { versionId: found.versionId },
      )
      if (!version) throw problem('notFound', {})
      return { run: found, plan: version, assessment: await readRunInputs(db, found.id) }
    },
    { frozen: true },
  )
  const named = {
    units: plan.units.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    indicators: plan.indicators.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    categories: plan.categories,
  }
  if (assessment.units.length > MOST_UNITS) return { ...named, found: null, most: MOST_UNITS }
  const found = await keepAnswer(JSON.stringify(['robustness', run.id]), () =>
    Promise.resolve(
      robustness(marksOfRun(assessment, scoreCase(assessment, { explain: true })), {
        seed: seedFrom(run.inputHash),
      }),
    ),
  )
  return { ...named, found, most: MOST_UNITS }
}

import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findOpenCandidate } from '@/server/db/candidates'
import { findPeriod } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import { findLatestRun } from '@/server/db/runs'
import { countCompletedSheets } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { loadBlocks } from './load-blocks'
import { loadCandidate } from './load-candidate'
import { loadInputs } from '../run/load-inputs'

/**
 * What publishing a period's latest run would freeze and what it would do to other publications. Nothing is written:
 * `propose` decides again by the same rules, for the very run whose id the preview showed.
 */
export async function previewPublication(actor: Actor, periodId: string, now: Date) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, periodId)
      if (!period) throw problem('notFound', {})
      const run = await findLatestRun(db, scope, period.id)
      if (!run) {
        const inputs = await loadInputs(db, scope, period.planId, period.code)
        return {
          period,
          plan: aboutPlan(inputs.plan),
          run: null,
          frozen: null,
          superseded: null,
          open: null,
          later: [],
          blocks: await loadBlocks(db, inputs, period.code, 'none', now),
        }
      }
      const { plan, document, documentHash, superseded, blocks } = await loadCandidate(
        db,
        scope,
        run,
        period,
        now,
      )
      const counted = plan.periods.slice(0, plan.periods.findIndex((one) => one.id === period.id) + 1)
      const published = await listPublications(db, scope.ownerId, { inForce: true, planId: plan.planId })
      return {
        period,
        plan: aboutPlan(plan),
        run: {
          id: run.id,
          number: run.number,
          engine: run.engine,
          createdAt: run.createdAt,
          createdByName: run.createdByName,
          inputHash: run.inputHash,
          resultHash: run.resultHash,
        },
        frozen: {
          planVersion: plan.number,
          periods: counted,
          units: document.case.units.length,
          indicators: document.case.plan.indicators.length,
          values: document.case.values.length,
          sheets: await countCompletedSheets(
            db,
            counted.map((one) => one.id),
          ),
          documentHash,
        },
        superseded,
        /** What of the period is frozen already and on its way. */
        open: await findOpenCandidate(db, period.id),
        /** In force, of later periods: their runs counted this one as it stood then. */
        later: published
          .filter((one) => one.period.position > period.position)
          .sort((a, b) => a.period.position - b.period.position),
        blocks,
      }
    },
    { frozen: true },
  )
}

function aboutPlan(plan: Awaited<ReturnType<typeof loadInputs>>['plan']) {
  return {
    code: plan.code,
    year: plan.year,
    name: plan.name,
    nameEn: plan.nameEn,
    version: plan.number,
    owner: plan.owner,
  }
}

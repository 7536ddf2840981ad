import 'server-only'
import { listAdjustments } from '@/server/db/adjustments'
import { listAppeals } from '@/server/db/appeals'
import { listFindingsWithSteps, listPublishingSteps } from '@/server/db/archives'
import type { Db } from '@/server/db/client'
import { findVersionParts } from '@/server/db/plans'
import { findPaper } from '@/server/db/plan-papers'
import { listVetoes } from '@/server/db/vetoes'

/** What was decided under a plan in its year: appeals, vetoes, adjustments, findings, and the way of each publication. */
export async function loadMinutes(
  db: Db,
  ownerId: string,
  plan: { id: string; name: string; versionId: string },
) {
  const scope = { ownerId }
  const parts = await findVersionParts(db, plan.versionId)
  const paper = await findPaper(db, plan.versionId)
  const [appeals, vetoes, adjustments, findings, publishing] = await Promise.all([
    listAppeals(db, scope),
    listVetoes(db, scope, plan.id),
    listAdjustments(db, scope, plan.id),
    listFindingsWithSteps(db, plan.id),
    listPublishingSteps(db, plan.id),
  ])
  return {
    plan: plan.name,
    /** Names of units by id and code, of indicators and clauses by code. */
    names: {
      units: Object.fromEntries(
        parts.units.flatMap(({ id, code, name }) => [
          [id, name],
          [code, name],
        ]),
      ),
      indicators: Object.fromEntries(parts.indicators.map(({ code, name }) => [code, name])),
      clauses: Object.fromEntries(paper.vetoes.map(({ code, name }) => [code, name.zh])),
    },
    // The first first: a file is read from its beginning.
    appeals: appeals.filter((one) => one.plan.id === plan.id).toReversed(),
    vetoes: vetoes.toReversed(),
    adjustments: adjustments.toReversed(),
    findings,
    publishing,
  }
}

export type Minutes = Awaited<ReturnType<typeof loadMinutes>>

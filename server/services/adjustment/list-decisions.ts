import 'server-only'
import { type AdjustmentRow, listAdjustments } from '@/server/db/adjustments'
import { countAttached } from '@/server/db/evidence'
import { inTransaction } from '@/server/db/client'
import { findPaper, listPlanHeads } from '@/server/db/plan-papers'
import { findPlanVersion } from '@/server/db/plans'
import { findLatestRunOfPlan } from '@/server/db/runs'
import { listRuledVetoes, listVetoes, type VetoRow } from '@/server/db/vetoes'
import type { Actor } from '@/server/domain/access/actor'
import { type Capacity, capacitiesFor } from '@/server/domain/access/capacities'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import {
  type AdjustmentAction,
  adjustmentActions,
  possibleAdjustmentActions,
} from '@/server/domain/adjustment/adjustment'
import { problem } from '@/server/domain/errors'
import { possibleVetoActions, type VetoAction, vetoActions } from '@/server/domain/veto/veto'
import { proposedByRules } from '@/server/domain/veto/proposed-by-rules'

/**
 * What moves a unit's year beside its indicators: vetoes and adjustments of one plan, the latest unless another is named,
 * with who decided and the steps that this person may take. A township's accounts see their own.
 */
export async function listDecisions(actor: Actor, input: { planId?: string | undefined }) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const plans = (await listPlanHeads(db, scope)).map(({ id, code, year, name, nameEn }) => ({
        id,
        code,
        year,
        name,
        nameEn,
      }))
      const chosen = input.planId === undefined ? plans[0] : plans.find(({ id }) => id === input.planId)
      const plan = chosen && (await findPlanVersion(db, { ownerId: scope.ownerId }, { planId: chosen.id }))
      if (!chosen || !plan) {
        if (input.planId !== undefined) throw problem('notFound', {})
        return { plans, plan: null }
      }
      const paper = await findPaper(db, plan.versionId)
      const vetoes = await listVetoes(db, scope, plan.planId)
      const adjustments = await listAdjustments(db, scope, plan.planId)
      const files = await countAttached(db, scope, 'bonus')
      const run = actor.role === 'office' ? await findLatestRunOfPlan(db, scope, plan.planId) : null
      const ruled = run ? await listRuledVetoes(db, run.id) : []
      const unitOf = new Map(plan.units.map((unit) => [unit.id, unit]))
      return {
        plans,
        plan: {
          ...chosen,
          owner: plan.owner,
          caps: plan.settings.adjustmentCaps ?? {},
          clauses: paper.vetoes,
          items: paper.adjustments,
        },
        periods: plan.periods
          .filter(({ state }) => state !== 'scheduled')
          .map(({ id, code, name, nameEn, state }) => ({ id, code, name, nameEn, state })),
        units: plan.units
          .filter(({ id }) => scope.unitId === undefined || id === scope.unitId)
          .map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
        indicators: Object.fromEntries(
          plan.indicators.map(({ code, name, nameEn }) => [code, { name, nameEn }]),
        ),
        proposals: proposedByRules(ruled, vetoes).flatMap((each) => {
          const unit = unitOf.get(each.unitId)
          const period = plan.periods.find(({ code }) => code === each.period)
          return unit && period ? [{ ...each, unit, period }] : []
        }),
        vetoes: vetoes.map((veto) => ({ ...veto, actions: vetoSteps(actor, veto) })),
        adjustments: adjustments.map((one) => ({
          ...one,
          files: files.get(one.id) ?? 0,
          actions: adjustmentSteps(actor, one),
          /** A unit adds evidence to its claim until somebody decides it. */
          attaches: one.state === 'claimed' && unitRoles.includes(actor.role),
        })),
      }
    },
    { frozen: true },
  )
}

const as = ({ userId }: Actor, { role, actingFor }: Capacity) => ({
  userId,
  role,
  actingForId: actingFor?.userId ?? null,
})

/** The steps of a veto that this person may take, in whatever capacity. */
const vetoSteps = (actor: Actor, veto: VetoRow): VetoAction[] =>
  vetoActions.filter((action) =>
    capacitiesFor(actor, `veto.${action}`).some((capacity) =>
      possibleVetoActions(as(actor, capacity), veto).includes(action),
    ),
  )

/** The same of an adjustment. */
const adjustmentSteps = (actor: Actor, adjustment: AdjustmentRow): AdjustmentAction[] =>
  adjustmentActions.filter((action) =>
    capacitiesFor(actor, `adjustment.${action}`).some((capacity) =>
      possibleAdjustmentActions(as(actor, capacity), adjustment).includes(action),
    ),
  )

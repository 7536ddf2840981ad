import 'server-only'
import { findOpenRecord } from '@/server/db/breakdown'
import { inTransaction } from '@/server/db/client'
import { findPaper } from '@/server/db/plan-papers'
import { findPlanVersion } from '@/server/db/plans'
import { listUnits } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { owedOf } from '@/server/domain/plan/breakdown'
import { reportStage } from '@/server/domain/report/report'

/**
 * A plan's indicators with the bureau, the post and the measures that answer for each, and what is still owed in the
 * periods that take entries. What is owed of a unit is shown to the office, leaders and bureaus, and to the unit itself.
 */
export async function readBreakdown(actor: Actor, input: { id: string }) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const plan = await findPlanVersion(db, scope, { planId: input.id })
      if (!plan) throw problem('notFound', {})
      const paper = await findPaper(db, plan.versionId)
      const bureaus = await listUnits(db, ['department'])
      const named = bureaus.filter(({ id }) =>
        plan.indicators.some(({ departmentId }) => departmentId === id),
      )
      const open = plan.periods.filter(({ state }) => state === 'open')
      const { filled, reports } = await findOpenRecord(db, {
        ownerId: plan.ownerId,
        periodIds: open.map(({ id }) => id),
        unitId: scope.unitId,
      })
      const seesOwed = actor.role !== 'inspector'
      const record = {
        periods: open,
        unitIds: plan.units
          .map(({ id }) => id)
          .filter((id) => scope.unitId === undefined || id === scope.unitId),
        filled,
        reports: reports.map((report) => ({ ...report, stage: reportStage(report) })),
      }
      return {
        plan: {
          id: plan.planId,
          year: plan.year,
          name: plan.name,
          nameEn: plan.nameEn,
          version: plan.number,
          owner: plan.owner,
        },
        own: named.find(({ id }) => id === actor.unit.id)?.code ?? null,
        seesOwed,
        bureaus: named.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
        units: plan.units.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
        periods: open.map(({ id, code, name, nameEn, dueOn }) => ({ id, code, name, nameEn, dueOn })),
        indicators: plan.indicators.map((indicator) => ({
          code: indicator.code,
          name: indicator.name,
          nameEn: indicator.nameEn,
          suppliedBy: indicator.suppliedBy,
          points: indicator.scoring.rule === undefined ? null : (indicator.scoring.points ?? 0),
          department: named.find(({ id }) => id === indicator.departmentId)?.code ?? null,
          post: paper.indicators[indicator.code]?.post ?? '',
          measures: paper.indicators[indicator.code]?.measures ?? '',
          owed: seesOwed ? owedOf(indicator, record) : [],
        })),
      }
    },
    { frozen: true },
  )
}

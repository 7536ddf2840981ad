import 'server-only'
import { countEntries, listReportCourses } from '@/server/db/burden'
import { inTransaction } from '@/server/db/client'
import { countAttached } from '@/server/db/evidence'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { burdenOf } from '@/server/domain/report/burden'

/** What a plan's reports have asked of every unit so far; of the latest plan unless another is named. */
export async function readBurden(actor: Actor, input: { planId?: string | undefined }) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const plans = await listPlans(db, scope)
      const chosen = input.planId === undefined ? plans[0] : plans.find(({ id }) => id === input.planId)
      const plan = chosen && (await findPlanVersion(db, scope, { planId: chosen.id }))
      if (!plan) {
        if (input.planId !== undefined) throw problem('notFound', {})
        return { plans, plan: null, units: [], indicators: [] }
      }
      const periods = plan.periods.filter(({ state }) => state !== 'scheduled')
      const periodIds = periods.map(({ id }) => id)
      const entries = await countEntries(db, periodIds)
      const reports = await listReportCourses(db, periodIds)
      const attached = await countAttached(db, scope, 'report')
      const burden = burdenOf({
        indicators: plan.indicators,
        periods,
        unitIds: plan.units.map(({ id }) => id),
        entries,
        reports,
        files: reports.map(({ id, unitId }) => ({ unitId, count: attached.get(id) ?? 0 })),
      })
      const unitOf = new Map(plan.units.map((unit) => [unit.id, unit]))
      const indicatorOf = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]))
      return {
        plans,
        plan: {
          id: plan.planId,
          year: plan.year,
          name: plan.name,
          nameEn: plan.nameEn,
          periods: periods.length,
        },
        units: burden.units.flatMap(({ unitId, ...counts }) => {
          const unit = unitOf.get(unitId)
          return unit ? [{ ...counts, code: unit.code, name: unit.name, nameEn: unit.nameEn }] : []
        }),
        indicators: burden.indicators.map((one) => {
          const { name = '', nameEn = '' } = indicatorOf.get(one.code) ?? {}
          return { ...one, name, nameEn }
        }),
      }
    },
    { frozen: true },
  )
}

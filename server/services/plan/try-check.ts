import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findDraft } from '@/server/db/drafts'
import { findPlanVersion, listPlanVersions } from '@/server/db/plans'
import { listCheckedValues } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { compileChecks } from '@/server/domain/check/compile-checks'
import { gatherFacts, periodsLookedAt } from '@/server/domain/check/gather-facts'
import { groupByUnit } from '@/server/domain/check/group-by-unit'
import type { PlanCheck } from '@/server/domain/check/plan-check'
import { verdictOf } from '@/server/domain/check/run-checks'
import { problem } from '@/server/domain/errors'
import { checkIndicators } from '@/server/domain/plan/document/check-checks'
import { isDue } from '@/server/domain/plan/plan-version'
import { findEarlier } from './find-earlier'
import { loadParts } from './load-plan'

/**
 * What a check would have said of the last published earlier year: in which period of which units it would have fired. Null
 * where there is no earlier plan, or the check cannot be read as it stands.
 */
export async function tryCheck(actor: Actor, input: { id: string; check: PlanCheck }) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const draft = await findDraft(db, scope, input.id)
      if (!draft) throw problem('notFound', {})
      const { document } = await loadParts(db, input.id)
      const compiled = compileChecks(checkIndicators(document), [input.check])[0]?.compiled
      const earlier = compiled && (await findEarlier(db, scope, document.settings))
      const plan = earlier && (await findPlanVersion(db, scope, { planId: earlier.id }))
      if (!compiled || !plan) return null
      const versions = await listPlanVersions(db, { ownerId: plan.ownerId })
      const years = versions.filter(({ code }) => code === plan.code)
      const { phases } = input.check
      const periods = plan.periods.filter(
        (period) =>
          (phases.length === 0 || phases.includes(period.phaseCode)) &&
          compiled.at.every((code) => {
            const indicator = plan.indicators.find((each) => each.code === code)
            return indicator !== undefined && isDue(indicator, period)
          }),
      )
      const values = await listCheckedValues(db, {
        unitIds: plan.units.map(({ id }) => id),
        periodIds: [...new Set(periods.flatMap((period) => periodsLookedAt(plan, years, period)))],
        indicatorCodes: [
          ...new Set([...compiled.at, ...compiled.expression.references.map(({ code }) => code)]),
        ],
      })
      const byUnit = groupByUnit(values)
      return {
        year: plan.year,
        periods: periods.map((period) => {
          const verdicts = plan.units.map((unit) => ({
            unit,
            verdict: verdictOf(
              compiled,
              gatherFacts([compiled], plan, years, period, byUnit.get(unit.id) ?? []),
            ),
          }))
          const fired = verdicts.filter(({ verdict }) => verdict.is === 'fires')
          return {
            code: period.code,
            name: period.name,
            nameEn: period.nameEn,
            units: verdicts.length,
            notChecked: verdicts.filter(({ verdict }) => verdict.is === 'notChecked').length,
            fired: fired.map(({ unit: { code, name, nameEn } }) => ({ code, name, nameEn })),
          }
        }),
      }
    },
    { frozen: true },
  )
}

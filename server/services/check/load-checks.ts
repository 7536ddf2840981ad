import 'server-only'
import type { Db } from '@/server/db/client'
import { listExplanations } from '@/server/db/explanations'
import { listPlanVersions } from '@/server/db/plans'
import { listCheckedValues } from '@/server/db/values'
import { type CheckFacts, NO_FACTS } from '@/server/domain/check/check-facts'
import { checksFor } from '@/server/domain/check/checks-for'
import type { CompiledCheck } from '@/server/domain/check/compile-checks'
import { gatherFacts, periodsLookedAt } from '@/server/domain/check/gather-facts'
import { groupByUnit } from '@/server/domain/check/group-by-unit'
import type { CheckSource } from '@/server/domain/check/plan-check'
import { type CheckFinding, type Explanation, runChecks } from '@/server/domain/check/run-checks'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { madeOf } from '@/server/domain/plan/succession/as-of'
import { followedValues } from '@/server/domain/plan/succession/followed-values'

/** The checks of a period's figures with what they look at, unit by unit. */
export interface LoadedChecks {
  compiled: readonly CompiledCheck[]
  factsOf: (unitId: string) => CheckFacts
  explanationsOf: (unitId: string) => Explanation[]
  findingsOf: (unitId: string) => CheckFinding[]
}

/**
 * Loads what the checks of one source look at for some units: the plans of earlier years, the values, the explanations. The
 * same number of queries however many units and checks there are, and none where the plan has no checks.
 */
export async function loadChecks(
  db: Db,
  plan: PlanVersionFacts,
  period: { id: string; code: string; phaseCode: string },
  of: { source: CheckSource; unitIds: readonly string[]; departmentId?: string },
): Promise<LoadedChecks> {
  const compiled = checksFor(plan, period, of.source, of.departmentId)
  if (compiled.length === 0)
    return { compiled, factsOf: () => NO_FACTS, explanationsOf: () => [], findingsOf: () => [] }
  const [versions, explanations] = await Promise.all([
    listPlanVersions(db, { ownerId: plan.ownerId }),
    listExplanations(db, { periodId: period.id, unitIds: of.unitIds, source: of.source }),
  ])
  // Of several plans in a year the same one's: another plan's codes mean other things.
  const earlier = versions.filter(({ code }) => code === plan.code)
  const values = await listCheckedValues(db, {
    // Also those that a unit was made of: their figures are its history.
    unitIds: [...new Set(of.unitIds.flatMap((id) => [id, ...madeOf(plan, id).map((unit) => unit.id)]))],
    periodIds: periodsLookedAt(plan, earlier, period),
    indicatorCodes: [
      ...new Set(
        compiled.flatMap(({ at, expression }) => [...at, ...expression.references.map(({ code }) => code)]),
      ),
    ],
  })
  const byUnit = groupByUnit(followedValues(plan, period.code, values))
  const factsOf = (unitId: string) => gatherFacts(compiled, plan, earlier, period, byUnit.get(unitId) ?? [])
  const explanationsOf = (unitId: string) => explanations.filter((each) => each.unitId === unitId)
  return {
    compiled,
    factsOf,
    explanationsOf,
    findingsOf: (unitId) => runChecks(compiled, factsOf(unitId), explanationsOf(unitId)),
  }
}

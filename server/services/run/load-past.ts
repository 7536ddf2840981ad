import 'server-only'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listCountedCells } from '@/server/db/values'
import type { Scope } from '@/server/domain/access/scope'
import { comparesWithPast, type PastYears } from '@/server/domain/plan/build-case'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/** What the year before of the same plan holds, of all its units or of one, where an indicator compares with it. */
export async function loadPast(
  db: Db,
  owner: Scope,
  plan: PlanVersionFacts,
  unitId?: string,
): Promise<PastYears> {
  if (!plan.indicators.some(comparesWithPast)) return { periods: [], cells: [] }
  const before = await findPlanVersion(db, owner, { code: plan.code, year: plan.year - 1 })
  if (!before) return { periods: [], cells: [] }
  const kindOf = new Map(before.indicators.map(({ code, scoring }) => [code, scoring.kind]))
  const cells = (await listCountedCells(db, before.planId, unitId)).filter(({ indicatorCode }) => {
    const now = plan.indicators.find(({ code }) => code === indicatorCode)
    return now?.scoring.kind === kindOf.get(indicatorCode)
  })
  return { periods: before.periods.filter(({ state }) => state === 'closed'), cells }
}

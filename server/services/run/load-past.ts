import 'server-only'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listCountedCells } from '@/server/db/values'
import type { Scope } from '@/server/domain/access/scope'
import { comparesWithPast, type PastYears } from '@/server/domain/plan/build-case'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { followedCells } from '@/server/domain/plan/succession/followed-cells'

/**
 * What the year before of the same plan holds, of all its units or of some, where an indicator compares with it. Units that have
 * taken over from others by a period have these others' figures, joined.
 */
export async function loadPast(
  db: Db,
  owner: Scope,
  plan: PlanVersionFacts,
  period: string,
  unitIds?: readonly string[],
): Promise<PastYears> {
  if (!plan.indicators.some(comparesWithPast)) return { periods: [], cells: [] }
  const before = await findPlanVersion(db, owner, { code: plan.code, year: plan.year - 1 })
  if (!before) return { periods: [], cells: [] }
  const kindOf = new Map(before.indicators.map(({ code, scoring }) => [code, scoring.kind]))
  const cells = (await listCountedCells(db, before.planId, unitIds)).filter(({ indicatorCode }) => {
    const now = plan.indicators.find(({ code }) => code === indicatorCode)
    return now?.scoring.kind === kindOf.get(indicatorCode)
  })
  // Units that were joined last year, then those of this year.
  const atItsEnd = followedCells(before, before.periods.at(-1)?.code ?? '', cells)
  return {
    periods: before.periods.filter(({ state }) => state === 'closed'),
    cells: followedCells(plan, period, atItsEnd, true),
  }
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { asOf } from '@/server/domain/plan/succession/as-of'

/** A period's plan as it stands in it: with the units that it assesses then. Not found outside the scope. */
export async function planOfPeriod(
  db: Db,
  { ownerId }: Scope,
  period: { planId: string; code: string },
): Promise<PlanVersionFacts> {
  const version = await findPlanVersion(db, { ownerId }, { planId: period.planId })
  if (!version) throw problem('notFound', {})
  return asOf(version, period.code)
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { listPublications } from '@/server/db/publications'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/** What reopening an accepted report would bring about, said before it is done. */
export async function readReopening(
  db: Db,
  plan: Pick<PlanVersionFacts, 'planId' | 'ownerId' | 'periods'>,
  period: { id: string; code: string },
  open: boolean,
) {
  const published = await listPublications(db, plan.ownerId, { inForce: true, planId: plan.planId })
  const at = plan.periods.findIndex(({ id }) => id === period.id)
  return {
    /** The unit can't change anything any more unless it is given a day. */
    needsUntil: !open,
    /** Publications in force whose runs counted this report: they stand until they are corrected. */
    published: published
      .filter((one) => plan.periods.findIndex(({ code }) => code === one.period.code) >= at)
      .map(({ number, period: of }) => ({ number, name: of.name, nameEn: of.nameEn })),
  }
}

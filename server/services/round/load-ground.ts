import 'server-only'
import type { Db } from '@/server/db/client'
import { listInspectors, listLastPairs, listVisits } from '@/server/db/rounds'
import { listVillagesOf } from '@/server/db/units'
import type { RoundGround } from '@/server/domain/inspection/round-plan'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'

/** What a round of a plan may be drawn from, as the record stands. */
export async function loadGround(
  db: Db,
  plan: Pick<PlanVersionFacts, 'planId' | 'ownerId' | 'units' | 'assessedLevel'>,
  round: { startsOn: string; checksId: string | null },
): Promise<RoundGround> {
  // One after the other: in a transaction there is one connection.
  const unitIds = plan.units.map(({ id }) => id)
  const villages = plan.assessedLevel === 'township' ? await listVillagesOf(db, unitIds) : []
  const inspectors = await listInspectors(db, plan.ownerId)
  const lastPairs = await listLastPairs(db, plan.planId, round.startsOn)
  const visits = round.checksId === null ? [] : await listVisits(db, round.checksId)
  return {
    inspectors,
    lastPairs,
    units: plan.units.map(({ id, code, name }) => {
      const visit = visits.find(({ unitId }) => unitId === id)
      return {
        id,
        code,
        name,
        villages: villages
          .filter(({ parentId }) => parentId === id)
          .map((village) => ({
            id: village.id,
            code: village.code,
            name: village.name,
            validFrom: village.validFrom,
            validTo: village.validTo,
          })),
        checked: visit ? { villages: visit.villages, inspectors: visit.inspectors } : null,
      }
    }),
  }
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { findUnitsByIds } from '@/server/db/letters'
import type { Scope } from '@/server/domain/access/scope'
import { letterContent, type LetterContent } from '@/server/domain/letter/letter-content'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { loadPublished } from '../plan/load-plan'

/** What the latest version of a plan says to each of the units that it assesses, by the unit's id. */
export async function loadContents(
  db: Db,
  scope: Scope,
  planId: string,
): Promise<{ plan: PlanVersionFacts; contents: Map<string, LetterContent> }> {
  const { plan, document } = await loadPublished(db, scope, { planId })
  const bureaus = await findUnitsByIds(
    db,
    plan.indicators.flatMap(({ departmentId }) => departmentId ?? []),
  )
  const departments = bureaus.map(toNamed)
  const owner = toNamed(plan.owner)
  const ofScope = plan.units.filter(({ id }) => scope.unitId === undefined || id === scope.unitId)
  const contents = ofScope.map((unit): [string, LetterContent] => [
    unit.id,
    letterContent(document, { number: plan.number, owner, unit: toNamed(unit), departments }),
  ])
  return { plan, contents: new Map(contents) }
}

const toNamed = ({ code, name, nameEn }: { code: string; name: string; nameEn: string | null }) => ({
  code,
  name: { zh: name, en: nameEn ?? '' },
})

import 'server-only'
import type { Db } from '@/server/db/client'
import { listParts } from '@/server/db/drafts'
import { findPaper } from '@/server/db/plan-papers'
import { findPlanVersion, listPlanVersions } from '@/server/db/plans'
import { listUnitChanges } from '@/server/db/unit-changes'
import { listChildren, listUnits, type UnitRow } from '@/server/db/units'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { KnownChange, Registry } from '@/server/domain/plan/document/check-document'
import { documentOf } from '@/server/domain/plan/document/of-version'
import { joinParts } from '@/server/domain/plan/document/parts'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import type { KnownPlan } from '@/server/domain/plan/source/check-source'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import type { UnitLevel } from '@/server/domain/units/levels'

/** A published version as a document, with the version itself. Not found outside the owner's plans. */
export async function loadPublished(
  db: Db,
  scope: Scope,
  by: { versionId: string } | { planId: string },
): Promise<{ plan: PlanVersionFacts; document: PlanDocument }> {
  const plan = await findPlanVersion(db, { ownerId: scope.ownerId }, by)
  if (!plan) throw problem('notFound', {})
  const paper = await findPaper(db, plan.versionId)
  const bureaus = await listUnits(db, ['department'])
  const codes = new Map([...plan.units, ...bureaus].map(({ id, code }) => [id, code]))
  return { plan, document: documentOf(plan, paper, codes) }
}

/** A draft's parts, with the plan that they make. */
export async function loadParts(db: Db, draftId: string) {
  const parts = await listParts(db, draftId)
  const document = joinParts(Object.fromEntries(parts.map(({ key, content }) => [key, content])))
  if (!document) throw problem('notFound', {})
  return { parts, document }
}

/**
 * The units that a plan of this owner may assess, the bureaus that may answer for its indicators, and the published plans whose
 * results it may take: those of its year, and of the years beside it, into which it may be moved.
 */
export async function loadRegistry(
  db: Db,
  ownerId: string,
  { assessedLevel, year }: { assessedLevel: UnitLevel; year: number },
): Promise<{ units: UnitRow[]; bureaus: UnitRow[]; registry: Registry }> {
  // Those that were there in some part of the year.
  const units = (await listChildren(db, ownerId, assessedLevel)).filter(
    ({ validFrom, validTo }) =>
      validFrom <= `${String(year)}-12-31` && (validTo === null || validTo >= `${String(year)}-01-01`),
  )
  const bureaus = await listChildren(db, ownerId, 'department')
  const shown = (rows: UnitRow[]) => rows.map(({ code, name, nameEn }) => ({ code, name, nameEn }))
  const plans = (await listPlanVersions(db, { ownerId }))
    .filter((plan) => Math.abs(plan.year - year) <= 1)
    .map(knownPlan)
  const changes = await listUnitChanges(db, ownerId)
  const known = changes
    .flatMap(({ kind, content, id, effectiveOn, basis }): KnownChange[] =>
      kind === 'rename' ? [] : [{ id, kind, effectiveOn, basis, from: content.from, to: content.to }],
    )
    .reverse()
  return {
    units,
    bureaus,
    registry: {
      units: shown(units),
      bureaus: shown(bureaus),
      plans,
      ...(known.length > 0 ? { changes: known } : {}),
    },
  }
}

const knownPlan = (plan: PlanVersionFacts): KnownPlan => ({
  code: plan.code,
  year: plan.year,
  name: plan.name,
  nameEn: plan.nameEn,
  assessedLevel: plan.assessedLevel,
  units: plan.units.map(({ code }) => code),
  periods: plan.periods.map(({ code, name, nameEn, endsOn }) => ({ code, name, nameEn, endsOn })),
  sources: [...new Set(plan.indicators.flatMap(({ scoring }) => scoring.from?.plan ?? []))],
})

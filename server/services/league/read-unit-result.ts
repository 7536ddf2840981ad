import 'server-only'
import { database } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listUnitMarks, listUnitResults } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'
import { isDue } from '@/server/domain/plan/plan-version'
import { publicationOf } from './publication-of'
import { visibleRun } from './visible-run'

/** One unit's whole result in one run: every mark of a period, and how they make the period, the phases and the year. */
export async function readUnitResult(
  actor: Actor,
  input: { runId: string; unit: string; period?: string | undefined },
) {
  const db = database()
  const scope = { ownerId: scopeOf(actor).ownerId }
  const run = await visibleRun(db, actor, input.runId)
  const plan = await findPlanVersion(db, scope, { versionId: run.versionId })
  const unit = plan?.units.find((candidate) => candidate.code === input.unit)
  const counted = plan?.periods.slice(0, plan.periods.findIndex((period) => period.id === run.periodId) + 1)
  const period = counted?.find((candidate) => candidate.code === (input.period ?? run.period.code))
  if (!plan || !unit || !counted || !period) throw problem('notFound', {})
  const [marks, results, publication] = await Promise.all([
    listUnitMarks(db, run.id, unit.id),
    listUnitResults(db, run.id, unit.id),
    publicationOf(db, scope.ownerId, run),
  ])
  const ofScope = (code: string) => results.find((result) => result.scope === code) ?? null
  return {
    run: {
      id: run.id,
      number: run.number,
      period: run.period.code,
      createdAt: run.createdAt,
      planVersion: run.planVersion.number,
      ...publication,
    },
    plan: {
      year: plan.year,
      name: plan.name,
      nameEn: plan.nameEn,
      categories: plan.categories,
      phases: plan.phases,
    },
    unit,
    units: plan.units,
    periods: counted,
    period,
    year: ofScope(YEAR_SCOPE),
    ofPeriods: counted.map((candidate) => ({
      period: candidate,
      result: ofScope(periodScope(candidate.code)),
    })),
    rows: plan.indicators
      .filter((indicator) => isDue(indicator, period))
      .map((indicator) => ({
        indicator,
        mark:
          marks.find((mark) => mark.periodCode === period.code && mark.indicatorCode === indicator.code) ??
          null,
      })),
  }
}

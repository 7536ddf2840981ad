import 'server-only'
import { database } from '@/server/db/client'
import { listUnitExplanations } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { latestDue } from '@/server/domain/cockpit/latest-due'
import { problem } from '@/server/domain/errors'
import { targetOf } from '@/server/domain/plan/target-of'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'
import { marksAtTarget } from '@/server/domain/scoring/next-step/marks-at-target'
import { nextStep } from '@/server/domain/scoring/next-step/next-step'
import { byGain, raiseOf } from '@/server/domain/township/what-would-raise'
import { publishedYears } from './published-years'

/**
 * What would raise a unit most: of every indicator the mark of its latest published period, and what more of the unit's own figures would
 * have given. A township asks for itself only. One query for all marks.
 */
export async function readRaise(
  actor: Actor,
  input: { unit?: string | undefined; plan?: string | undefined },
) {
  const db = database()
  const scope = scopeOf(actor)
  const { plans, years } = await publishedYears(db, { ownerId: scope.ownerId }, input.plan)
  const shown = years.at(-1)
  const units = (shown?.plan.units ?? []).filter(
    ({ id }) => scope.unitId === undefined || id === scope.unitId,
  )
  const unit =
    input.unit === undefined
      ? (units.find(({ id }) => id === actor.unit.id) ?? units[0])
      : units.find(({ code }) => code === input.unit)
  if (input.unit !== undefined && !unit) throw problem('notFound', {})
  if (!shown || !unit) return { plan: null, unit: null }
  const { plan, runId } = shown
  const counted = plan.periods.slice(0, shown.counted).map(({ code }) => code)
  const marks = latestDue(await listUnitExplanations(db, runId, unit.id), counted)
  const decimals = plan.settings.decimals ?? 2
  const rows = marks.flatMap(({ indicatorCode, periodCode, status, marks: given, points, explanation }) => {
    const indicator = plan.indicators.find(({ code }) => code === indicatorCode)
    if (!indicator) return []
    const told = explanation as unknown as MarkExplanation
    const next = nextStep(told, indicator.scoring)
    const reporting =
      told.status === 'missing'
        ? marksAtTarget(indicator.scoring, targetOf(plan, indicator, unit.id, periodCode), {
            points: told.points,
            coefficient: unit.difficulty,
            decimals,
          })
        : null
    return [
      {
        indicator,
        period: periodCode,
        mark: { status, marks: given, points, explanation: told },
        next,
        reporting,
        raise: raiseOf({ marks: given, points, next, reporting }),
      },
    ]
  })
  return {
    plan: {
      ...{ code: plan.code, year: plan.year, name: plan.name, nameEn: plan.nameEn, owner: plan.owner },
      decimals,
    },
    asked: plans.length > 0 ? plan.code : null,
    unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    units: units.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    periods: plan.periods.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    indicators: plan.indicators,
    runId,
    basis: shown.publication,
    rows: byGain(rows),
    /** Marks that nothing of the unit's own would raise, full ones among them. */
    settled: rows.length - byGain(rows).length,
  }
}

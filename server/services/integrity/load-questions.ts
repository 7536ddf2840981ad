import 'server-only'
import type { Db } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { Recounted } from '@/server/domain/integrity/ask-mismatch'
import { listCountedFigures } from '@/server/db/integrity'
import { findQuestions } from '@/server/domain/integrity/find-questions'
import type { Found } from '@/server/domain/integrity/question'
import type { ReportedFigure, Watched } from '@/server/domain/integrity/reported-figure'
import { lineOf } from '@/server/domain/plan/choose-plan'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { targetOf } from '@/server/domain/plan/target-of'
import { keepAnswer } from '../keep-answer'
import { readVerification } from '../round/read-verification'

/**
 * The questions that a plan's figures put, beside those of the same plan in earlier years. One query for all figures; kept while
 * nothing is recorded.
 */
export async function loadQuestions(
  db: Db,
  actor: Actor,
  plans: readonly PlanVersionFacts[],
  plan: PlanVersionFacts,
): Promise<Found> {
  const line = lineOf(plans, plan)
    .filter(({ year }) => year <= plan.year)
    .toSorted((a, b) => a.year - b.year)
  return keepAnswer(JSON.stringify(['integrity', plan.versionId]), async () => {
    const periods = line.flatMap((of) => of.periods.map((period) => ({ of, period })))
    const rows = await listCountedFigures(
      db,
      plan.ownerId,
      periods.map(({ period }) => period.id),
    )
    const recounted = await loadRecounted(actor, plan)
    const placeOf = new Map(periods.map(({ period }, at) => [period.id, at]))
    return findQuestions(
      toWatched(
        plan,
        periods,
        rows.flatMap(({ periodId, source, unitId, indicatorCode, observation }) => {
          const at = placeOf.get(periodId)
          if (at === undefined) return []
          return [{ unitId, indicator: indicatorCode, at, source, observation }]
        }),
      ),
      recounted,
    )
  })
}

function toWatched(
  plan: PlanVersionFacts,
  periods: readonly { of: PlanVersionFacts; period: PlanVersionFacts['periods'][number] }[],
  figures: readonly ReportedFigure[],
): Watched {
  return {
    periods: periods.map(({ of, period }) => ({
      code: period.code,
      phase: period.phaseCode,
      isOwn: of.planId === plan.planId,
    })),
    indicators: plan.indicators.map(({ code, suppliedBy, scoring }) => ({
      ...{ code, suppliedBy, kind: scoring.kind },
      multiplier: scoring.multiplier ?? 100,
      isStock: scoring.accumulate === 'latest',
      direction: scoring.direction ?? 'higher',
    })),
    units: plan.units.map(({ id }) => id),
    figures,
    targetOf: (code, unitId, at) => {
      const { of, period } = periods[at] ?? {}
      const indicator = of?.indicators.find((candidate) => candidate.code === code)
      const target = of && period && indicator && targetOf(of, indicator, unitId, period.code)
      return typeof target === 'number' ? target : null
    },
  }
}

/** What inspectors counted again in the plan's year, each as of the latest period of its visits. */
async function loadRecounted(actor: Actor, plan: PlanVersionFacts): Promise<Recounted[]> {
  const order = plan.periods.map(({ code }) => code)
  const year = await readVerification(actor, plan.planId)
  return (year?.rows ?? []).map(({ unit, indicator, reported, verified, result, visits }) => {
    const latest = Math.max(-1, ...visits.map(({ period }) => order.indexOf(period?.code ?? '')))
    return {
      ...{ unitId: unit.id, indicator: indicator.code, reported, verified, result },
      period: order[latest] ?? '',
    }
  })
}

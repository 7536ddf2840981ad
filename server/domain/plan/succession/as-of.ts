import { isDue, type PlanTarget, type PlanUnitFacts, type PlanVersionFacts } from '../plan-version'
import { targetOf } from '../target-of'
import { isAssessed, placeOf } from './is-assessed'
import { joinTargets } from './join-targets'
import { joiningOf } from './take-over'

/** Whether units of a plan come, go, are renamed or take over from others. */
const hasChanges = ({ units }: Pick<PlanVersionFacts, 'units'>): boolean =>
  units.some(
    ({ until, takesOver, formerNames }) =>
      until !== undefined || takesOver !== undefined || formerNames !== undefined,
  )

/**
 * A plan as it stands in a period: the units that it assesses then, by the names that they had on its last day, and, for the
 * periods before one of them took over from others, targets joined from theirs. The plan itself where no unit changes.
 */
export function asOf(plan: PlanVersionFacts, period: string): PlanVersionFacts {
  if (!hasChanges(plan)) return plan
  const day = plan.periods.find(({ code }) => code === period)?.endsOn ?? ''
  const units = plan.units
    .filter((unit) => isAssessed(unit, period, plan.periods))
    .map((unit) => named(unit, day))
  return { ...plan, units, targets: joinedTargets(plan, period) }
}

/** A unit under the name that it had on a day. */
function named(unit: PlanUnitFacts, day: string): PlanUnitFacts {
  const former = unit.formerNames?.find(({ until }) => day < until)
  return former ? { ...unit, name: former.name, nameEn: former.nameEn } : unit
}

/** The units that have taken over from others by a period, earliest first, each with the periods before it did. */
export function takenOver(plan: Pick<PlanVersionFacts, 'units' | 'periods'>, period: string) {
  const at = placeOf(plan.periods)
  return plan.units
    .flatMap((unit) => {
      const { takesOver } = unit
      return takesOver && at(takesOver.from) <= at(period) ? [{ unit, takesOver }] : []
    })
    .sort((a, b) => at(a.takesOver.from) - at(b.takesOver.from))
    .map(({ unit, takesOver }) => ({ unit, takesOver, before: plan.periods.slice(0, at(takesOver.from)) }))
}

/** A plan's targets, with those joined that stand for the periods before a take-over; what was written for these is theirs no more. */
function joinedTargets(plan: PlanVersionFacts, period: string): PlanTarget[] {
  const idOf = new Map(plan.units.map(({ code, id }) => [code, id]))
  let targets = plan.targets
  for (const { unit, takesOver, before } of takenOver(plan, period)) {
    const known = { targets }
    const joined = plan.indicators.flatMap((indicator) =>
      before
        .filter((each) => isDue(indicator, each))
        .flatMap(({ code }): PlanTarget[] => {
          const target = joinTargets(
            takesOver.parts.map(({ unit: part, share, weight }) => ({
              share,
              weight,
              target: targetOf(known, indicator, idOf.get(part) ?? '', code),
            })),
            joiningOf(takesOver, indicator.code),
          )
          return target === undefined
            ? []
            : [{ indicatorCode: indicator.code, unitId: unit.id, periodCode: code, target }]
        }),
    )
    const keyOf = ({ indicatorCode, unitId, periodCode }: PlanTarget) =>
      JSON.stringify([indicatorCode, unitId, periodCode])
    const replaced = new Set(joined.map(keyOf))
    targets = [...targets.filter((target) => !replaced.has(keyOf(target))), ...joined]
  }
  return targets
}

/** The units whose figures a unit's history is made of, itself first. */
export function madeOf(plan: Pick<PlanVersionFacts, 'units'>, unitId: string): PlanUnitFacts[] {
  const found = new Map<string, PlanUnitFacts>()
  const take = (unit: PlanUnitFacts | undefined): void => {
    if (!unit || found.has(unit.id)) return
    found.set(unit.id, unit)
    for (const part of unit.takesOver?.parts ?? []) take(plan.units.find(({ code }) => code === part.unit))
  }
  take(plan.units.find(({ id }) => id === unitId))
  return [...found.values()]
}

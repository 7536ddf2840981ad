import { isDue, type PlanIndicator, type PlanVersionFacts, type SuppliedBy } from '../plan/plan-version'
import { ownValue } from '../run/own-value'
import type { Observation, Source } from '../scoring/case'
import type { CheckFacts } from './check-facts'
import type { CompiledCheck } from './compile-checks'

/** A plan as far as the periods of its year go. */
export type YearOfPlan = Pick<PlanVersionFacts, 'year' | 'periods' | 'indicators'>

/** A value in force, of whichever period and source. */
export interface CheckValueRow {
  periodId: string
  indicatorCode: string
  source: Source
  observation: Observation | null
}

const SOURCE: Readonly<Record<SuppliedBy, Source | null>> = {
  self: 'self',
  department: 'department',
  inspection: 'verified',
  system: null,
}
export const MOST_HISTORY = 40

/** The periods whose values checks look at: this year's so far, and earlier years' of the same phase, the latest first. */
export function periodsLookedAt(
  plan: YearOfPlan,
  earlier: readonly YearOfPlan[],
  period: { id: string; phaseCode: string },
): string[] {
  const at = plan.periods.findIndex(({ id }) => id === period.id)
  const past = earlier
    .filter(({ year }) => year < plan.year)
    .toSorted((a, b) => b.year - a.year)
    .flatMap(({ periods }) => periods.filter(({ phaseCode }) => phaseCode === period.phaseCode).toReversed())
  return [
    ...plan.periods.slice(0, at + 1).map(({ id }) => id),
    ...past.slice(0, MOST_HISTORY).map(({ id }) => id),
  ]
}

/** One unit's figures as the checks of a period look at them: only what one of them names. */
export function gatherFacts(
  checks: readonly CompiledCheck[],
  plan: YearOfPlan,
  earlier: readonly YearOfPlan[],
  period: { id: string; code: string; phaseCode: string },
  values: readonly CheckValueRow[],
): CheckFacts {
  const held = new Map(
    values.map(({ periodId, source, indicatorCode, observation }) => [
      `${periodId} ${source} ${indicatorCode}`,
      observation,
    ]),
  )
  const codes = [
    ...new Set(
      checks.flatMap(({ at, expression }) => [...at, ...expression.references.map(({ code }) => code)]),
    ),
  ]
  const named = codes.flatMap((code) => plan.indicators.find((indicator) => indicator.code === code) ?? [])
  const given = (periodId: string | undefined, { code, suppliedBy }: PlanIndicator) =>
    (periodId !== undefined && held.get(`${periodId} ${SOURCE[suppliedBy] ?? ''} ${code}`)) || null
  const from =
    (source: Source) =>
    ({ code }: PlanIndicator) =>
      held.get(`${period.id} ${source} ${code}`) ?? null

  const siblings = plan.periods.filter(({ phaseCode }) => phaseCode === period.phaseCode)
  const within = siblings[siblings.findIndex(({ id }) => id === period.id) - 1]
  const lastYear = earlier.find(({ year }) => year === plan.year - 1)
  const lastOfLastYear = lastYear?.periods.findLast(({ phaseCode }) => phaseCode === period.phaseCode)
  const yearAgo = lastYear?.periods.find(({ code }) => code.slice(4) === period.code.slice(4))
  const soFar = plan.periods.slice(
    0,
    plan.periods.findIndex(({ id }) => id === period.id),
  )
  const past = earlier
    .filter(({ year }) => year < plan.year)
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ periods }) => periods)
    .filter(({ phaseCode }) => phaseCode === period.phaseCode)
    .slice(-MOST_HISTORY)
  const series = [...past, ...soFar.filter(({ phaseCode }) => phaseCode === period.phaseCode)]

  const pick = (of: (indicator: PlanIndicator) => Observation | null): Record<string, Observation> =>
    Object.fromEntries(
      named.flatMap((indicator) => {
        const observation = of(indicator)
        return observation ? [[indicator.code, observation]] : []
      }),
    )
  return {
    now: pick((indicator) => given(period.id, indicator)),
    previous: pick((indicator) => given((within ?? lastOfLastYear)?.id, indicator)),
    earlier: pick((indicator) => given(within?.id, indicator)),
    lastYear: pick((indicator) => given(yearAgo?.id, indicator)),
    before: Object.fromEntries(
      named.map((indicator) => [
        indicator.code,
        soFar.filter((each) => isDue(indicator, each)).map(({ id }) => given(id, indicator)),
      ]),
    ),
    history: Object.fromEntries(
      named.map((indicator) => [
        indicator.code,
        series.flatMap(({ id }) => {
          const observation = given(id, indicator)
          return (observation && ownValue(indicator.scoring, observation)) ?? []
        }),
      ]),
    ),
    self: pick(from('self')),
    department: pick(from('department')),
    verified: pick(from('verified')),
  }
}

/** The same facts with what is being typed in place of what is stored. */
export function withTyped(
  facts: CheckFacts,
  source: 'self' | 'department',
  typed: Readonly<Record<string, Observation | null>>,
): CheckFacts {
  const present = Object.entries({ ...facts[source], ...typed }).flatMap(([code, observation]) =>
    observation ? [[code, observation] as const] : [],
  )
  return { ...facts, now: { ...facts.now, ...typed }, [source]: Object.fromEntries(present) }
}

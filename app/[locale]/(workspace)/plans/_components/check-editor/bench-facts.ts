import { type CheckFacts, NO_FACTS } from '@/server/domain/check/check-facts'
import type { CompiledCheck } from '@/server/domain/check/compile-checks'
import type { CheckIndicator, CheckScope } from '@/server/domain/check/vocabulary'
import type { Observation } from '@/server/domain/scoring/case'

/** One thing that a check looks at, to try it with: an observation's figures, or earlier values. */
export interface BenchPlace {
  key: string
  scope: CheckScope
  indicator: CheckIndicator
  parts: readonly string[]
}

export type BenchFigures = Readonly<Record<string, Readonly<Record<string, number | null>>>>
export type BenchSeries = Readonly<Record<string, readonly number[]>>

/** What figures a check can be tried with: everything that it reads, each once. */
export function benchPlaces({ expression, indicators }: CompiledCheck): BenchPlace[] {
  const places = new Map<string, BenchPlace>()
  for (const { scope, code } of expression.references) {
    const indicator = indicators.get(code)
    if (!indicator) continue
    const parts =
      scope === 'history' ? [] : indicator.scoring.kind === 'ratio' ? ['numerator', 'denominator'] : ['value']
    places.set(`${scope} ${code}`, { key: `${scope} ${code}`, scope, indicator, parts })
    // A sum over the year rests on this period's figure too.
    if (scope === 'soFar') places.set(`now ${code}`, { key: `now ${code}`, scope: 'now', indicator, parts })
  }
  return [...places.values()]
}

/** The figures typed at the bench, as a check looks at them. */
export function benchFacts(
  places: readonly BenchPlace[],
  figures: BenchFigures,
  series: BenchSeries,
): CheckFacts {
  const put = (scope: CheckScope): Record<string, Observation> =>
    Object.fromEntries(
      places
        .filter((place) => place.scope === scope)
        .flatMap(({ key, indicator, parts }) => {
          const observation = observationOf(parts, figures[key] ?? {})
          return observation ? [[indicator.code, observation]] : []
        }),
    )
  const sums = put('soFar')
  return {
    ...NO_FACTS,
    now: put('now'),
    previous: put('previous'),
    earlier: put('earlier'),
    lastYear: put('lastYear'),
    self: put('self'),
    department: put('department'),
    verified: put('verified'),
    before: Object.fromEntries(Object.entries(sums).map(([code, sum]) => [code, [sum]])),
    history: Object.fromEntries(
      places
        .filter(({ scope }) => scope === 'history')
        .map(({ key, indicator }) => [indicator.code, series[key] ?? []]),
    ),
  }
}

function observationOf(
  parts: readonly string[],
  figures: Readonly<Record<string, number | null>>,
): Observation | null {
  const [first, second] = parts.map((part) => figures[part] ?? null)
  if (first === null || first === undefined) return null
  if (parts.length === 1) return { value: first }
  return second === null || second === undefined ? null : { numerator: first, denominator: second }
}

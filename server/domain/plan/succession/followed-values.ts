import type { Observation, Source } from '../../scoring/case'
import type { PlanVersionFacts } from '../plan-version'
import { takenOver } from './as-of'
import { joinHad } from './join-had'

/** A value in force of whatever period, also of earlier years. */
export interface ValueInForce {
  unitId: string
  periodId: string
  indicatorCode: string
  source: Source
  observation: Observation | null
}

/**
 * Values with the history of units that have taken over from others by a period: in every period but their own, what their parts
 * have of the same source, joined. Unlike `followedCells` each source by itself, as checks look at them.
 */
export function followedValues<Row extends ValueInForce>(
  plan: Pick<PlanVersionFacts, 'units' | 'periods' | 'indicators'>,
  period: string,
  rows: readonly Row[],
): (Row | ValueInForce)[] {
  let all: (Row | ValueInForce)[] = [...rows]
  const idOf = new Map(plan.units.map(({ code, id }) => [code, id]))
  const trimOf = new Map(plan.indicators.map(({ code, scoring }) => [code, scoring.trim]))
  for (const { unit, takesOver, before } of takenOver(plan, period)) {
    const own = new Set(plan.periods.slice(before.length).map(({ id }) => id))
    const history = all.flatMap(({ observation, ...row }) =>
      observation && !own.has(row.periodId) ? [{ ...row, observation }] : [],
    )
    const at = new Map(history.map((row) => [keyOf(row.unitId, row), row]))
    const places = new Map(history.map((row) => [keyOf('', row), row]))
    const joined = [...places.values()].flatMap((place): ValueInForce[] => {
      const { periodId, indicatorCode, source } = place
      const made = joinHad(takesOver, indicatorCode, trimOf.get(indicatorCode), (part) =>
        at.get(keyOf(idOf.get(part) ?? '', place)),
      )
      return made ? [{ unitId: unit.id, periodId, indicatorCode, source, observation: made.observation }] : []
    })
    all = [...all.filter((row) => row.unitId !== unit.id || own.has(row.periodId)), ...joined]
  }
  return all
}

const keyOf = (
  unitId: string,
  { periodId, indicatorCode, source }: Omit<ValueInForce, 'observation' | 'unitId'>,
) => `${unitId} ${periodId} ${indicatorCode} ${source}`

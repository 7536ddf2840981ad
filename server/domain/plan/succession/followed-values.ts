import { joinObservations } from '../../scoring/join-observations'
import type { Observation, Source } from '../../scoring/case'
import type { PlanVersionFacts } from '../plan-version'
import { takenOver } from './as-of'
import { joiningOf } from './take-over'

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
  for (const { unit, takesOver, before } of takenOver(plan, period)) {
    const own = new Set(plan.periods.slice(before.length).map(({ id }) => id))
    const history = all.filter(({ periodId }) => !own.has(periodId))
    const at = new Map(history.map((row) => [keyOf(row.unitId, row), row.observation]))
    const places = new Map(history.map((row) => [keyOf('', row), row]))
    const joined = [...places.values()].flatMap((place): ValueInForce[] => {
      const { periodId, indicatorCode, source } = place
      const parts = takesOver.parts.flatMap((part) => {
        const observation = at.get(keyOf(idOf.get(part.unit) ?? '', place))
        return observation ? [{ ...part, observation }] : []
      })
      const trim = plan.indicators.find(({ code }) => code === indicatorCode)?.scoring.trim
      const observation =
        parts.length === takesOver.parts.length
          ? joinObservations(parts, joiningOf(takesOver, indicatorCode), trim)
          : null
      return observation ? [{ unitId: unit.id, periodId, indicatorCode, source, observation }] : []
    })
    all = [...all.filter((row) => row.unitId !== unit.id || own.has(row.periodId)), ...joined]
  }
  return all
}

const keyOf = (
  unitId: string,
  { periodId, indicatorCode, source }: Omit<ValueInForce, 'observation' | 'unitId'>,
) => `${unitId} ${periodId} ${indicatorCode} ${source}`

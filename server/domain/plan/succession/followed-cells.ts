import type { Source } from '../../scoring/case'
import { SOURCE_STRENGTH } from '../../scoring/source-strength'
import type { CountedCell } from '../build-case'
import { cellsThatCount, placeKey } from '../cells-that-count'
import type { PlanVersionFacts } from '../plan-version'
import { takenOver } from './as-of'
import { joinHad } from './join-had'

/**
 * The cells that count in a period's assessment, with the history of units that have taken over from others by then: for each
 * period before, what counted of their parts, joined as the plan says, under the weakest of the sources. Where one of them has
 * no figure, none is made up. The parts' own cells stay; a unit that goes on has its joined ones instead of those it had.
 * `ofEarlierYear`: the cells are of a year before the plan's, so that all of them are history.
 */
export function followedCells(
  plan: Pick<PlanVersionFacts, 'units' | 'periods' | 'indicators'>,
  period: string,
  cells: readonly CountedCell[],
  ofEarlierYear = false,
): CountedCell[] {
  const changes = takenOver(plan, period)
  if (changes.length === 0) return [...cells]
  const idOf = new Map(plan.units.map(({ code, id }) => [code, id]))
  const scoringOf = new Map(plan.indicators.map(({ code, scoring }) => [code, scoring]))
  let all = [...cells]
  for (const { unit, takesOver, before } of changes) {
    const history = ofEarlierYear ? null : new Set(before.map(({ code }) => code))
    const isHistory = (cell: CountedCell) => history === null || history.has(cell.periodCode)
    const counted = cellsThatCount(all.filter(isHistory))
    const places = new Map(
      [...counted.values()].map(({ indicatorCode, periodCode }) => [
        `${indicatorCode} ${periodCode}`,
        { indicatorCode, periodCode },
      ]),
    )
    const joined = [...places.values()].flatMap((place): CountedCell[] => {
      const scoring = scoringOf.get(place.indicatorCode)
      const made =
        scoring &&
        joinHad(takesOver, place.indicatorCode, scoring.trim, (part) =>
          counted.get(placeKey({ ...place, unitId: idOf.get(part) ?? '' })),
        )
      if (!made) return []
      const { by, observation, of } = made
      return [
        {
          unitId: unit.id,
          ...place,
          source: weakest(of.map(({ had }) => had.source)),
          observation,
          joined: {
            by,
            of: of.map(({ part, had }) => ({ ...part, source: had.source, observation: had.observation })),
          },
        },
      ]
    })
    all = [...all.filter((cell) => !(cell.unitId === unit.id && isHistory(cell))), ...joined]
  }
  return all
}

const weakest = (sources: readonly Source[]): Source =>
  sources.reduce((a, b) => (SOURCE_STRENGTH[b] < SOURCE_STRENGTH[a] ? b : a))

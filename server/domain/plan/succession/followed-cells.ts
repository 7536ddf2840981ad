import type { Joined, Source } from '../../scoring/case'
import { joinObservations } from '../../scoring/join-observations'
import type { CountedCell } from '../build-case'
import type { PlanVersionFacts } from '../plan-version'
import { takenOver } from './as-of'
import { joiningOf } from './take-over'

/** Weakest first: of several sources of a cell the last one counts. */
const SOURCES: readonly Source[] = ['self', 'department', 'verified']
const strength = ({ source }: { source: Source }): number => SOURCES.indexOf(source)

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
    const counted = strongest(all.filter(isHistory))
    const places = new Map<string, CountedCell>()
    for (const cell of counted.values()) places.set(`${cell.indicatorCode} ${cell.periodCode}`, cell)
    const joined = [...places.values()].flatMap(({ indicatorCode, periodCode }): CountedCell[] => {
      const scoring = scoringOf.get(indicatorCode)
      const parts = takesOver.parts.flatMap((part) => {
        const cell = counted.get(keyOf(idOf.get(part.unit) ?? '', indicatorCode, periodCode))
        return cell ? [{ part, cell }] : []
      })
      const by = joiningOf(takesOver, indicatorCode)
      const observation =
        scoring && parts.length === takesOver.parts.length
          ? joinObservations(
              parts.map(({ part, cell }) => ({ ...part, observation: cell.observation })),
              by,
              scoring.trim,
            )
          : null
      if (observation === null) return []
      const of = parts.map(({ part, cell: { source, observation: own } }) => ({
        ...part,
        source,
        observation: own,
      }))
      const joining: Joined = { by, of }
      return [
        {
          unitId: unit.id,
          indicatorCode,
          periodCode,
          source: weakest(parts.map(({ cell }) => cell)),
          observation,
          joined: joining,
        },
      ]
    })
    all = [...all.filter((cell) => !(cell.unitId === unit.id && isHistory(cell))), ...joined]
  }
  return all
}

const keyOf = (unitId: string, indicator: string, period: string) => `${unitId} ${indicator} ${period}`

/** The cell that counts of each unit, indicator and period. */
function strongest(cells: readonly CountedCell[]): Map<string, CountedCell> {
  const best = new Map<string, CountedCell>()
  for (const cell of cells) {
    const key = keyOf(cell.unitId, cell.indicatorCode, cell.periodCode)
    const held = best.get(key)
    if (!held || strength(cell) > strength(held)) best.set(key, cell)
  }
  return best
}

function weakest(cells: readonly { source: Source }[]): Source {
  return SOURCES[Math.min(...cells.map(strength))] ?? 'self'
}

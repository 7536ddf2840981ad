import type { Observation } from '../../scoring/case'
import { settlingOf } from '../observations/by-village'
import type { Cell } from '../observations/cells'
import { settleLine } from '../observations/settle-line'
import { scoreSheet } from '../score-sheet'
import type { SheetLine } from '../sheet-lines'

/**
 * By rating, what the sheet would come to if every village were like this one: its own entries beside those that were made on the
 * unit once, scored by the engine. Amounts and cases, which villages add up to, count as often as there are villages. null where
 * nothing in the village has marks.
 */
export function ratingsByVillage(
  lines: readonly SheetLine[],
  cells: readonly Cell[],
  villages: readonly { id: string }[],
): Record<string, number | null>[] {
  return villages.map(({ id }) => {
    const observations = new Map<string, Observation>()
    const given = new Map<string, number | null>()
    for (const line of lines) {
      const own = cells.filter(
        (cell) => cell.line.code === line.code && (cell.villageId === null || cell.villageId === id),
      )
      const settled = settleLine(line, own)
      if (settled.is === 'marks') given.set(line.code, settled.marks)
      if (settled.is === 'observation')
        observations.set(
          line.code,
          settlingOf(line) === 'added' ? times(settled.observation, villages.length) : settled.observation,
        )
    }
    return scoreSheet(lines, observations, given).ratings
  })
}

/** What so many villages like it would add up to; a share is the same of one as of all. */
function times(observation: Observation, villages: number): Observation {
  if ('value' in observation) return { value: observation.value * villages }
  if (!('counts' in observation)) return observation
  return {
    counts: Object.fromEntries(
      Object.entries(observation.counts).map(([code, count]) => [
        code,
        Array.isArray(count) ? Array.from({ length: villages }, () => count).flat() : count * villages,
      ]),
    ),
  }
}

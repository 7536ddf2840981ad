import { joinObservations } from '../../scoring/join-observations'
import type { Observation } from '../../scoring/case'
import { roundHalfUp } from '../../scoring/rounding'
import { trimmedMean } from '../../scoring/trimmed-mean'
import { scoreSheet } from '../score-sheet'
import type { SheetLine } from '../sheet-lines'
import { settlingOf } from './by-village'
import { type Cell, standing } from './cells'

/** A line's marks in one village, and by whom where several inspectors' are combined. */
export interface VillageMarks {
  villageId: string | null
  /** Half up to two decimals; null where the line doesn't apply there. */
  marks: number | null
  raters: { raterId: string; marks: number }[]
}

/**
 * What a line's places come to: one observation, which the engine scores; or the mean of the marks of places that were scored
 * each by itself; or nothing yet.
 */
export type SettledLine =
  | { is: 'observation'; observation: Observation; of: number }
  | { is: 'marks'; marks: number | null; villages: VillageMarks[] }
  | { is: 'nothing' }

const mean = (marks: readonly number[]): number =>
  roundHalfUp(marks.reduce((sum, one) => sum + one, 0) / marks.length, 2)

/** Of at least three inspectors the highest and the lowest are left out where the plan says so. */
const combined = (marks: readonly number[], line: SheetLine): number =>
  line.raters === 'trimmed' && marks.length > 2 ? roundHalfUp(trimmedMean(marks, 1), 2) : mean(marks)

/** The marks of one observation of a line, by the engine. */
const marksOf = (line: SheetLine, observation: Observation): number | null =>
  scoreSheet([line], new Map([[line.code, observation]])).items[line.code] ?? null

/** Settles one line over its villages and inspectors, as far as something stands in its places. */
export function settleLine(line: SheetLine, cells: readonly Cell[]): SettledLine {
  const seen = cells.flatMap((cell) => {
    const observation = standing(cell)?.observation ?? null
    return observation === null ? [] : [{ ...cell, observation }]
  })
  const [first] = seen
  if (!first) return { is: 'nothing' }
  const isPlain = seen.length === 1 && cells.length === 1
  if (isPlain || settlingOf(line) !== 'scored') {
    const observation = isPlain
      ? first.observation
      : joinObservations(
          seen.map((one) => ({ share: 1, weight: 1, observation: one.observation })),
          'sum',
        )
    return observation === null ? { is: 'nothing' } : { is: 'observation', observation, of: seen.length }
  }
  const villages = [...new Set(seen.map(({ villageId }) => villageId))].map((villageId): VillageMarks => {
    const raters = seen.flatMap((one) => {
      const marks = one.villageId === villageId ? marksOf(line, one.observation) : null
      return marks === null ? [] : [{ raterId: one.raterId ?? '', marks }]
    })
    const marks =
      raters.length === 0
        ? null
        : combined(
            raters.map((one) => one.marks),
            line,
          )
    return { villageId, marks, raters: raters.filter(({ raterId }) => raterId !== '') }
  })
  const given = villages.flatMap(({ marks }) => (marks === null ? [] : [marks]))
  return { is: 'marks', marks: given.length === 0 ? null : mean(given), villages }
}

import { isReported, valueOfComponents } from '../scoring/accumulate'
import type { CaseModel } from '../scoring/compile-rule'
import { judge, type Cell } from '../scoring/judge'
import { spanOf } from '../scoring/levels'
import { toUnits } from '../scoring/rounding'
import { carriedFrom } from '../scoring/score-column'
import { ownValue } from '../scoring/series'
import { judgesItself, reading } from './own-counts'

/** A cell whose marks follow from the figures that its villages make of it, whatever these are. */
export type SampledCell = {
  unit: number
  /** Marks of the figures that stand in the cell now, in integers of 10^-decimals. */
  marksNow: () => number
}

/**
 * The cells of one column whose unit's villages are drawn: judged one by one by the engine's own rule, since hardly any two draws come
 * to the same figures. `model` is of the case as reported; null where marks follow from more than the one cell.
 */
export function sampledCells(
  model: CaseModel,
  at: number,
  period: number,
  isDrawn: (unit: number, period: number) => boolean,
): SampledCell[] | null {
  const { index } = model
  const indicator = model.indicator(at)
  const { judging, levels } = indicator
  if (judging === undefined) return []
  const indexed = levels.indicator
  if (indexed.written.chance !== 'sample' || !judgesItself(indexed.written)) return null
  const width = indexed.components.length
  const box = new Float64Array(index.units.length)
  const judged = reading(judging, box)
  const cell: Cell = { unit: 0, period, read: period, points: 0, coefficient: 1, proposesVeto: false }
  const cells: SampledCell[] = []
  for (let unit = 0; unit < index.units.length; unit += 1) {
    const points = indexed.points[index.groupOf[unit] ?? 0] ?? NaN
    const read = isReported(indexed, period, unit) ? period : carriedFrom(model, indicator, unit, period)
    if (Number.isNaN(points) || read < 0) continue
    const span = spanOf(indexed, read)
    if (!span.some((each) => isDrawn(unit, each))) continue
    if (span.length > 1) return null
    const store = indexed.figures[read] ?? new Float64Array(0)
    const coefficient = index.units[unit]?.difficulty ?? 1
    const marksNow = (): number => {
      box[unit] = ownValue(valueOfComponents(indexed, store, unit * width), indexed.written.valueDecimals)
      cell.unit = unit
      cell.read = read
      cell.points = points
      cell.coefficient = coefficient
      return toUnits(judge(judged, cell), index.decimals)
    }
    // Without a value or a target there are no marks to change, whatever is drawn.
    if (!Number.isNaN(marksNow())) cells.push({ unit, marksNow })
  }
  return cells
}

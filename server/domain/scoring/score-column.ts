import { isReported } from './accumulate'
import type { CaseModel, IndicatorModel } from './compile-rule'
import type { CellStatus, Fallback } from './explanation'
import { hasValue } from './indicator-context'
import { judge, type Cell } from './judge'
import { toUnits } from './rounding'

/** What cells can be, by the number a column stores. */
export const STATUSES = [
  'notDue',
  'notYet',
  'notAssessed',
  'missing',
  'notApplicable',
  'scored',
] as const satisfies readonly CellStatus[]
export const statusAt = (status: CellStatus): number => STATUSES.indexOf(status)
const [NOT_ASSESSED, MISSING, NOT_APPLICABLE, SCORED] = [2, 3, 4, 5] as const

/** One indicator's marks in one period, by unit. */
export type Column = {
  indicator: number
  period: number
  status: Uint8Array
  /** Rounded marks as integers of 10^-decimals; NaN where nothing was assessed. */
  marks: Float64Array
  /** Points that stand under those marks; 0 where nothing was assessed. */
  points: Float64Array
  proposesVeto: Uint8Array
}

/** What a cell without marks of its own is given: nothing, none of its points, all of them, or an earlier value's. */
export type Settlement = { fallback: Fallback; marks: number | null; points: number }

const NOTHING = (fallback: Fallback): Settlement => ({ fallback, marks: null, points: 0 })

/** Not assessed and not applicable: out of both sums, or full points. An open period counts reported cells only. */
export function settleNotAssessed(
  model: CaseModel,
  indicator: IndicatorModel,
  period: number,
  points: number | undefined,
): Settlement {
  const { index } = model
  if (indicator.judging === undefined) return NOTHING('monitored')
  if (indicator.levels.indicator.written.extra === true) return NOTHING('rescale')
  const full = points ?? indicator.levels.indicator.highestPoints
  if (index.case.plan.notAssessed !== 'full' || full === 0) return NOTHING('rescale')
  if (points === undefined && index.periods[period]?.state === 'open') return NOTHING('leftOut')
  return { fallback: 'full', marks: full, points: full }
}

/** Missing, once the period is closed, by the plan's policy; in an open one the cell does not count yet. */
export function settleMissing(model: CaseModel, period: number, points: number): Settlement {
  const { missing } = model.index.case.plan
  if (model.index.periods[period]?.state === 'open') return NOTHING('leftOut')
  if (missing === 'exclude') return NOTHING('exclude')
  return { fallback: missing === 'carry' ? 'carryNothing' : 'zero', marks: 0, points }
}

/** The last due period of the year before this one in which the unit has a value; −1 where there is none. */
export function carriedFrom(
  model: CaseModel,
  indicator: IndicatorModel,
  unit: number,
  period: number,
): number {
  const { levels } = indicator
  if (model.index.case.plan.missing !== 'carry' || model.index.periods[period]?.state === 'open') return -1
  const { due, written } = levels.indicator
  for (let at = due.length - 1; at >= 0; at -= 1) {
    const earlier = due[at] ?? -1
    if (earlier >= period || !isReported(levels.indicator, earlier, unit)) continue
    if (!hasValue(written.kind) || !Number.isNaN(levels.now(earlier).level[unit])) return earlier
  }
  return -1
}

function aim(cell: Cell, unit: number, read: number, points: number, coefficient: number): void {
  cell.unit = unit
  cell.read = read
  cell.points = points
  cell.coefficient = coefficient
  cell.proposesVeto = false
}

/** Scores one indicator in one period it is due in, for every unit. */
export function scoreColumn(model: CaseModel, at: number, period: number): Column {
  const { index } = model
  const { decimals } = index
  const indicator = model.indicator(at)
  const { judging } = indicator
  const indexed = indicator.levels.indicator
  const size = index.units.length
  const status = new Uint8Array(size)
  const marks = new Float64Array(size).fill(NaN)
  const points = new Float64Array(size)
  const proposesVeto = new Uint8Array(size)
  /** What stands under marks: an extra indicator's points only limit them. */
  const under = indexed.written.extra === true ? 0 : 1
  const cell: Cell = { unit: 0, period, read: period, points: 0, coefficient: 1, proposesVeto: false }
  const settle = (unit: number, settlement: Settlement) => {
    if (settlement.marks === null) return
    marks[unit] = toUnits(settlement.marks, decimals)
    points[unit] = under * settlement.points
  }
  for (let unit = 0; unit < size; unit += 1) {
    const full = indexed.points[index.groupOf[unit] ?? 0] ?? NaN
    if (judging === undefined || Number.isNaN(full)) {
      status[unit] = NOT_ASSESSED
      settle(unit, settleNotAssessed(model, indicator, period, undefined))
      continue
    }
    const reported = isReported(indexed, period, unit)
    const read = reported ? period : carriedFrom(model, indicator, unit, period)
    if (read < 0) {
      status[unit] = MISSING
      settle(unit, settleMissing(model, period, full))
      continue
    }
    aim(cell, unit, read, full, index.units[unit]?.difficulty ?? 1)
    const judged = judge(judging, cell)
    if (Number.isNaN(judged)) {
      status[unit] = reported ? NOT_APPLICABLE : MISSING
      settle(unit, settleNotAssessed(model, indicator, period, full))
      continue
    }
    status[unit] = reported ? SCORED : MISSING
    marks[unit] = toUnits(judged, decimals)
    points[unit] = under * full
    if (cell.proposesVeto) proposesVeto[unit] = 1
  }
  return { indicator: at, period, status, marks, points, proposesVeto }
}

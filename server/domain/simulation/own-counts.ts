import { isReported, valueOfComponents } from '../scoring/accumulate'
import type { CaseIndicator } from '../scoring/case'
import type { CaseModel, Judging } from '../scoring/compile-rule'
import { judge, type Cell, type Judged } from '../scoring/judge'
import { spanOf } from '../scoring/levels'
import { toUnits } from '../scoring/rounding'
import { rulesInUse } from '../scoring/rule-needs'
import { carriedFrom } from '../scoring/score-column'
import { ownValue } from '../scoring/series'
import { targetsOf } from './references'

/** A cell whose marks follow from the sum of its own drawn counts and of what is not drawn, and from nothing else. */
export type OwnCell = {
  unit: number
  /** Which draws go into it: the periods of its span that are drawn. */
  periods: readonly number[]
  /** What is not drawn of the sum. */
  fixed: number
  /** Marks for a sum, in integers of 10^-decimals. */
  marksOf: (sum: number) => number
}

/**
 * Whether an indicator's marks follow from each unit's own counts: no other unit, no earlier year, no other indicator, no
 * mean of periods, no look at single periods. Then every sum has its marks, and the engine need be asked for each once.
 */
export function isOwn(indicator: CaseIndicator): boolean {
  const { kind, chance } = indicator
  return (kind === 'ratio' || kind === 'amount') && chance !== 'sample' && judgesItself(indicator)
}

/** Whether nothing but a unit's own figures decides its marks, and nothing of other periods but their sum. */
export function judgesItself(indicator: CaseIndicator): boolean {
  const { accumulate, measure = 'level' } = indicator
  return (
    accumulate !== 'mean' &&
    measure === 'level' &&
    rulesInUse(indicator).every(
      ({ rule, measure: own }) =>
        own === 'level' &&
        rule.eachPeriod === undefined &&
        (rule.type !== 'relative' || rule.method === 'efficacy'),
    ) &&
    targetsOf(indicator).every((target) => typeof target === 'number' || Array.isArray(target))
  )
}

/** A compiled rule that reads a figure put into `box` in place of the case's. */
export function reading(judging: Judging, box: Float64Array): Judged {
  const nothing = new Float64Array(0)
  return {
    ...judging,
    series: {
      at: () => box,
      levels: { now: () => ({ totals: nothing }), indicator: judging.series.levels.indicator },
    },
    parts: judging.parts.map((part) => reading(part, box)),
  }
}

/**
 * The cells of one column that draws can change, each with the marks that the engine's own rule gives for a sum. `model`
 * is of the case as reported; null where a count in it is no whole number, so that sums would depend on their order.
 */
export function ownCells(
  model: CaseModel,
  at: number,
  period: number,
  isDrawn: (unit: number, period: number) => boolean,
): OwnCell[] | null {
  const { index } = model
  const indicator = model.indicator(at)
  const { judging, levels } = indicator
  if (judging === undefined) return []
  const indexed = levels.indicator
  const width = indexed.components.length
  const box = new Float64Array(index.units.length)
  const judged = reading(judging, box)
  const cell: Cell = { unit: 0, period, read: period, points: 0, coefficient: 1, proposesVeto: false }
  const cells: OwnCell[] = []
  for (let unit = 0; unit < index.units.length; unit += 1) {
    const points = indexed.points[index.groupOf[unit] ?? 0] ?? NaN
    const read = isReported(indexed, period, unit) ? period : carriedFrom(model, indicator, unit, period)
    if (Number.isNaN(points) || read < 0) continue
    const span = spanOf(indexed, read)
    const periods = span.filter((each) => isDrawn(unit, each))
    if (periods.length === 0) continue
    const counts = span.map((each) => indexed.figures[each]?.[unit * width] ?? 0)
    if (!counts.every(Number.isSafeInteger)) return null
    const components = levels.now(read).totals.slice(unit * width, (unit + 1) * width)
    const coefficient = index.units[unit]?.difficulty ?? 1
    const judgeSum = (sum: number): number => {
      components[0] = sum
      box[unit] = ownValue(valueOfComponents(indexed, components, 0), indexed.written.valueDecimals)
      cell.unit = unit
      cell.read = read
      cell.points = points
      cell.coefficient = coefficient
      return judge(judged, cell)
    }
    const whole = counts.reduce((sum, count) => sum + count, 0)
    // Without a value or a target there are no marks to change, whatever is drawn.
    if (Number.isNaN(judgeSum(whole))) continue
    const drawn = periods.reduce((sum, each) => sum + (indexed.figures[each]?.[unit * width] ?? 0), 0)
    cells.push({
      unit,
      periods,
      fixed: whole - drawn,
      marksOf: (sum) => toUnits(judgeSum(sum), index.decimals),
    })
  }
  return cells
}

import type { AssessmentCase } from '../scoring/case'
import { compileCase as compileRules } from '../scoring/compile-rule'
import { indexCase, type CaseIndex } from '../scoring/index-case'
import { scoreColumn, type Column } from '../scoring/score-column'
import { chanceCells, type DrawnCell, type IndicatorChance } from './chance-cells'
import type { CountSampler } from './count-sampler'
import type { Generator } from './generator'
import { isOwn, ownCells } from './own-counts'
import { ownLoops, reachOf, type LookedUp } from './own-loops'
import { villageDraws } from './rao-wu'
import { rankLoop } from './rank-loop'
import { rankTables, type RankTable } from './rank-tables'
import { dependents } from './references'
import { type SampledCell, sampledCells } from './sampled-cells'
import { yearLoops, type ScopeFigures } from './year-loops'

/** A case made ready to be scored again and again with other counts. */
export type CompiledCase = {
  index: CaseIndex
  indicators: readonly IndicatorChance[]
  cells: readonly DrawnCell[]
  tables: readonly RankTable[]
  scopes: readonly ScopeFigures[]
  /** By scope and unit; 0 where a unit has no rank, as vetoed ones have none. */
  ranks: readonly Int32Array[]
  /** How many marks a draw looks up, and how many the engine gives. */
  marks: { lookedUp: number; byEngine: number }
  /** By scope: whether any draw can change its figures. */
  varies: readonly boolean[]
  /** Draws every cell that chance draws, once and in their order. */
  draw: (next: Generator) => void
  /** Scores what stands in the cells now: what was reported, until something is drawn. */
  score: () => void
}

/** How many sums are looked up at most, in all: 32 MB. What goes beyond is left to the engine. */
const LOOKED_UP = 4_000_000

const keyOf = ({ indicator, period, unit }: Pick<DrawnCell, 'indicator' | 'period' | 'unit'>): string =>
  `${String(indicator)} ${String(period)} ${String(unit)}`

/**
 * Compiles a case once. Marks that follow from a unit's own counts are looked up by the sum of its counts, in tables that
 * the engine's own rules fill as sums come up; those that follow from its own villages are judged by them at every draw, cell by
 * cell. Marks of rules that look further (at other units, a year back, another indicator) are given by the engine's own
 * columns at every draw. What no draw reaches is scored once.
 */
export function compileCase(assessment: AssessmentCase): CompiledCase {
  const index = indexCase(assessment)
  const model = compileRules(index)
  const { cells, indicators } = chanceCells(index)
  const drawAt = new Map(cells.map((cell, at) => [keyOf(cell), at]))
  const samplers = cells.map((cell): CountSampler => ('sampler' in cell ? cell.sampler : NO_SAMPLER))
  const affected = dependents(index, new Set(cells.map(({ indicator }) => indicator)))
  const loops = yearLoops(index)
  const columns = index.indicators.flatMap(({ due }, indicator) =>
    due
      .filter((period) => index.periods[period]?.state !== 'notYet')
      .map((period) => scoreColumn(model, indicator, period)),
  )
  loops.setPoints(columns)

  /** Marks that no draw changes. */
  const steady = new Float64Array(loops.marks.length)
  const lookedUp: LookedUp[] = []
  const sampled: (SampledCell & { place: number })[] = []
  let room = LOOKED_UP
  /** Positions in `columns` of those that the engine scores at every draw. */
  const again: number[] = []
  const reached = new Set<number>()

  const lookUp = (column: Column): LookedUp[] | null => {
    const { indicator, period } = column
    const written = index.indicators[indicator]?.written
    if (written === undefined || !affected.has(indicator)) return []
    if (!isOwn(written)) return null
    const drawOf = (unit: number, each: number) => drawAt.get(keyOf({ indicator, unit, period: each }))
    const found = ownCells(model, indicator, period, (unit, each) => drawOf(unit, each) !== undefined)
    const place = loops.placeOf(column)
    const own = found?.map(({ unit, periods, fixed, marksOf }): LookedUp => {
      return { place: place + unit, draws: periods.map((each) => drawOf(unit, each) ?? 0), fixed, marksOf }
    })
    const reach = (own ?? []).reduce(
      (sum, { draws }) => sum + reachOf(draws.flatMap((draw) => samplers[draw] ?? [])),
      0,
    )
    if (own === undefined || reach > room) return null
    room -= reach
    return own
  }
  columns.forEach((column, at) => {
    const { indicator, period } = column
    const place = loops.placeOf(column)
    const ofVillages = (): (SampledCell & { place: number })[] | null =>
      sampledCells(model, indicator, period, (unit, each) =>
        drawAt.has(keyOf({ indicator, unit, period: each })),
      )?.map((cell) => ({ ...cell, place: place + cell.unit })) ?? null
    const found = lookUp(column)
    const villages = found === null ? ofVillages() : []
    const own = found ?? villages
    if (own === null || own.length > 0) reached.add(period)
    if (own === null) {
      again.push(at)
      return
    }
    lookedUp.push(...(found ?? []))
    sampled.push(...(villages ?? []))
    const drawn = new Set(own.map((cell) => cell.place))
    column.marks.forEach((marks, unit) => {
      if (Number.isNaN(marks) || drawn.has(place + unit)) return
      steady[place + unit] = (steady[place + unit] ?? 0) + marks
    })
  })
  const { add } = ownLoops(lookedUp, samplers)

  const counts = Float64Array.from(cells, ({ indicator, period, unit }) => {
    const { figures, components } = index.indicators[indicator] ?? NO_FIGURES
    return figures[period]?.[unit * components.length] ?? 0
  })
  const takers = cells.map((cell, at) => taker(index, cell, (count) => (counts[at] = count)))
  const tables = rankTables(index)
  const ranks = loops.scopes.map(() => new Int32Array(index.units.length))
  const orders = loops.scopes.map(() => tables.map(({ units }) => Int32Array.from(units)))

  const scoreAgain = (): void => {
    if (again.length === 0) return
    // A fresh model: what the last one remembers is of other figures.
    const now = compileRules(index)
    let moved = false
    for (const at of again) {
      const before = columns[at]
      if (before === undefined) continue
      const column = scoreColumn(now, before.indicator, before.period)
      columns[at] = column
      const place = loops.placeOf(column)
      for (let unit = 0; unit < column.marks.length; unit += 1) {
        const marks = column.marks[unit] ?? NaN
        const counts = !Number.isNaN(marks)
        if (counts === Number.isNaN(before.marks[unit]) || column.points[unit] !== before.points[unit])
          moved = true
        if (counts) loops.marks[place + unit] = (loops.marks[place + unit] ?? 0) + marks
      }
    }
    if (moved) loops.setPoints(columns)
  }
  return {
    index,
    indicators,
    cells,
    tables,
    scopes: loops.scopes,
    ranks,
    marks: { lookedUp: lookedUp.length, byEngine: again.length * index.units.length + sampled.length },
    varies: [reached.size > 0, ...loops.periods.map((period) => reached.has(period))],
    draw: (next) => {
      for (const take of takers) take(next)
    },
    score: () => {
      loops.marks.set(steady)
      add(counts, loops.marks)
      for (let at = 0; at < sampled.length; at += 1) {
        const cell = sampled[at]
        if (cell !== undefined) loops.marks[cell.place] = (loops.marks[cell.place] ?? 0) + cell.marksNow()
      }
      scoreAgain()
      loops.run()
      loops.scopes.forEach((figures, scope) => {
        tables.forEach((_, table) => {
          const [order, own] = [orders[scope]?.[table], ranks[scope]]
          if (order !== undefined && own !== undefined) rankLoop(figures, order, own)
        })
      })
    },
  }
}

const NO_SAMPLER: CountSampler = { low: 0, high: 0, draw: () => 0 }
const NO_FIGURES = { figures: [], components: [] }

/** Draws one cell and writes it where the engine reads it. */
function taker(index: CaseIndex, cell: DrawnCell, tell: (count: number) => void): (next: Generator) => void {
  const { figures, components } = index.indicators[cell.indicator] ?? NO_FIGURES
  const store = figures[cell.period] ?? new Float64Array(0)
  const first = cell.unit * components.length
  if ('sampler' in cell) {
    const { draw } = cell.sampler
    return (next) => {
      const count = draw(next)
      store[first] = count
      tell(count)
    }
  }
  return villageDraws(store, first, components.length, cell.sample, cell.as)
}

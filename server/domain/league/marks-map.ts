import type { Direction } from '../scoring/case'
import { type Bounds, shortfallOf } from '../scoring/compare'
import { fromUnits, toUnits } from '../scoring/rounding'
import { attainmentOf } from './attainment'

export interface MapMark {
  unitId: string
  indicatorCode: string
  status: string
  marks: number | null
  points: number | null
  value: number | null
  target: Bounds | null
}

/** One unit's indicator in a period: what share of its points it got, and how far it reached its target. */
export interface MapCell extends Omit<MapMark, 'unitId'> {
  share: number | null
  attainment: number | null
  /** Whether the value judged meets its target; null without either. */
  meets: boolean | null
}

/** What a row, a column or the whole comes to. */
export interface MapSum {
  marks: number
  points: number
  share: number | null
  met: number
  /** Cells with a value and a target. */
  judged: number
  missing: number
}

export interface MarksMap {
  rows: { unitId: string; cells: MapCell[]; sum: MapSum }[]
  columns: { indicatorCode: string; sum: MapSum }[]
  total: MapSum
}

/** The marks of one period → units × indicators, each in the given order, with what every row and column comes to. */
export function marksMap(given: {
  unitIds: readonly string[]
  indicators: readonly { code: string; direction: Direction }[]
  marks: readonly MapMark[]
  decimals: number
}): MarksMap {
  const { unitIds, indicators, decimals } = given
  const markOf = new Map(given.marks.map((mark) => [`${mark.unitId} ${mark.indicatorCode}`, mark]))
  const rows = unitIds.map((unitId) =>
    indicators.map(({ code, direction }) => cellOf(code, direction, markOf.get(`${unitId} ${code}`))),
  )
  return {
    rows: unitIds.map((unitId, at) => {
      const cells = rows[at] ?? []
      return { unitId, cells, sum: sumOf(cells, decimals) }
    }),
    columns: indicators.map(({ code }, at) => ({
      indicatorCode: code,
      sum: sumOf(
        rows.flatMap((cells) => cells[at] ?? []),
        decimals,
      ),
    })),
    total: sumOf(rows.flat(), decimals),
  }
}

function cellOf(indicatorCode: string, direction: Direction, mark: MapMark | undefined): MapCell {
  const { status, marks, points, value, target } = mark ?? {
    status: 'notDue',
    marks: null,
    points: null,
    value: null,
    target: null,
  }
  const isJudged = value !== null && target !== null && status === 'scored'
  return {
    indicatorCode,
    status,
    marks,
    points,
    value,
    target,
    share: marks === null || points === null || points === 0 ? null : marks / points,
    attainment: isJudged ? attainmentOf(direction, value, target) : null,
    meets: isJudged ? shortfallOf(direction, value, target) === 0 : null,
  }
}

/** Marks are added as the integers they were rounded to, so that the table adds up by hand. */
function sumOf(cells: readonly MapCell[], decimals: number): MapSum {
  let marks = 0
  let points = 0
  for (const cell of cells) {
    if (cell.share === null) continue
    marks += toUnits(cell.marks ?? 0, decimals)
    points += toUnits(cell.points ?? 0, decimals)
  }
  return {
    marks: fromUnits(marks, decimals),
    points: fromUnits(points, decimals),
    share: points === 0 ? null : marks / points,
    met: cells.filter((cell) => cell.meets === true).length,
    judged: cells.filter((cell) => cell.meets !== null).length,
    missing: cells.filter((cell) => cell.status === 'missing').length,
  }
}

import type { Observation } from '../../scoring/case'
import { type SheetScore, scoreSheet } from '../score-sheet'
import type { SheetLine } from '../sheet-lines'
import { type Cell, cellsOf, standing } from './cells'
import type { Seen } from './observation'
import { type SettledLine, settleLine } from './settle-line'

export interface SettledSheet<One extends Seen = Seen> {
  cells: Cell<One>[]
  lines: ReadonlyMap<string, SettledLine>
  /** What each line comes to as one observation, where it does. */
  observations: ReadonlyMap<string, Observation>
  /** The marks of lines that are scored village by village. */
  given: ReadonlyMap<string, number | null>
  score: SheetScore
  /** Places without anything, places in conflict, and places that lose marks without saying why. */
  missing: Cell<One>[]
  conflicts: Cell<One>[]
  withoutReason: Cell<One>[]
}

/** A sheet's entries → what each line comes to, its marks by the engine, and what still stands between it and completion. */
export function settleSheet<One extends Seen>(
  lines: readonly SheetLine[],
  villages: readonly { id: string }[],
  entered: readonly One[],
  raters: readonly string[] = [],
): SettledSheet<One> {
  const cells = cellsOf(lines, villages, entered, raters)
  const settled = new Map(
    lines.map((line) => [
      line.code,
      settleLine(
        line,
        cells.filter((cell) => cell.line.code === line.code),
      ),
    ]),
  )
  const observations = new Map<string, Observation>()
  const given = new Map<string, number | null>()
  for (const [code, line] of settled) {
    if (line.is === 'observation') observations.set(code, line.observation)
    if (line.is === 'marks') given.set(code, line.marks)
  }
  const score = scoreSheet(lines, observations, given)
  const observed = (cell: Cell<One>) => (standing(cell)?.observation ?? null) !== null
  const conflicts = cells.filter(({ conflict }) => conflict)
  return {
    cells,
    lines: settled,
    observations,
    given,
    score,
    conflicts,
    // Where inspectors' marks are combined, one of them is enough.
    missing: cells.filter(
      (cell) =>
        !cell.conflict &&
        !observed(cell) &&
        !(cell.raterId !== null && cells.some((other) => isBeside(cell, other) && observed(other))),
    ),
    withoutReason: cells.filter((cell) => observed(cell) && lacksReason(cell, score, settled)),
  }
}

const isBeside = (cell: Cell, other: Cell): boolean =>
  cell.line.code === other.line.code && cell.villageId === other.villageId

/** Whether marks were taken in a place without a word why. */
function lacksReason(cell: Cell, score: SheetScore, settled: ReadonlyMap<string, SettledLine>): boolean {
  const seen = standing(cell)
  if (seen?.reason?.trim() || seen?.deductions.some(({ text }) => text.trim())) return false
  return takesMarks(cell, score, settled) === true
}

/**
 * Whether a place takes marks: of the line's marks where its figures are added, of the place's own where each is scored by
 * itself. Null where there are none to take: nothing was seen, it doesn't apply, or the line is not scored.
 */
export function takesMarks(
  cell: Cell,
  score: SheetScore,
  settled: ReadonlyMap<string, SettledLine>,
): boolean | null {
  const { line } = cell
  const points = typeof line.scoring.points === 'number' ? line.scoring.points : null
  const observation = standing(cell)?.observation ?? null
  if (points === null || line.is !== 'item' || observation === null) return null
  const own = scoreSheet([line], new Map([[line.code, observation]])).items[line.code]
  const marks = settled.get(line.code)?.is === 'marks' ? own : score.items[line.code]
  if (own == null || marks == null) return null
  // Of figures that are added, whoever adds nothing to the loss takes nothing.
  return marks < points && own < points
}

import type { SheetScore } from './score-sheet'
import type { SheetLine } from './sheet-lines'
import { sumRounded } from '../scoring/rounding'

/** The sheet's marks and the points they are of (what is scored so far), and its rating out of 100; null before any. */
export function sumOf(
  lines: readonly SheetLine[],
  score: SheetScore,
): { marks: number; points: number; total: number | null } {
  const scored = lines.flatMap((line) => {
    const marks = score.items[line.code] ?? null
    return marks === null || typeof line.scoring.points !== 'number'
      ? []
      : [{ marks, points: line.scoring.points }]
  })
  return {
    marks: sumRounded(
      scored.map(({ marks }) => marks),
      2,
    ),
    points: sumRounded(
      scored.map(({ points }) => points),
      2,
    ),
    total: Object.values(score.ratings).find((rating) => rating !== null) ?? null,
  }
}

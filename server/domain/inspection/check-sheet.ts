import type { Observation } from '../scoring/case'
import type { SheetScore } from './score-sheet'
import type { SheetLine } from './sheet-lines'

/**
 * What still stands between a sheet and its completion: lines without an observation, and items that lose marks
 * without a reason. Marks taken from somebody have to be answered for.
 */
export function checkSheet(
  lines: readonly SheetLine[],
  entries: ReadonlyMap<string, { observation: Observation | null; reason: string | null }>,
  score: SheetScore,
): { missing: string[]; withoutReason: string[] } {
  const missing = lines.filter((line) => (entries.get(line.code)?.observation ?? null) === null)
  const withoutReason = lines.filter((line) => {
    const marks = score.items[line.code]
    const points = typeof line.scoring.points === 'number' ? line.scoring.points : null
    return marks != null && points !== null && marks < points && !entries.get(line.code)?.reason?.trim()
  })
  return { missing: missing.map((line) => line.code), withoutReason: withoutReason.map((line) => line.code) }
}

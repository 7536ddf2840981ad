import type { Observation } from '../../scoring/case'
import { roundHalfUp } from '../../scoring/rounding'
import { standing } from '../observations/cells'
import { lineWords } from '../observations/line-words'
import type { SettledSheet } from '../observations/settle-sheet'
import type { SheetLine } from '../sheet-lines'
import type { ReportedEntry } from './sheet-report'

/** What was entered in one place of a line, by whom, with its own marks where villages are scored each by itself. */
export interface PlaceReport {
  villageId: string | null
  observation: Observation | null
  marks: number | null
  by: string
  at: Date
}

/** One line of a completed sheet: what was entered where, what it came to, the marks and why some were lost. */
export interface LineReport {
  line: SheetLine
  points: number | null
  marks: number | null
  lost: number | null
  /** One observation of the whole, a sum of several places, the mean of their marks, or nothing. */
  came: 'plain' | 'sum' | 'mean' | 'nothing'
  observation: Observation | null
  places: PlaceReport[]
  reason: string | null
}

/** Every line of a settled sheet, in its order. */
export function lineReports(
  lines: readonly SheetLine[],
  villages: readonly { id: string; name: string }[],
  settled: SettledSheet<ReportedEntry>,
): LineReport[] {
  return lines.map((line) => {
    const whole = settled.lines.get(line.code)
    const seen = settled.cells.flatMap((cell) => {
      const head = cell.line.code === line.code ? standing(cell) : null
      return head ? [{ ...cell, head }] : []
    })
    const points = line.is === 'item' && typeof line.scoring.points === 'number' ? line.scoring.points : null
    const marks = points === null ? null : (settled.score.items[line.code] ?? null)
    return {
      line,
      points,
      marks,
      lost: points === null || marks === null || marks >= points ? null : roundHalfUp(points - marks, 2),
      came:
        whole?.is === 'marks'
          ? 'mean'
          : whole?.is !== 'observation'
            ? 'nothing'
            : whole.of > 1 && villages.length > 1
              ? 'sum'
              : 'plain',
      observation: whole?.is === 'observation' ? whole.observation : null,
      places: seen.map(({ villageId, raterId, head }) => ({
        villageId,
        observation: head.observation,
        marks: marksAt(whole, villageId, raterId),
        by: raterId === null ? head.enteredByName : head.raterName,
        at: head.receivedAt,
      })),
      reason: lineWords(settled, line.code, villages, ({ name }) => name),
    }
  })
}

function marksAt(
  whole: ReturnType<SettledSheet['lines']['get']>,
  villageId: string | null,
  raterId: string | null,
): number | null {
  if (whole?.is !== 'marks') return null
  const village = whole.villages.find((one) => one.villageId === villageId)
  return raterId === null
    ? (village?.marks ?? null)
    : (village?.raters.find((one) => one.raterId === raterId)?.marks ?? null)
}

import { type SheetScore, scoreSheet } from '../inspection/score-sheet'
import type { SheetLine } from '../inspection/sheet-lines'
import type { Observation } from '../scoring/case'
import type { AppealState } from './appeal'

/** A decided appeal, as far as a sheet that it is about tells of it. */
export interface DecidedAppeal {
  id: string
  number: number
  plan: { year: number }
  state: AppealState
  periodId: string
  unitId: string
  indicatorCode: string
  itemCode: string
  sheetId: string | null
  outcome: { observation: Observation | null; marks: { after: number | null } } | null
  decision: string | null
  decidedAt: Date | null
}

/** What a decision put in the place of one line of a sheet. */
export interface Correction {
  line: string
  appeal: { id: string; number: number; year: number; state: 'upheld' | 'partlyUpheld' }
  decision: string
  decidedAt: Date
  observation: Observation
  /** Of the line; where the line is an indicator as a whole, the indicator's. Null where it gives none. */
  marks: number | null
}

interface SheetAbout {
  id: string
  unitId: string
  period: { id: string }
  round: { counts: boolean }
}

/** The decisions that corrected lines of a sheet: of appeals against a line, or against the mark that a line alone makes. The earliest first. */
export function correctionsOf(
  sheet: SheetAbout,
  lines: readonly SheetLine[],
  appeals: readonly DecidedAppeal[],
): Correction[] {
  return appeals
    .flatMap((appeal) => {
      const line = lines.find((one) => isAbout(appeal, sheet, one))
      const { state, outcome, decidedAt } = appeal
      if (!line || !outcome?.observation || !decidedAt) return []
      if (state !== 'upheld' && state !== 'partlyUpheld') return []
      const { observation } = outcome
      return [
        {
          line: line.code,
          appeal: { id: appeal.id, number: appeal.number, year: appeal.plan.year, state },
          decision: appeal.decision ?? '',
          decidedAt,
          observation,
          marks: line.is === 'item' ? marksWith(line, observation) : outcome.marks.after,
        },
      ]
    })
    .toSorted((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
}

/** A line's marks were this observed. */
export function marksWith(line: SheetLine, observation: Observation): number | null {
  return scoreSheet([line], new Map([[line.code, observation]])).items[line.code] ?? null
}

/** A sheet's score with what decisions put in the place of its lines. */
export function correctedScore(
  lines: readonly SheetLine[],
  seen: { observations: ReadonlyMap<string, Observation>; given: ReadonlyMap<string, number | null> },
  corrections: readonly Correction[],
): SheetScore {
  const put = new Map(corrections.map(({ line, observation }) => [line, observation]))
  const kept = new Map([...seen.given].filter(([code]) => !put.has(code)))
  return scoreSheet(lines, new Map([...seen.observations, ...put]), kept)
}

function isAbout(appeal: DecidedAppeal, sheet: SheetAbout, line: SheetLine): boolean {
  if (appeal.indicatorCode !== line.indicatorCode) return false
  if (appeal.sheetId !== null) return appeal.sheetId === sheet.id && appeal.itemCode === line.code
  return (
    line.is === 'indicator' &&
    sheet.round.counts &&
    appeal.unitId === sheet.unitId &&
    appeal.periodId === sheet.period.id
  )
}

import { correctedScore, type Correction } from '../../appeal/corrections-of'
import type { RectificationState } from '../../rectification/rectification'
import type { SheetWord, Confirmation } from '../confirmation'
import type { Seen } from '../observations/observation'
import { settleSheet } from '../observations/settle-sheet'
import type { RoundKind } from '../round'
import type { SheetLine } from '../sheet-lines'
import { signsThis, type SignatureSide, type Strokes } from '../signature'
import { sumOf } from '../sum-of'
import { type LineReport, lineReports } from './line-report'

export interface Named {
  code: string
  name: string
  nameEn: string | null
}

/** An entry as a report tells it: also who entered it and when it came. */
export interface ReportedEntry extends Seen {
  enteredByName: string
  receivedAt: Date
}

/** Everything that the record holds of one completed sheet. */
export interface SheetFacts {
  sheet: {
    id: string
    unit: Named
    completedAt: Date | null
    /** Why a side has not signed it; null where both have, or refused to. */
    unsigned: string | null
    inspectorName: string | null
    round: { kind: RoundKind; name: string; startsOn: string; endsOn: string; counts: boolean }
    period: Omit<Named, 'code'> & { code: string; plan: { year: number; name: string; nameEn: string } }
  }
  lines: readonly SheetLine[]
  villages: readonly (Named & { id: string })[]
  raters: readonly { name: string }[]
  heads: readonly ReportedEntry[]
  indicators: readonly { code: string; name: string; nameEn: string }[]
  files: readonly {
    line: string
    village: string | null
    addedByName: string
    addedAt: Date
    file: { hash: string; type: string; name: string }
  }[]
  signatures: readonly {
    side: SignatureSide
    name: string
    post: string
    strokes: Strokes
    refused: string | null
    heads: readonly string[]
    headsHash: string
    signedAt: Date
  }[]
  /** What decisions on appeals put in the place of its lines. */
  corrections: readonly Correction[]
  confirmation: Confirmation
  words: readonly (SheetWord & { words: string | null; actingForName: string | null })[]
  findings: readonly ReportedFinding[]
  /** Whether the reader is shown only what was ordered. */
  orderedOnly: boolean
}

/** What was found, and how far it is put right. */
export interface ReportedFinding {
  number: number | null
  indicatorCode: string | null
  lineCode: string | null
  words: string
  lost: number | null
  state: RectificationState
  /** By what it was withdrawn, where it was: the sheet was corrected, or an appeal decided. */
  withdrawn: 'correction' | 'appeal' | null
  dueOn: string | null
  overdue: boolean
}

/** A completed sheet as it is reported: what was seen, entered by whom, what it came to, and what became of it. */
export interface SheetReport extends Omit<SheetFacts, 'lines' | 'heads' | 'files' | 'signatures'> {
  lines: LineReport[]
  sum: ReturnType<typeof sumOf>
  /** The same with what decisions on appeals corrected; null where nothing was. */
  corrected: ReturnType<typeof sumOf> | null
  photos: SheetFacts['files']
  signatures: (SheetFacts['signatures'][number] & { isOfThis: boolean })[]
}

export function sheetReport(facts: SheetFacts): SheetReport {
  const { lines, heads, files, signatures, ...rest } = facts
  const settled = settleSheet(lines, facts.villages, heads)
  const standing = [...new Set(settled.cells.flatMap((cell) => cell.heads.map(({ id }) => id)))]
  return {
    ...rest,
    lines: lineReports(lines, facts.villages, settled),
    sum: sumOf(lines, settled.score),
    corrected:
      facts.corrections.length === 0 ? null : sumOf(lines, correctedScore(lines, settled, facts.corrections)),
    // Photos hang together by item, in the sheet's order, in it by village.
    photos: files
      .map((file) => ({ file, at: orderOf(facts, file) }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ file }) => file),
    signatures: signatures.map((one) => ({ ...one, isOfThis: signsThis(one.heads, standing) })),
  }
}

function orderOf({ lines, villages }: SheetFacts, { line, village }: SheetFacts['files'][number]): number {
  const at = lines.findIndex(({ code }) => code === line)
  const place = villages.findIndex(({ id }) => id === village)
  return (at === -1 ? lines.length : at) * (villages.length + 1) + place + 1
}

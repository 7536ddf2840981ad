import { partsOf, type Parts } from '@/server/domain/plan/document/parts'
import { ownTarget, setTarget, type TargetColumn } from './grid-of'

/** A period that an indicator is reported in, and which share of the year's target is due by its end, in per cent. */
export interface PhasedPeriod {
  code: string
  name: { zh: string; en: string }
  percent: number | null
}

/** A row of the year's targets, and what its periods' would be. */
export interface PhasedRow {
  /** Null: all units. */
  unit: string | null
  year: number
  targets: number[]
}

/** Why an indicator's year cannot be shared out. */
export type NotPhased = 'accumulates' | 'figure' | 'periods'

/** An indicator's periods with even shares: of four quarters, 25, 50, 75 and 100 per cent. */
export function phasedPeriods(parts: Parts, { content: { scoring } }: TargetColumn): PhasedPeriod[] {
  const due = partsOf(parts, 'period').filter(
    ({ codes, content }) =>
      scoring.phases.includes(content.phase) && (scoring.reportedIn?.includes(codes[0] ?? '') ?? true),
  )
  return due.map(({ codes, content }, at) => ({
    code: codes[0] ?? '',
    name: content.name,
    percent: Math.round(((at + 1) / due.length) * 1e4) / 100,
  }))
}

/** What the shares make of the year's target, of all units and of each unit that has one of its own. */
export function phasedRows(
  parts: Parts,
  column: TargetColumn,
  units: readonly string[],
  periods: readonly PhasedPeriod[],
): PhasedRow[] {
  return [null, ...units].flatMap((unit) => {
    const year = ownTarget(parts, column, unit, null)
    if (typeof year !== 'number') return []
    return [{ unit, year, targets: periods.map(({ percent }) => round((year * (percent ?? 0)) / 100)) }]
  })
}

/** Why the year of this indicator cannot be shared out; null where it can. */
export function notPhased(parts: Parts, column: TargetColumn, units: readonly string[]): NotPhased | null {
  const { accumulate } = column.content.scoring
  if (accumulate !== 'sum' && accumulate !== 'latest') return 'accumulates'
  const periods = phasedPeriods(parts, column)
  if (periods.length < 2) return 'periods'
  return phasedRows(parts, column, units, periods).length === 0 ? 'figure' : null
}

/** The edits that fill them in. */
export function phasedEdits(
  column: TargetColumn,
  rows: readonly PhasedRow[],
  periods: readonly PhasedPeriod[],
): Record<string, unknown> {
  const edits: Record<string, unknown> = {}
  for (const { unit, targets } of rows)
    periods.forEach(({ code }, at) =>
      Object.assign(edits, setTarget(column, unit, code, targets[at] ?? null)),
    )
  return edits
}

const round = (figure: number): number => Math.round(figure * 100) / 100

import { canonicalJson } from '../audit/canonical-json'
import type { PlanIndicator } from '../plan/plan-version'
import type { Observation } from '../scoring/case'
import { checkObservation, type ObservationFault } from '../value/check-observation'
import { findPersonalData } from '../value/personal-data'

/** One figure as a bureau's system sends it; units and indicators by their codes. */
export interface SentRow {
  unit: string
  indicator: string
  /** null takes the figure out. */
  observation: Observation | null
  note: string | null
  /** The version that it is to replace; left out where the sender has not seen one. */
  version?: number | undefined
}

/** The cell as it stands. */
export interface StandingCell {
  observation: Observation | null
  note: string | null
  version: number
  /** Whether what stands there came with the same key. */
  own: boolean
}

export type RowRefusal =
  | 'malformed'
  | 'unknownUnit'
  | 'unknownIndicator'
  | 'twice'
  | 'personalData'
  | `observation.${ObservationFault}`

export type JudgedRow<Unit> =
  | { verdict: 'refused'; because: RowRefusal }
  | { verdict: 'same'; version: number }
  /** What stands there was not seen by the sender: it is told, and nothing is written. */
  | { verdict: 'conflict'; unit: Unit }
  | { verdict: 'write'; unit: Unit; baseVersion: number }

/**
 * Judges each sent row by itself. A row without a version fills an empty cell or replaces what came with the same key; what
 * anybody else entered is replaced only by a row that names its version, so that nothing is overwritten unseen. Rows that
 * could not be read are null.
 */
export function judgeRows<Unit>(
  rows: readonly (SentRow | null)[],
  {
    units,
    indicators,
    standing,
  }: {
    /** The units and indicators within the key's reach. */
    units: ReadonlyMap<string, Unit>
    indicators: ReadonlyMap<string, Pick<PlanIndicator, 'scoring'>>
    standing: (unit: Unit, indicator: string) => StandingCell | undefined
  },
): JudgedRow<Unit>[] {
  const times = new Map<string, number>()
  const cellOf = ({ unit, indicator }: SentRow) => `${unit}\n${indicator}`
  for (const row of rows) if (row) times.set(cellOf(row), (times.get(cellOf(row)) ?? 0) + 1)
  return rows.map((row): JudgedRow<Unit> => {
    if (row === null) return { verdict: 'refused', because: 'malformed' }
    const unit = units.get(row.unit)
    if (unit === undefined) return { verdict: 'refused', because: 'unknownUnit' }
    const indicator = indicators.get(row.indicator)
    if (!indicator) return { verdict: 'refused', because: 'unknownIndicator' }
    // Which of the two is meant can't be told.
    if ((times.get(cellOf(row)) ?? 0) > 1) return { verdict: 'refused', because: 'twice' }
    const fault = row.observation && checkObservation(indicator.scoring, row.observation)
    if (fault) return { verdict: 'refused', because: `observation.${fault}` }
    const words = [row.note, row.observation && 'reason' in row.observation ? row.observation.reason : null]
    if (words.some((text) => findPersonalData(text ?? '') !== null))
      return { verdict: 'refused', because: 'personalData' }
    const cell = standing(unit, row.indicator)
    if (cell ? isSame(cell, row) : row.observation === null && row.note === null)
      return { verdict: 'same', version: cell?.version ?? 0 }
    const known = row.version ?? (cell?.own ? cell.version : 0)
    return known === (cell?.version ?? 0)
      ? { verdict: 'write', unit, baseVersion: known }
      : { verdict: 'conflict', unit }
  })
}

function isSame(
  a: { observation: Observation | null; note: string | null },
  b: { observation: Observation | null; note: string | null },
): boolean {
  return a.note === b.note && canonicalJson(a.observation) === canonicalJson(b.observation)
}

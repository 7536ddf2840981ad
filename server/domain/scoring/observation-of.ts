import type { CaseValue, Observation } from './case'

/** The row without the cell it stands in. */
export function observationOf(row: CaseValue): Observation {
  if ('numerator' in row) return { numerator: row.numerator, denominator: row.denominator }
  if ('value' in row) return { value: row.value }
  if ('answers' in row) return { answers: row.answers }
  if ('counts' in row) return { counts: row.counts }
  if ('missing' in row) return { missing: row.missing }
  if ('scores' in row) return { scores: row.scores }
  if ('reported' in row) return { reported: row.reported, verified: row.verified }
  return { marks: row.marks, reason: row.reason }
}

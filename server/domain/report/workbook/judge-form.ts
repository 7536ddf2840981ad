import type { IndicatorScoring } from '../../plan/plan-version'
import { type CellContent, type FormSheet, type Named, rowKey } from './form-sheet'
import type { Marks } from './marks'
import { type FormProblem, type FormReading, sameContent } from './read-form'

export const formVerdicts = ['refused', 'conflict', 'changed', 'same'] as const
export type FormVerdict = (typeof formVerdicts)[number]

/** What becomes of one cell of the record if the file is applied. */
export interface JudgedCell {
  key: string
  unitId: string
  unitCode: string
  code: string
  unit: Named
  indicator: Named
  measure: Named
  scoring: IndicatorScoring
  cell: string
  verdict: FormVerdict
  /** What stands in the file; null where it can't be read. */
  mine: CellContent | null
  theirs: CellContent & { version: number; by: string | null; at: Date | null }
  problems: FormProblem[]
}

export interface JudgedForm {
  cells: JudgedCell[]
  problems: FormProblem[]
}

/**
 * Judges every cell of a file against the record and against what was handed out (`base`): what was not touched in the file
 * stays as it is in the record, what was touched is a change, and one over a cell that somebody else changed since is a
 * conflict that a person decides. A cell of a report that is closed to it is refused, if it was touched.
 */
export function judgeForm(
  sheet: FormSheet,
  reading: FormReading,
  marks: Pick<Marks, 'versions'>,
  base: (key: string) => CellContent,
): JudgedForm {
  const cells = reading.rows.map(({ row, cell, content, problems }): JudgedCell => {
    const key = rowKey(row)
    const { unitId, unitCode, code, unit, indicator, measure, scoring } = row
    const { observation, note, version, by, at } = row
    const judged = {
      key,
      unitId,
      unitCode,
      code,
      unit,
      indicator,
      measure,
      scoring,
      cell,
      mine: content,
      theirs: { observation, note, version, by, at },
    }
    if (content === null) return { ...judged, verdict: 'refused', problems }
    const { kind } = scoring
    if (sameContent(content, row, kind) || sameContent(content, base(key), kind))
      return { ...judged, verdict: 'same', problems: [] }
    if (!row.open)
      return {
        ...judged,
        verdict: 'refused',
        problems: [{ code: row.byVillage ? 'byVillage' : 'unitClosed', data: { cell, text: row.unit.name } }],
      }
    const verdict = (marks.versions.get(key) ?? 0) === version ? 'changed' : 'conflict'
    return { ...judged, verdict, problems: [] }
  })
  return { cells, problems: reading.problems }
}

/** Whether anything may be applied: every cell was read, and something would change. */
export function mayApply({ cells, problems }: JudgedForm): boolean {
  return (
    problems.length === 0 &&
    cells.every(({ verdict }) => verdict !== 'refused') &&
    cells.some(({ verdict }) => verdict === 'changed' || verdict === 'conflict')
  )
}

/** The cells to write: what changed, and of the conflicts those for which the file's is taken. */
export function cellsToWrite({ cells }: JudgedForm, take: ReadonlySet<string>): JudgedCell[] {
  return cells.filter(
    ({ verdict, key }) => verdict === 'changed' || (verdict === 'conflict' && take.has(key)),
  )
}

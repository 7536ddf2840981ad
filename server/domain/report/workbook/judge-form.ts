import type { IndicatorScoring } from '../../plan/plan-version'
import { type CellContent, type FormSheet, type Named, rowKey } from './form-sheet'
import type { Marks } from './marks'
import { type FormProblem, type FormReading, sameContent, sameFigures, sameNote } from './read-form'

export const formVerdicts = ['refused', 'conflict', 'changed', 'same'] as const
export type FormVerdict = (typeof formVerdicts)[number]

/** What becomes of one cell of the record if the file is applied. */
export interface JudgedCell {
  key: string
  unitId: string
  unitCode: string
  code: string
  unit: Named
  /** The village that it is of; null where it is the unit's own. */
  village: (Named & { id: string }) | null
  /** It is a sum of villages: what is written of it is its note. */
  isSum: boolean
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
    const { unitId, unitCode, code, unit, indicator, measure, scoring, village = null } = row
    const { observation, note, version, by, at } = row
    const judged = {
      key,
      unitId,
      unitCode,
      code,
      unit,
      village: village && { id: village.id, name: village.name, nameEn: village.nameEn },
      isSum: row.byVillage === true,
      indicator,
      measure,
      scoring,
      cell,
      mine: content,
      theirs: { observation, note, version, by, at },
    }
    if (content === null) return { ...judged, verdict: 'refused', problems }
    if (sameContent(content, row, scoring) || sameContent(content, base(key), scoring))
      return { ...judged, verdict: 'same', problems: [] }
    const refuse = (problem: FormProblem['code']): JudgedCell => ({
      ...judged,
      verdict: 'refused',
      problems: [{ code: problem, data: { cell, text: row.unit.name } }],
    })
    if (row.byVillage && row.open) {
      // Its figure is the villages': as it went out or as it is now, and never one that was typed over it.
      const untouched = [row, base(key)].some((one) => sameFigures(content, one, scoring))
      if (!untouched) return refuse('byVillage')
      if (sameNote(content, row) || sameNote(content, base(key)))
        return { ...judged, verdict: 'same', problems: [] }
      const mine = { observation: row.observation, note: content.note }
      return { ...judged, mine, verdict: sameNote(row, base(key)) ? 'changed' : 'conflict', problems: [] }
    }
    if (!row.open) return refuse(row.byVillage ? 'byVillage' : 'unitClosed')
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

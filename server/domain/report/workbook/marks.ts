import { canonicalJson } from '../../audit/canonical-json'
import type { Cell } from '../../plan/workbook/grid'
import { type FormFacts, formKinds, type FormSheet, rowKey } from './form-sheet'

const FORMAT = 'mingji-form 1'

/** What a workbook carries hidden: what it is of, and over which version each of its cells was handed out. */
export interface Marks extends FormFacts {
  versions: ReadonlyMap<string, number>
}

export function marksOf(sheet: FormSheet): Marks {
  const { rows, ...facts } = sheet
  return { ...facts, versions: new Map(rows.map((row) => [rowKey(row), row.version])) }
}

/** The text whose hash shows that nobody has mended the hidden sheet by hand. */
export function marksText(marks: Marks): string {
  const { kind, id, unitCode, unitName, periodCode, planVersion } = marks
  const facts = { kind, id, unitCode, unitName, periodCode, planVersion }
  return canonicalJson({ ...facts, versions: Object.fromEntries(marks.versions) })
}

export function writeMarks(marks: Marks, hash: string): Cell[][] {
  return [
    [FORMAT, hash],
    ['kind', marks.kind],
    ['id', marks.id],
    ['unit', marks.unitCode, marks.unitName],
    ['period', marks.periodCode],
    ['plan', marks.planVersion],
    ...[...marks.versions].map(([key, version]): Cell[] => ['cell', key, version]),
  ]
}

/** What a hidden sheet says; null where it is none of ours or incomplete. */
export function readMarks(rows: readonly (readonly Cell[])[]): { marks: Marks; hash: string } | null {
  const text = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell))
  const line = (name: string) => rows.find(([first]) => text(first) === name)
  const kind = formKinds.find((one) => one === text(line('kind')?.[1]))
  const planVersion = Number(text(line('plan')?.[1]))
  const hash = text(line(FORMAT)?.[1])
  if (!kind || !hash || !Number.isInteger(planVersion)) return null
  const cells = rows.filter(([first]) => text(first) === 'cell')
  const versions = new Map(cells.map(([, key, version]) => [text(key), Number(text(version))]))
  if ([...versions.values()].some((version) => !Number.isInteger(version) || version < 0)) return null
  return {
    hash,
    marks: {
      kind,
      id: text(line('id')?.[1]),
      unitCode: text(line('unit')?.[1]),
      unitName: text(line('unit')?.[2]),
      periodCode: text(line('period')?.[1]),
      planVersion,
      versions,
    },
  }
}

export type MarksRefusal = {
  code: 'otherKind' | 'otherUnit' | 'otherPeriod' | 'otherPlan'
  data: { found: string; wanted: string }
}

/** Whether a workbook is of the report or the period at which it is uploaded; by name what it is of, where it is not. */
export function refuseMarks(marks: Marks, sheet: FormFacts): MarksRefusal | null {
  const refuse = (code: MarksRefusal['code'], found: string, wanted: string) => ({
    code,
    data: { found, wanted },
  })
  if (marks.kind !== sheet.kind) return refuse('otherKind', marks.kind, sheet.kind)
  if (marks.unitCode !== sheet.unitCode) return refuse('otherUnit', marks.unitName, sheet.unitName)
  if (marks.periodCode !== sheet.periodCode || marks.id !== sheet.id)
    return refuse('otherPeriod', marks.periodCode, sheet.periodCode)
  if (marks.planVersion !== sheet.planVersion)
    return refuse('otherPlan', String(marks.planVersion), String(sheet.planVersion))
  return null
}

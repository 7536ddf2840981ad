import { partsOf, splitDocument } from '../document/parts'
import type { PartKind, PlanDocument } from '../document/plan-document'
import { cellOfText } from './cell-text'
import { target as targetCodec } from './codecs'
import { type Column, columnsOf, type Hint, keyPaths } from './columns'
import type { Cell } from './grid'
import { valueAt } from './paths'
import {
  ALL_UNITS,
  headOfTarget,
  NAME_ROW,
  targetColumns,
  UNIT_HEAD,
  UNIT_NAME_HEAD,
} from './targets-columns'
import { SHEETS } from './words'

/** What stands beside the plan in its workbook: names, sentences, and who made the file. */
export interface WorkbookHints {
  /** Units and bureaus by code. */
  names: Readonly<Record<string, string>>
  /** The rule's own sentence, by the part's key. */
  sentences: Readonly<Record<string, string>>
  about: readonly (readonly [string, string])[]
}

/** A sheet to be written: its cells, and how its columns are to look. */
export interface SheetPlan {
  name: string
  rows: Cell[][]
  columns: readonly Pick<Column, 'width' | 'choices' | 'hint'>[]
  /** How many rows and columns stay in sight. */
  frozen: { rows: number; columns: number }
  /** 总则: the choices and locks stand in lines, not in columns. */
  lines?: readonly Column[]
}

type TableKind = Exclude<PartKind, 'settings' | 'target'>
const TABLES = ['category', 'phase', 'period', 'unit', 'indicator', 'sheetItem'] as const
const LAST = ['veto', 'adjustment', 'check'] as const

/** A plan → the sheets of its workbook. `readGrids` reads the same plan from them. */
export function writeGrids(document: PlanDocument, hints: WorkbookHints): SheetPlan[] {
  const parts = splitDocument(document)
  const table = (kind: TableKind) => tableSheet(kind, parts, document, hints)
  return [
    {
      name: SHEETS.about,
      rows: hints.about.map(([head, text]) => [cellOfText(head), cellOfText(text)]),
      columns: [
        { width: 16, hint: 'sentence' },
        { width: 90, hint: 'sentence' },
      ],
      frozen: { rows: 0, columns: 0 },
    },
    settingsSheet(document),
    ...TABLES.map(table),
    targetsSheet(document, hints),
    ...LAST.map(table),
  ]
}

function settingsSheet({ settings }: PlanDocument): SheetPlan {
  const lines = columnsOf.settings
  return {
    name: SHEETS.settings,
    rows: [
      ['项目', '内容'],
      ...lines.map(({ head, path, codec }): Cell[] => [head, codec.write(valueAt(settings, path))]),
    ],
    columns: [{ width: 26, hint: 'sentence' }, { width: 60 }],
    frozen: { rows: 1, columns: 1 },
    lines,
  }
}

function tableSheet(
  kind: TableKind,
  parts: Record<string, unknown>,
  document: PlanDocument,
  hints: WorkbookHints,
): SheetPlan {
  const columns = columnsOf[kind]
  const coded = keyPaths(kind)
  const rows = partsOf(parts, kind).map(({ key, codes, content }) => {
    const row = { ...content, ...Object.fromEntries(coded.map((name, at) => [name, codes[at]])) }
    return columns.map(({ path, codec, hint }): Cell =>
      hint === undefined
        ? codec.write(valueAt(row, path))
        : cellOfText(hintText(hint, key, codes[0] ?? '', row, document, hints)) || null,
    )
  })
  return {
    name: SHEETS[kind],
    rows: [columns.map(({ head }) => head), ...rows],
    columns,
    frozen: { rows: 1, columns: kind === 'sheetItem' ? 4 : 2 },
  }
}

function hintText(
  hint: Hint,
  key: string,
  code: string,
  row: unknown,
  document: PlanDocument,
  { names, sentences }: WorkbookHints,
): string {
  switch (hint) {
    case 'unitName':
      return names[code] ?? ''
    case 'bureauName':
      return names[String(valueAt(row, ['department']))] ?? ''
    case 'indicatorName':
      return document.indicators.find((indicator) => indicator.code === code)?.name.zh ?? ''
    case 'sentence':
      return sentences[key] ?? ''
  }
}

function targetsSheet(document: PlanDocument, { names }: WorkbookHints): SheetPlan {
  const columns = targetColumns(document)
  const held = new Map(
    document.targets.map(({ indicator, unit, period, target }) => [
      `${unit ?? ALL_UNITS} ${headOfTarget({ indicator, period })}`,
      target,
    ]),
  )
  const indicatorNames = new Map(document.indicators.map(({ code, name }) => [code, name.zh]))
  const row = (unit: string, name: string): Cell[] => [
    unit,
    cellOfText(name) || null,
    ...columns.map((column) => targetCodec.write(held.get(`${unit} ${headOfTarget(column)}`))),
  ]
  return {
    name: SHEETS.target,
    rows: [
      [UNIT_HEAD, UNIT_NAME_HEAD, ...columns.map(headOfTarget)],
      [
        NAME_ROW,
        null,
        ...columns.map(({ indicator }) => cellOfText(indicatorNames.get(indicator) ?? '') || null),
      ],
      row(ALL_UNITS, '全部单位（分期目标）'),
      ...document.units.map(({ code }) => row(code, names[code] ?? '')),
    ],
    columns: [
      { width: 16, hint: 'unitName' },
      { width: 24, hint: 'unitName' },
      ...columns.map(() => ({ width: 14 })),
    ],
    frozen: { rows: 2, columns: 2 },
  }
}

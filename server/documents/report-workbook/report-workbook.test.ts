import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { FormRow, FormSheet } from '@/server/domain/report/workbook/form-sheet'
import { type FormVerdict, judgeForm, mayApply } from '@/server/domain/report/workbook/judge-form'
import { marksOf, refuseMarks } from '@/server/domain/report/workbook/marks'
import { readForm } from '@/server/domain/report/workbook/read-form'
import type { FormLanguage } from '@/server/domain/report/workbook/words'
import { readReportWorkbook } from './read-report-workbook'
import { writeReportWorkbook } from './write-report-workbook'

const row = (code: string, kind: string, more: Partial<FormRow> = {}): FormRow => ({
  unitId: 'u1',
  unitCode: '630203102',
  unit: { name: '三合镇', nameEn: 'Sanhe' },
  code,
  indicator: { name: `指标${code}`, nameEn: `Indicator ${code}` },
  definition: { name: '=口径', nameEn: '' },
  measure: { name: kind === 'ratio' ? '%' : '次', nameEn: '' },
  scoring: { kind, phases: ['regular'] } as FormRow['scoring'],
  target: '≥90',
  before: null,
  observation: null,
  note: null,
  version: 0,
  by: null,
  at: null,
  open: true,
  ...more,
})

const ratio = {
  observation: { numerator: 9, denominator: 10 },
  version: 3,
  note: '台账',
  by: '王',
  at: new Date(0),
}
const sheet: FormSheet = {
  kind: 'report',
  id: 'r1',
  unitCode: '630203102',
  unitName: '三合镇',
  periodCode: '2026Q4',
  planVersion: 2,
  rows: [
    row('A1', 'amount', { observation: { value: 1234.5 }, version: 1 }),
    row('B1', 'ratio', ratio),
    row('C1', 'amount', { measure: { name: '%', nameEn: '%' } }),
  ],
}
const base = (key: string) =>
  sheet.rows.find((one) => `${one.unitCode}/${one.code}` === key) ?? { observation: null, note: null }

const written = (language: FormLanguage = 'zh-CN', of: FormSheet = sheet) =>
  writeReportWorkbook(of, { language, hash: 'h', about: [['导出', '三合镇 =王']], by: '王' })

/** What a spreadsheet program makes of a workbook: its values changed, saved again with nothing but values. */
async function changed(change: (rows: CellValue[][], sheets: WriteSheet[]) => void, language?: FormLanguage) {
  const { sheets } = await readXlsx(await written(language))
  const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
  change(copies[0]?.rows ?? [], copies)
  return writeXlsx({ sheets: copies })
}

const at = (rows: CellValue[][], line: number, head: string, value: CellValue) => {
  const column = rows[0]?.indexOf(head) ?? -1
  const cells = rows[line]
  if (column < 0 || !cells) throw new Error(`no ${head} in line ${String(line)}`)
  cells[column] = value
}

async function judged(file: Uint8Array, now: FormSheet = sheet) {
  const read = await readReportWorkbook(file)
  if (!read.ok) return { verdicts: [], problems: [read.code as string], may: false }
  const foreign = refuseMarks(read.marks, now)
  if (foreign) return { verdicts: [], problems: [foreign.code as string], may: false }
  const form = judgeForm(now, readForm(read.grid, now, read.language), read.marks, base)
  return {
    verdicts: form.cells.map(({ verdict }) => verdict),
    problems: [...form.problems, ...form.cells.flatMap(({ problems }) => problems)].map(({ code, data }) =>
      `${code} ${data.cell ?? data.text ?? data.column ?? ''}`.trim(),
    ),
    may: mayApply(form),
    form,
  }
}

describe('a report as a workbook', () => {
  test.each(['zh-CN', 'en'] as const)('comes back as it went out: %s', async (language) => {
    expect(await judged(await written(language))).toMatchObject({
      verdicts: ['same', 'same', 'same'],
      problems: [],
      may: false,
    })
  })

  test('is locked but where something is asked for, says what it takes, hides what it is of, and holds no formula', async () => {
    const { sheets } = await readXlsx(await written(), { readStyles: true })
    const [table, , marks] = sheets
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ['填报', false],
      ['说明', false],
      ['mingji', true],
    ])
    expect(marks?.rows[0]?.slice(0, 2)).toEqual(['mingji-form 1', 'h'])
    expect(table?.protection?.sheet).toBe(true)
    const heads = (table?.rows[0] ?? []) as string[]
    const open = [...(table?.cells ?? [])]
      .filter(([, { style }]) => style?.protection?.locked === false)
      .map(([place]) => place.split(',').map(Number))
      .map(([line = 0, column = 0]) => `${String(line)} ${heads[column] ?? ''}`)
    expect(open.sort()).toEqual([
      '1 数值',
      '1 说明(不得含个人信息)',
      '2 分子',
      '2 分母',
      '2 说明(不得含个人信息)',
      '3 数值',
      '3 说明(不得含个人信息)',
    ])
    expect(table?.dataValidations?.map(({ type }) => type)).toEqual([
      'decimal',
      'decimal',
      'decimal',
      'textLength',
    ])
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells ?? []).values()].flatMap(({ formula }) => formula ?? []),
    )
    expect(formulas).toEqual([])
  })

  test('closed cells are locked too', async () => {
    const shut = { ...sheet, rows: sheet.rows.map((one) => ({ ...one, open: false })) }
    const { sheets } = await readXlsx(await written('zh-CN', shut), { readStyles: true })
    const cells = [...(sheets[0]?.cells ?? []).values()]
    expect(cells.every(({ style }) => style?.protection?.locked !== false)).toBe(true)
  })
})

describe('what is typed', () => {
  test.each<[string, (rows: CellValue[][]) => void, FormVerdict[], string[]]>([
    ['a number', (rows) => at(rows, 1, '数值', 7), ['changed', 'same', 'same'], []],
    ['full-width digits', (rows) => at(rows, 1, '数值', '７．５'), ['changed', 'same', 'same'], []],
    ['thousands as text', (rows) => at(rows, 1, '数值', '1,234.5'), ['same', 'same', 'same'], []],
    [
      'a percent sign where the unit is per cent',
      (rows) => at(rows, 3, '数值', '95%'),
      ['same', 'same', 'changed'],
      [],
    ],
    [
      'a percent sign where it is not',
      (rows) => at(rows, 1, '数值', '95%'),
      ['refused', 'same', 'same'],
      ['notANumber G2'],
    ],
    ['a word', (rows) => at(rows, 1, '数值', '九十'), ['refused', 'same', 'same'], ['notANumber G2']],
    ['an emptied cell', (rows) => at(rows, 1, '数值', null), ['changed', 'same', 'same'], []],
    ['half a ratio', (rows) => at(rows, 2, '分母', null), ['same', 'refused', 'same'], ['halfARatio E3']],
    ['a negative numerator', (rows) => at(rows, 2, '分子', -1), ['same', 'refused', 'same'], ['badValue E3']],
    ['a note', (rows) => at(rows, 1, '说明(不得含个人信息)', ' 停电 '), ['changed', 'same', 'same'], []],
    [
      'a phone number in a note',
      (rows) => at(rows, 1, '说明(不得含个人信息)', '联系13812345678'),
      ['refused', 'same', 'same'],
      ['personal J2'],
    ],
    ['a cell that is not read', (rows) => at(rows, 1, '目标', '≥1'), ['same', 'same', 'same'], []],
  ])('%s', async (_, change, verdicts, problems) => {
    const answer = await judged(await changed(change))
    expect([answer.verdicts, answer.problems]).toEqual([verdicts, problems])
    expect(answer.may).toBe(verdicts.includes('changed') && problems.length === 0)
  })

  test('a percent that the program made of it is what was typed', async () => {
    const { sheets } = await readXlsx(await written())
    const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
    const column = copies[0]?.rows?.[0]?.indexOf('数值') ?? -1
    const [table] = copies
    if (table) table.cells = new Map([[`3,${String(column)}`, { value: 0.955, style: { numFmt: '0.0%' } }]])
    const { form } = await judged(await writeXlsx({ sheets: copies }))
    expect(form?.cells[2]?.mine?.observation).toEqual({ value: 95.5 })
  })

  test('a formula and merged cells are named by their cell', async () => {
    const { sheets } = await readXlsx(await written())
    const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
    const [table] = copies
    if (table) {
      table.cells = new Map([['1,6', { value: 3, formula: '1+2' }]])
      table.merges = [{ startRow: 2, startCol: 4, endRow: 2, endCol: 5 }]
    }
    const { problems, may } = await judged(await writeXlsx({ sheets: copies }))
    expect([problems, may]).toEqual([['formula G2', 'merged E3'], false])
  })
})

test('a figure in another kind’s column, or of what is not filled here, is named and never passed over', async () => {
  const poll: FormSheet = { ...sheet, rows: [...sheet.rows, row('P1', 'poll')] }
  const { sheets } = await readXlsx(await written('zh-CN', poll))
  const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
  const rows = copies[0]?.rows ?? []
  at(rows, 1, '分子', 7)
  at(rows, 4, '数值', 3)
  const said = await judged(await writeXlsx({ sheets: copies }), poll)
  expect(said.problems).toEqual(['notHere E2', 'notHere G5'])
  expect([said.verdicts, said.may]).toEqual([['refused', 'same', 'same', 'refused'], false])
})

test('what villages make is told to be theirs', async () => {
  const ofVillages: FormSheet = {
    ...sheet,
    rows: [row('V1', 'amount', { open: false, byVillage: true }), ...sheet.rows.slice(1)],
  }
  const { sheets } = await readXlsx(await written('zh-CN', ofVillages))
  const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
  at(copies[0]?.rows ?? [], 1, '数值', 5)
  expect((await judged(await writeXlsx({ sheets: copies }), ofVillages)).problems).toEqual(['byVillage G2'])
})

describe('what was done to the table', () => {
  test.each<[string, (rows: CellValue[][], sheets: WriteSheet[]) => void, string[]]>([
    ['a row taken out', (rows) => rows.splice(1, 1), ['rowMissing 三合镇 A1 指标A1']],
    ['a row put in', (rows) => rows.push(['X9', '新指标']), ['unknownRow A5']],
    ['a row twice', (rows) => rows.push([...(rows[1] ?? [])]), ['twice A5']],
    ['a head changed', (rows) => at(rows, 0, '分子', '子'), ['headMissing 分子']],
    [
      'the sheet renamed',
      (_, sheets) => {
        if (sheets[0]) sheets[0].name = '表1'
      },
      ['sheetMissing'],
    ],
    ['the hidden sheet taken out', (_, sheets) => sheets.splice(2, 1), ['noMarks']],
  ])('%s', async (_, change, problems) => {
    const answer = await judged(await changed(change))
    expect([answer.problems, answer.may]).toEqual([problems, false])
  })

  test('rows in another order, and heads in the other language, are the same', async () => {
    const file = await changed((rows) => {
      rows.splice(1, 3, ...rows.slice(1, 4).reverse())
    }, 'en')
    expect((await judged(file)).verdicts).toEqual(['same', 'same', 'same'])
  })

  test('anything but a workbook is refused', async () => {
    expect((await judged(new TextEncoder().encode('分子,分母'))).problems).toEqual(['notAWorkbook'])
    expect((await judged(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).problems).toEqual(['encrypted'])
  })
})

describe('over which version it was typed', () => {
  const later = (more: Partial<FormRow>): FormSheet => ({
    ...sheet,
    rows: sheet.rows.map((one) => (one.code === 'B1' ? { ...one, version: 4, ...more } : one)),
  })
  const touched = () => changed((rows) => at(rows, 2, '分子', 8))
  const theirs = { observation: { numerator: 7, denominator: 10 } }

  test.each<[string, () => Promise<Uint8Array>, FormSheet, string]>([
    ['nobody else changed it', touched, sheet, 'changed'],
    ['somebody else did: both are shown', touched, later(theirs), 'conflict'],
    [
      'somebody else typed the same',
      touched,
      later({ observation: { numerator: 8, denominator: 10 } }),
      'same',
    ],
    ['it was not touched in the file: theirs stays', written, later(theirs), 'same'],
    ['the report was submitted meanwhile', touched, later({ version: 3, open: false }), 'refused'],
  ])('%s', async (_, file, now, expected) => {
    expect((await judged(await file(), now)).verdicts[1]).toBe(expected)
  })

  test.each([
    ['another unit’s', { unitCode: '630203202', unitName: '古城乡' }, 'otherUnit'],
    ['another period’s', { periodCode: '2026Q3', id: 'r0' }, 'otherPeriod'],
    ['another plan version’s', { planVersion: 3 }, 'otherPlan'],
    ['another kind', { kind: 'county' as const }, 'otherKind'],
  ])('%s is refused by name', async (_, other, expected) => {
    expect((await judged(await written(), { ...sheet, ...other })).problems).toEqual([expected])
    expect(marksOf(sheet).versions.get('630203102/B1')).toBe(3)
  })
})

describe('what is asked village by village, and what has several items', () => {
  const of = (code: string, name: string) => ({ village: { id: `v${code}`, code, name, nameEn: null } })
  const sum = row('V1', 'ratio', {
    observation: { numerator: 9, denominator: 20 },
    version: 2,
    note: '已核',
    byVillage: true,
  })
  const answers = [
    { code: 'a', name: { zh: '满意', en: 'Satisfied' }, worth: 1 },
    { code: 'b', name: { zh: '不满意', en: 'Dissatisfied' }, worth: 0 },
  ]
  const north = { observation: { numerator: 9, denominator: 20 }, version: 1, ...of('01', '北村') }
  const of2: FormSheet = {
    ...sheet,
    rows: [
      sum,
      row('V1', 'ratio', north),
      row('V1', 'ratio', of('02', '南村')),
      row('P1', 'poll', { scoring: { kind: 'poll', phases: ['regular'], answers } }),
    ],
  }
  const judgedOf = async (change: (rows: CellValue[][]) => void) => {
    const { sheets } = await readXlsx(await written('zh-CN', of2))
    const copies: WriteSheet[] = sheets.map(({ name, rows }) => ({ name, rows }))
    change(copies[0]?.rows ?? [])
    const read = await readReportWorkbook(await writeXlsx({ sheets: copies }))
    if (!read.ok) throw new Error(read.code)
    const handedOut = (key: string) =>
      of2.rows.find(
        (one) => [one.unitCode, one.code, ...(one.village ? [one.village.code] : [])].join('/') === key,
      ) ?? { observation: null, note: null }
    const form = judgeForm(of2, readForm(read.grid, of2, read.language), read.marks, handedOut)
    return {
      verdicts: form.cells.map(({ verdict }) => verdict),
      mine: form.cells.map(({ mine }) => mine),
      problems: [...form.problems, ...form.cells.flatMap(({ problems }) => problems)].map(
        ({ code, data }) => `${code} ${data.cell ?? ''}`,
      ),
    }
  }

  test('every village has its row below its indicator; the sum is locked but for its note', async () => {
    const { sheets } = await readXlsx(await written('zh-CN', of2), { readStyles: true })
    const [table] = sheets
    const heads = (table?.rows[0] ?? []) as string[]
    expect(heads).toEqual(expect.arrayContaining(['村代码', '村(社区)', '分项(每行一项)']))
    expect(table?.rows.map((cells) => cells[heads.indexOf('村(社区)')] ?? null)).toEqual([
      '村(社区)',
      null,
      '北村',
      '南村',
      null,
    ])
    const open = [...(table?.cells ?? [])]
      .filter(([, { style }]) => style?.protection?.locked === false)
      .map(([place]) => place.split(',').map(Number))
      .map(([line = 0, column = 0]) => `${String(line)} ${heads[column] ?? ''}`)
    expect(open.sort()).toEqual([
      '1 说明(不得含个人信息)',
      '2 分子',
      '2 分母',
      '3 分子',
      '3 分母',
      '4 分项(每行一项)',
      '4 说明(不得含个人信息)',
    ])
  })
  test('it comes back as it went out', async () => {
    expect(await judgedOf(() => undefined)).toMatchObject({ verdicts: ['same', 'same', 'same', 'same'] })
  })
  test('a village’s figure, the note of a sum and the answers of a poll are changes', async () => {
    const { verdicts, mine, problems } = await judgedOf((rows) => {
      at(rows, 1, '说明(不得含个人信息)', '南村迟报，已补')
      at(rows, 3, '分子', 4)
      at(rows, 3, '分母', 5)
      at(rows, 4, '分项(每行一项)', '满意：40\n不满意：2')
    })
    expect([verdicts, problems]).toEqual([['changed', 'same', 'changed', 'changed'], []])
    expect(mine[2]).toEqual({ observation: { numerator: 4, denominator: 5 }, note: null })
    expect(mine[3]).toEqual({ observation: { answers: { a: 40, b: 2 } }, note: null })
  })
  test.each<[string, (rows: CellValue[][]) => void, string]>([
    ['a sum that was typed over', (rows) => at(rows, 1, '分子', 10), 'byVillage'],
    ['a note of a village', (rows) => at(rows, 2, '说明(不得含个人信息)', '迟'), 'notHere'],
    ['an answer that is none', (rows) => at(rows, 4, '分项(每行一项)', '一般：3'), 'unknownItem'],
    ['a village twice', (rows) => at(rows, 3, '村代码', '01'), 'twice'],
  ])('refused by its cell: %s', async (_, change, code) => {
    expect((await judgedOf(change)).problems[0]).toMatch(new RegExp(`^${code} [A-Z]+\\d`))
  })
})

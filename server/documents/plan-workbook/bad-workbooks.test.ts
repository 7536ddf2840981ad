import { type Cell, type CellValue, writeXlsx, type WriteSheet } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { emptyPlan } from '@/server/domain/plan/document/empty-plan'
import { splitDocument } from '@/server/domain/plan/document/parts'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { compareImport } from '@/server/domain/plan/workbook/compare-import'
import { writeGrids } from '@/server/domain/plan/workbook/write-grids'
import { readPlanFile } from './read-plan-file'

/** A small plan, and its workbook with something done to it. */
const plan: PlanDocument = {
  ...emptyPlan({ code: 'c', year: 2027, name: '方案', assessedLevel: 'township' }, [
    { code: '630203102' },
    { code: '630203202' },
  ]),
  categories: [{ code: 'B', name: { zh: '服务', en: '' } }],
  periods: [
    {
      code: '2027Q1',
      name: { zh: '一季度', en: '' },
      phase: 'regular',
      endsOn: '2027-03-31',
      opensOn: '2027-04-01',
      dueOn: '2027-04-10',
      closesOn: '2027-04-15',
    },
  ],
  indicators: [
    {
      code: 'B1',
      category: 'B',
      name: { zh: '覆盖率', en: '' },
      unit: { zh: '%', en: '' },
      definition: { zh: '', en: '' },
      suppliedBy: 'self',
      department: null,
      post: '',
      measures: '',
      clause: '',
      superior: null,
      scoring: { kind: 'ratio', phases: ['regular'], points: 10, target: 90, rule: { type: 'threshold' } },
    },
  ],
  targets: [{ indicator: 'B1', unit: '630203102', period: null, target: 90 }],
}
const sheets = writeGrids(plan, { names: {}, sentences: {}, about: [] }).map(
  ({ name, rows }): WriteSheet & { rows: CellValue[][] } => ({ name, rows }),
)
const held = new Map(
  Object.entries(splitDocument(plan)).map(([key, content]) => [key, { content, version: 1 }]),
)

type Sheets = typeof sheets
async function refusals(change: (sheet: (name: string) => Sheets[number], all: Sheets) => void) {
  const copy = structuredClone(sheets)
  change((name) => {
    const found = copy.find((one) => one.name === name)
    if (!found) throw new Error(name)
    return found
  }, copy)
  return verdictsOf(await writeXlsx({ sheets: copy }))
}
async function verdictsOf(file: Uint8Array) {
  const { rows, edits } = compareImport(held, await readPlanFile(file))
  const refused = rows.filter(({ verdict }) => verdict === 'refused')
  if (refused.length > 0) expect(edits).toEqual([])
  return refused.flatMap(({ sheet, reasons }) =>
    reasons.map(({ code, cell, data }) => [sheet, cell, code, data['other'] ?? data['text'] ?? '']),
  )
}
const set = (sheet: Sheets[number], row: number, column: number, value: CellValue) => {
  const cells = (sheet.rows[row] ??= [])
  while (cells.length < column) cells.push(null)
  cells[column] = value
}
const cell = (sheet: Sheets[number], at: string, value: Partial<Cell>) => {
  sheet.cells = new Map([...(sheet.cells ?? []), [at, value]])
}

describe('a workbook is refused, by cell, and nothing of it applied', () => {
  test('nothing stands against the file itself', async () => {
    expect(await refusals(() => undefined)).toEqual([])
  })
  test.each<[string, (sheet: (name: string) => Sheets[number], all: Sheets) => void, unknown[][]]>([
    [
      'a target of 九十',
      (sheet) => set(sheet('目标值'), 3, 2, '九十'),
      [['目标值', 'C4', 'notANumber', '九十']],
    ],
    [
      'a target of 90分',
      (sheet) => set(sheet('目标值'), 3, 2, '90分'),
      [['目标值', 'C4', 'notANumber', '90分']],
    ],
    [
      'a target of 90%',
      (sheet) => set(sheet('目标值'), 3, 2, '90%'),
      [['目标值', 'C4', 'percentSign', '90%']],
    ],
    ['points as a text', (sheet) => set(sheet('指标'), 1, 7, '十分'), [['指标', 'H2', 'notANumber', '十分']]],
    [
      'a range that became a day',
      (sheet) => {
        cell(sheet('目标值'), '3,2', {
          value: new Date('2027-03-05T00:00:00Z'),
          style: { numFmt: 'yyyy-mm-dd' },
        })
      },
      [['目标值', 'C4', 'dateForFigure', '2027-03-05']],
    ],
    [
      'a formula, whatever it gives',
      (sheet) => cell(sheet('目标值'), '3,2', { formula: '45*2', formulaResult: 90 }),
      [['目标值', 'C4', 'formula', '90']],
    ],
    [
      'a formula in a row of its own',
      (sheet) => cell(sheet('类别'), '1,1', { formula: 'A1', formulaResult: '服务' }),
      [['类别', 'B2', 'formula', '服务']],
    ],
    [
      'an error value',
      (sheet) => cell(sheet('目标值'), '3,2', { value: '#DIV/0!' }),
      [['目标值', 'C4', 'errorValue', '#DIV/0!']],
    ],
    [
      'merged cells',
      (sheet) => {
        sheet('类别').merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }]
      },
      [['类别', 'A2', 'merged', 'B']],
    ],
    [
      'merged heads',
      (sheet) => {
        sheet('目标值').merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }]
      },
      [['目标值', 'A1', 'merged', '单位代码']],
    ],
    [
      'a township twice among the targets',
      (sheet) => set(sheet('目标值'), 5, 0, '630203102'),
      [['目标值', 'A6', 'duplicate', 'A4']],
    ],
    [
      'a township twice among the units',
      (sheet) => sheet('单位').rows.push(['630203102', null, 'all', 1]),
      [['单位', 'A4', 'duplicate', 'A2']],
    ],
    [
      'an indicator twice, with both cells',
      (sheet) => sheet('指标').rows.push([...(sheet('指标').rows[1] ?? [])]),
      [['指标', 'A3', 'duplicate', 'A2']],
    ],
    [
      'a target of a township that is not assessed',
      (sheet) => {
        set(sheet('目标值'), 5, 0, '630203999')
        set(sheet('目标值'), 5, 2, 80)
      },
      [['目标值', 'C6', 'unknownUnit', '630203999']],
    ],
    [
      'a target of an indicator that there is not',
      (sheet) => {
        set(sheet('目标值'), 0, 3, 'Z9')
        set(sheet('目标值'), 3, 3, 1)
      },
      [['目标值', 'D4', 'unknownIndicator', 'Z9']],
    ],
    [
      'a sheet that no plan has',
      (_, all) => all.push({ name: '工资表', rows: [['张三', 100]] }),
      [['工资表', null, 'unknownSheet', '']],
    ],
    [
      'a column that no plan has',
      (sheet) => set(sheet('类别'), 0, 3, '备注'),
      [['类别', 'D1', 'unknownColumn', '备注']],
    ],
    [
      'a cell under no head',
      (sheet) => set(sheet('类别'), 1, 4, '顺手记的'),
      [['类别', 'E2', 'headless', '顺手记的']],
    ],
    [
      'a column that is gone',
      (sheet) => {
        for (const row of sheet('类别').rows) row.splice(1, 1)
      },
      [['类别', null, 'columnMissing', '名称']],
    ],
    [
      'a choice that there is not',
      (sheet) => set(sheet('指标'), 1, 6, '百分比'),
      [['指标', 'G2', 'notAChoice', '百分比']],
    ],
    [
      'a rule that is no JSON',
      (sheet) => set(sheet('指标'), 1, 12, '达到得满分'),
      [['指标', 'M2', 'notJsonCell', '达到得满分']],
    ],
    [
      'a rule that is none',
      (sheet) => set(sheet('指标'), 1, 12, '{"type":"magic"}'),
      [['指标', 'M2', 'invalid', '{"type":"magic"}']],
    ],
    ['a code that is none', (sheet) => set(sheet('类别'), 1, 0, 'A/B'), [['类别', 'A2', 'badCode', 'A/B']]],
    [
      'a resident’s identity number',
      (sheet) => set(sheet('指标'), 1, 22, '联系人11010519491231002X'),
      [['指标', 'A2', 'personalData', '']],
    ],
  ])('%s', async (_, change, expected) => {
    expect(await refusals(change)).toEqual(expected)
  })
})

describe('a rule that does what nobody means is taken, and said by cell', () => {
  const bands = (...list: [from: number, marks: number][]) => ({
    type: 'bands',
    bands: list.map(([from, marks]) => ({ from, marks })),
  })
  test.each<[string, object, unknown[]]>([
    ['a rule that can', bands([90, 10], [80, 8]), []],
    [
      'full marks that nobody can reach',
      bands([90, 8], [80, 6]),
      [['changed', 'M2', 'fullOutOfReach', { best: '8', points: '10' }]],
    ],
    [
      'a band that no value falls into',
      { ...bands([90, 10], [70, 5]), zeroBelow: 95 },
      [['changed', 'M2', 'bandOutOfReach', { band: '≥ 70' }]],
    ],
    [
      'a better value that gets fewer marks',
      bands([95, 8], [90, 10]),
      [['changed', 'M2', 'ruleTurns', { from: '90', to: '95' }]],
    ],
    ['a rule that contradicts itself is the workshop’s to say', bands([90, 8], [90, 6]), []],
  ])('%s', async (_, rule, expected) => {
    const copy = structuredClone(sheets)
    for (const { name, rows } of copy) if (name === '指标' && rows[1]) rows[1][12] = JSON.stringify(rule)
    const { rows, edits } = compareImport(held, await readPlanFile(await writeXlsx({ sheets: copy })))
    expect(
      rows.flatMap(({ verdict, warnings }) =>
        warnings.map(({ code, cell, data }) => [verdict, cell, code, data]),
      ),
    ).toEqual(expected)
    expect(edits.map(({ key }) => key)).toEqual(['indicator/B1'])
  })
  test('a file that is refused for another row says it too', async () => {
    const copy = structuredClone(sheets)
    for (const { name, rows } of copy) {
      if (name === '指标' && rows[1]) rows[1][12] = JSON.stringify(bands([90, 8]))
      if (name === '目标值' && rows[3]) rows[3][2] = '九十'
    }
    const { rows } = compareImport(held, await readPlanFile(await writeXlsx({ sheets: copy })))
    expect(rows.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(['fullOutOfReach'])
  })
})

describe('a workbook is read as it is meant', () => {
  async function changes(change: (sheet: (name: string) => Sheets[number]) => void) {
    const copy = structuredClone(sheets)
    change((name) => copy.find((one) => one.name === name) ?? { name, rows: [] })
    const { rows } = compareImport(held, await readPlanFile(await writeXlsx({ sheets: copy })))
    return rows
      .filter(({ verdict }) => verdict !== 'same')
      .map(({ key, verdict, changes }) => [key, verdict, ...changes.map(({ after }) => after)])
  }
  test('full-width figures, thousands and blanks around', async () => {
    expect(await changes((sheet) => set(sheet('目标值'), 3, 2, ' １，２００.５ '))).toEqual([
      ['target/B1/630203102/*', 'changed', '1200.5'],
    ])
  })
  test('ranges with any dash, negative ones too', async () => {
    expect(await changes((sheet) => set(sheet('目标值'), 3, 2, '103~107'))).toEqual([
      ['target/B1/630203102/*', 'changed', '103–107'],
    ])
    expect(await changes((sheet) => set(sheet('目标值'), 4, 2, '-5–-3'))).toEqual([
      ['target/B1/630203202/*', 'new', '-5–-3'],
    ])
  })
  test('days, however a spreadsheet keeps them', async () => {
    expect(
      await changes((sheet) => {
        cell(sheet('报告期'), '1,6', {
          value: new Date('2027-04-12T00:00:00Z'),
          style: { numFmt: 'yyyy/m/d' },
        })
      }),
    ).toEqual([['period/2027Q1', 'changed', '2027-04-12']])
  })
  test('codes that were retyped as figures', async () => {
    expect(await changes((sheet) => set(sheet('单位'), 1, 0, 630203102))).toEqual([])
  })
  test('ten thousand empty rows are none', async () => {
    const before = performance.now()
    expect(
      await changes((sheet) => {
        for (let row = 3; row < 10_003; row += 1) set(sheet('单位'), row, 3, row % 2 ? ' ' : '')
      }),
    ).toEqual([])
    expect(performance.now() - before).toBeLessThan(5000)
  })
  test('a sheet that is not there says nothing; an emptied cell takes its target out', async () => {
    const without = sheets.filter(({ name }) => name !== '类别')
    const { rows } = compareImport(held, await readPlanFile(await writeXlsx({ sheets: without })))
    expect(rows.filter(({ verdict }) => verdict !== 'same')).toEqual([])
    expect(await changes((sheet) => set(sheet('目标值'), 3, 2, null))).toEqual([
      ['target/B1/630203102/*', 'removed'],
    ])
  })
})

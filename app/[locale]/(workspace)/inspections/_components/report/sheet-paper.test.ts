import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { speakerOf } from '@/app/_components/papers/paper-speaker'
import { messagesOf } from '@/app/_i18n/messages'
import { sheetReport, type SheetFacts } from '@/server/domain/inspection/report/sheet-report'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { sheetPaper } from './sheet-paper'

const at = new Date('2026-04-05T02:00:00Z')
const rule = { type: 'checklist' as const, items: [{ code: 'finance', name: '财务公示', marks: 4 }] }
const lines: SheetLine[] = [
  {
    code: 'board',
    name: '公开栏',
    nameEn: 'Board',
    indicatorCode: 'G1',
    is: 'item',
    scoring: { phases: ['regular'], kind: 'checklist', points: 4, rule },
  },
  {
    code: 'count',
    name: '出生人数',
    nameEn: 'Births',
    indicatorCode: 'C1',
    is: 'indicator',
    scoring: { phases: ['regular'], kind: 'discrepancy', points: 10 },
  },
]
const entry = (
  lineCode: string,
  villageId: string,
  observation: SheetFacts['heads'][number]['observation'],
) => ({
  id: `${lineCode}${villageId}`,
  lineCode,
  villageId,
  raterId: 'i',
  raterName: '李督查',
  observation,
  reason: lineCode === 'board' && villageId === 'v1' ? '财务栏空白' : null,
  deductions: [],
  supersedes: [],
  enteredByName: '李督查',
  receivedAt: at,
})
const facts: SheetFacts = {
  sheet: {
    id: 's',
    unit: { code: 'u', name: '三合镇', nameEn: 'Sanhe' },
    completedAt: at,
    unsigned: '负责人外出',
    inspectorName: '李督查',
    round: { kind: 'quarterly', name: '', startsOn: '2026-04-01', endsOn: '2026-04-03', counts: true },
    period: {
      code: '2026Q1',
      name: '2026年一季度',
      nameEn: '2026 Q1',
      plan: { year: 2026, name: '考核方案', nameEn: 'Plan' },
    },
  },
  lines,
  villages: [
    { id: 'v1', code: '1', name: '上滩村', nameEn: null },
    { id: 'v2', code: '2', name: '下滩村', nameEn: null },
  ],
  raters: [{ name: '李督查' }],
  heads: [
    entry('board', 'v1', { missing: ['finance'] }),
    entry('board', 'v2', { missing: [] }),
    entry('count', 'v1', { reported: 10, verified: 8 }),
    entry('count', 'v2', { reported: 5, verified: 5 }),
  ],
  indicators: [
    { code: 'G1', name: '现场督查', nameEn: 'Sheet' },
    { code: 'C1', name: '出生上报', nameEn: 'Births' },
  ],
  files: [
    {
      line: 'board',
      village: 'v1',
      addedByName: '李督查',
      addedAt: at,
      file: { hash: 'ab'.repeat(32), type: 'jpg', name: 'a.jpg' },
    },
  ],
  signatures: [
    {
      side: 'unit',
      name: '马某',
      post: '',
      strokes: [],
      refused: '不认可',
      heads: [],
      headsHash: 'cd'.repeat(32),
      signedAt: at,
    },
  ],
  corrections: [
    {
      line: 'board',
      appeal: { id: 'a', number: 2, year: 2026, state: 'upheld' },
      decision: '财务栏另设',
      decidedAt: at,
      observation: { missing: [] },
      marks: 4,
    },
  ],
  confirmation: { is: 'awaiting', until: '2026-04-09' },
  words: [],
  orderedOnly: false,
  findings: [
    {
      number: 3,
      indicatorCode: 'G1',
      lineCode: 'board',
      words: '财务栏空白',
      lost: 2,
      state: 'issued',
      withdrawn: null,
      dueOn: '2026-04-20',
      overdue: true,
    },
  ],
}

const paperIn = (locale: 'zh-CN' | 'en') => {
  const messages = messagesOf[locale]
  const common = {
    locale,
    messages,
    onError: (error: Error) => {
      throw error
    },
  }
  const speaker = speakerOf(locale, {
    t: createTranslator({ ...common, namespace: 'papers' }),
    observation: createTranslator({ ...common, namespace: 'entry.observation' }),
    inspections: createTranslator({ ...common, namespace: 'inspections' }),
    rectifications: createTranslator({ ...common, namespace: 'rectifications' }),
    common: createTranslator({ ...common, namespace: 'common' }),
  })
  return sheetPaper(speaker, sheetReport(facts))
}

test('a report says everything in Chinese, its parts numbered', () => {
  const { title, blocks } = paperIn('zh-CN')
  expect(title).toBe('三合镇督查报告')
  expect(blocks.flatMap((block) => (block.is === 'heading' ? block.text : []))).toEqual([
    '一、评分情况',
    '二、记录情况',
    '三、自报数与核查数',
    '四、现场照片',
    '五、发现的问题和整改',
    '六、被督查单位意见',
    '七、签字',
  ])
  const said = JSON.stringify(blocks)
  for (const words of [
    '平均：上滩村0.00、下滩村4.00',
    '财务栏空白',
    '整改〔2026〕3号',
    '2026年4月20日（逾期）',
    '拒绝签字：不认可',
    '视为认可',
    '未签字的原因：负责人外出',
    '财务栏空白；经申诉复核（申诉〔2026〕2号），2026年4月5日决定支持，本项得分更正为4.00分：财务栏另设',
    '经申诉复核为100.00分（4.00/4分）',
    '自报15，核查13',
  ])
    expect(said).toContain(words)
})

test('what was reported stands beside what was counted, village by village and in all', () => {
  const tables = paperIn('zh-CN').blocks.flatMap((block) => (block.is === 'table' ? block.table : []))
  const recounts = tables.find(({ heads }) => heads.some(({ text }) => text === '核查数'))
  expect(recounts?.rows).toEqual([
    { group: '出生人数' },
    { cells: ['上滩村', '10', '8', '25.00%'] },
    { cells: ['下滩村', '5', '5', '0.00%'] },
    { cells: ['合计', '15', '13', '15.38%'] },
  ])
})

test('and in English with the same parts', () => {
  const { blocks } = paperIn('en')
  expect(blocks.map(({ is }) => is)).toEqual(paperIn('zh-CN').blocks.map(({ is }) => is))
})

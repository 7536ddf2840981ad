import type { Recount } from '@/server/domain/inspection/recount/recount'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'

/** One line of the inspection sheet behind G1: words in [zh, en], points of 100 in all. */
export interface DemoSheetItem {
  code: string
  name: readonly [string, string]
  scoring: IndicatorScoring
  recounts?: Recount
}

const ALWAYS = { phases: ['regular', 'half', 'final'] }
/** The starred items: half-year and year-end only. */
const STARRED = { phases: ['half', 'final'] }

/** The sheet, in the order an inspector walks through it. */
export const sheetItems: readonly DemoSheetItem[] = [
  {
    code: 'notice',
    name: ['公开栏四项公示', 'Notice board with the four disclosures'],
    scoring: {
      ...ALWAYS,
      kind: 'checklist',
      points: 16,
      rule: {
        type: 'checklist',
        items: [
          { code: 'policy', name: { zh: '政策公示', en: 'Policy' }, marks: 4 },
          { code: 'service', name: { zh: '服务公示', en: 'Services' }, marks: 4 },
          { code: 'finance', name: { zh: '财务公示', en: 'Finance' }, marks: 4 },
          { code: 'association', name: { zh: '协会公示', en: 'Family planning association' }, marks: 4 },
        ],
      },
    },
  },
  {
    code: 'meeting',
    name: ['本季度村民自治会议(次)', 'Village self-management meetings this quarter'],
    scoring: { ...ALWAYS, kind: 'amount', points: 14, target: 1, rule: { type: 'threshold' } },
  },
  {
    code: 'files',
    name: ['档案齐全、清晰(合格份数/抽查份数)', 'Files complete and readable (of files drawn)'],
    scoring: {
      ...ALWAYS,
      kind: 'ratio',
      multiplier: 100,
      chance: 'sample',
      points: 14,
      rule: {
        type: 'bands',
        bands: [
          { from: 95, marks: 14 },
          { from: 90, marks: 12 },
          { from: 80, marks: 9 },
          { from: 70, marks: 5 },
        ],
        else: 0,
      },
    },
  },
  {
    code: 'visits',
    name: [
      '服务后一周内回访*(及时份数/抽查份数)',
      'Home visits within a week of a service* (of records drawn)',
    ],
    scoring: {
      ...STARRED,
      kind: 'ratio',
      multiplier: 100,
      chance: 'sample',
      points: 14,
      target: 100,
      rule: { type: 'proportional' },
    },
  },
  {
    code: 'room',
    name: ['服务室设备*', 'Service room equipment*'],
    scoring: {
      ...STARRED,
      kind: 'checklist',
      points: 14,
      rule: {
        type: 'checklist',
        items: [
          { code: 'couch', name: { zh: '妇科检查床', en: 'Examination couch' }, marks: 2 },
          { code: 'ultrasound', name: { zh: 'B超机', en: 'Ultrasound scanner' }, marks: 2 },
          { code: 'pressure', name: { zh: '血压计', en: 'Blood-pressure monitor' }, marks: 2 },
          { code: 'scales', name: { zh: '身高体重秤', en: 'Height and weight scales' }, marks: 2 },
          { code: 'steriliser', name: { zh: '紫外线消毒设备', en: 'Ultraviolet steriliser' }, marks: 2 },
          { code: 'cabinet', name: { zh: '药具柜', en: 'Supplies cabinet' }, marks: 2 },
          { code: 'terminal', name: { zh: '信息采集终端', en: 'Data terminal' }, marks: 2 },
        ],
      },
    },
  },
  {
    code: 'ledger',
    name: ['经费台账与银行流水差额*(元)', 'Funds ledger against bank record*, difference in yuan'],
    scoring: {
      ...STARRED,
      kind: 'amount',
      direction: 'lower',
      points: 14,
      target: 0,
      rule: { type: 'threshold' },
    },
  },
  {
    code: 'residents',
    name: ['群众知晓应享政策(知晓户数/访谈户数)', 'Residents who know their benefits (of households asked)'],
    scoring: {
      ...ALWAYS,
      kind: 'ratio',
      multiplier: 100,
      chance: 'sample',
      points: 14,
      target: 100,
      rule: { type: 'proportional' },
    },
  },
]

/** Counted again village by village, in rounds that ask for it: side by side with what was reported, and for no marks. */
export const recountItems: readonly DemoSheetItem[] = [
  {
    code: 'again-D2',
    name: ['核对：留守儿童关爱人数', 'Recount: left-behind children cared for'],
    scoring: { phases: [], kind: 'discrepancy' },
    recounts: { indicator: 'D2', figure: 'numerator' },
  },
  {
    code: 'again-B1',
    name: ['核对：孕前优生健康检查对数', 'Recount: couples checked before pregnancy'],
    scoring: { phases: [], kind: 'discrepancy' },
    recounts: { indicator: 'B1', figure: 'numerator' },
  },
]

/** The first year whose inspections count again what was reported. */
export const FIRST_RECOUNT_YEAR = 2026

import type { PlanPaper } from '@/server/domain/plan/document/plan-paper'
import { VILLAGE_DAYS } from '../proceedings'
import type { PlanIndicator, PlanUnitFacts, PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { monthsOf } from './periods'

/** What the plan's rows hang on: the township, its villages and its health centre, and where identifiers come from. */
export interface VillagePlace {
  owner: PlanVersionFacts['owner'] & { id: string }
  units: PlanUnitFacts[]
  clinic: string
  newId: () => string
}

type Row = Omit<PlanIndicator, 'categoryCode' | 'departmentId'> & { post: string }

const PERCENT = { unit: '%', unitEn: '%' }
const MONTHLY = { phases: ['regular'] }

const rows: readonly Row[] = [
  {
    code: 'A1',
    name: '重点家庭随访率',
    nameEn: 'Families of concern visited',
    ...PERCENT,
    definition:
      '分子:当月已随访的重点服务家庭户数;分母:月末在册的重点服务家庭户数。以随访台账为准,电话随访不计。只报户数,不报住户信息。',
    definitionEn:
      'Numerator: families of concern visited in the month. Denominator: those on the register at its end. By the visiting ledger; telephone calls do not count. Only numbers of families, nothing of the families themselves.',
    suppliedBy: 'self',
    post: '村级服务员',
    scoring: {
      ...MONTHLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'sum',
      points: 25,
      target: 95,
      rule: { type: 'proportional', from: 60 },
    },
  },
  {
    code: 'A2',
    name: '公开栏更新',
    nameEn: 'Notice board renewed',
    unit: '次',
    unitEn: 'times',
    definition: '当月更新村务公开栏服务公示内容的次数,以留存照片的日期为准,每月至少1次。',
    definitionEn:
      'How often the services on the village notice board were renewed in the month, by the dates of the pictures kept; once a month at least.',
    suppliedBy: 'self',
    post: '村文书',
    scoring: { ...MONTHLY, kind: 'amount', points: 10, target: 1, rule: { type: 'threshold' } },
  },
  {
    code: 'A3',
    name: '流动人口登记率',
    nameEn: 'Migrants registered',
    ...PERCENT,
    definition:
      '分子:月末已登记的流动人口数;分母:月末核实的流动人口数。以镇流动人口台账为准,住宿不满30日的不计。只报人数。',
    definitionEn:
      'Numerator: migrants registered at the month’s end. Denominator: migrants verified at the month’s end. By the township’s ledger; stays under 30 days are excluded. Only numbers of people.',
    suppliedBy: 'self',
    post: '村级服务员',
    scoring: {
      ...MONTHLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'latest',
      points: 15,
      target: 90,
      rule: { type: 'stepDeduction', step: 5, marks: 3, partial: 'whole' },
    },
  },
  {
    code: 'B1',
    name: '老年人健康管理率',
    nameEn: 'Elderly in health management',
    ...PERCENT,
    definition:
      '分子:当月按规范接受健康管理服务的65岁及以上老年人数;分母:当月应服务的人数。以镇卫生院公共卫生系统统计为准。',
    definitionEn:
      'Numerator: people of 65 and over who had the health service due in the month. Denominator: those who were due for it. By the township health centre’s public health system.',
    suppliedBy: 'department',
    post: '村医',
    scoring: {
      ...MONTHLY,
      kind: 'ratio',
      multiplier: 100,
      accumulate: 'sum',
      points: 20,
      target: 90,
      rule: { type: 'proportional', from: 50 },
    },
  },
  {
    code: 'E1',
    name: '月报及时',
    nameEn: 'Timeliness',
    unit: '月',
    unitEn: 'months late',
    definition:
      '月报以村负责人首次签署时间为准,晚于截止日(经批准延期的,晚于延期日)的,每满30日为1个月,不足30日按1个月计。由系统按月报记录自动计算。',
    definitionEn:
      'A report counts from its head’s first signature. Signed after the due day, or after the day of an extension granted, it is late by 30-day months, a month begun counting whole. Computed by the system from the reports’ own record.',
    suppliedBy: 'system',
    post: '村文书',
    scoring: {
      ...MONTHLY,
      kind: 'tally',
      points: 10,
      rule: {
        type: 'tally',
        start: 'full',
        items: [{ code: 'late', name: { zh: '迟报月数', en: 'Months late' }, marks: 2, cap: 10 }],
      },
    },
  },
  {
    code: 'G1',
    name: '月督查评分',
    nameEn: 'Monthly inspection',
    unit: '分',
    unitEn: 'points',
    definition: '镇督查员自8月起每月到村一次,按督查表逐项评分。只登记份数、项数,不登记住户信息。',
    definitionEn:
      'From August on the township’s inspector comes to the village once a month and scores the items of the sheet. Only counts are kept, nothing of a household.',
    suppliedBy: 'inspection',
    post: '村党支部书记',
    scoring: {
      ...MONTHLY,
      reportedIn: ['2026M08', '2026M09', '2026M10', '2026M11', '2026M12'],
      kind: 'rating',
      max: 100,
      accumulate: 'mean',
      points: 20,
      rule: { type: 'rating' },
    },
  },
]

/** The plan by which Sanhe assesses its villages every month from July 2026 on, with what it says on paper. */
export function villagePlanOf(year: number, place: VillagePlace): PlanVersionFacts & { paper: PlanPaper } {
  return {
    planId: place.newId(),
    code: 'villages',
    versionId: place.newId(),
    ownerId: place.owner.id,
    owner: { code: place.owner.code, name: place.owner.name, nameEn: place.owner.nameEn },
    number: 1,
    year,
    name: `三合镇${String(year)}年村级服务月考核方案`,
    nameEn: `Sanhe Town: monthly assessment of its villages, ${String(year)}`,
    assessedLevel: 'village',
    settings: {
      decimals: 2,
      missing: 'zero',
      notAssessed: 'rescale',
      rankBy: 'all',
      tieBreak: ['B', 'A'],
      grades: [
        { code: 'excellent', name: { zh: '优秀', en: 'Excellent' }, from: 90, quota: 0.3 },
        { code: 'good', name: { zh: '良好', en: 'Good' }, from: 80 },
        { code: 'pass', name: { zh: '合格', en: 'Pass' }, from: 60 },
        { code: 'fail', name: { zh: '不合格', en: 'Fail' }, from: 0 },
      ],
    },
    categories: [
      { code: 'A', name: '日常服务', nameEn: 'Everyday services' },
      { code: 'B', name: '健康管理', nameEn: 'Health management' },
      { code: 'E', name: '信息质量', nameEn: 'Data quality' },
      { code: 'G', name: '到村督查', nameEn: 'On the spot' },
    ],
    phases: [{ code: 'regular', name: '月度', nameEn: 'Monthly', weight: 1, combine: 'mean' }],
    periods: monthsOf(year).map((month) => ({
      ...month,
      id: place.newId(),
      state: 'scheduled',
      version: 1,
    })),
    units: place.units,
    indicators: rows.map(({ post: _, ...row }) => ({
      ...row,
      categoryCode: row.code.slice(0, 1),
      departmentId: row.suppliedBy === 'department' ? place.clinic : null,
    })),
    targets: [],
    sheetItems: [
      {
        indicatorCode: 'G1',
        code: 'files',
        name: '随访档案齐全(合格份数/抽查份数)',
        nameEn: 'Visiting files complete (of files drawn)',
        phases: ['regular'],
        scoring: {
          ...MONTHLY,
          kind: 'ratio',
          multiplier: 100,
          chance: 'sample',
          points: 60,
          target: 100,
          rule: { type: 'proportional', from: 50 },
        },
      },
      {
        indicatorCode: 'G1',
        code: 'notice',
        name: '公开栏三项公示',
        nameEn: 'Notice board with the three disclosures',
        phases: ['regular'],
        scoring: {
          ...MONTHLY,
          kind: 'checklist',
          points: 40,
          rule: {
            type: 'checklist',
            items: [
              { code: 'policy', name: { zh: '政策公示', en: 'Policy' }, marks: 10 },
              { code: 'service', name: { zh: '服务公示', en: 'Services' }, marks: 15 },
              { code: 'finance', name: { zh: '财务公示', en: 'Finance' }, marks: 15 },
            ],
          },
        },
      },
    ],
    paper: {
      pointsTotal: 100,
      vetoes: [],
      adjustments: [],
      indicators: Object.fromEntries(
        rows.map(({ code, post }) => [code, { post, measures: '', clause: '', superior: null }]),
      ),
      deadlines: VILLAGE_DAYS,
    },
  }
}

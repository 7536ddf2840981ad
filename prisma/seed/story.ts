import type { Observation } from '@/server/domain/scoring/case'

/** What did not go by the book, on purpose. Periods by code, units by the key of their accounts. */

/** A report's course where it is not: saved and submitted in time, signed the next day, accepted. */
export type Course =
  | { is: 'late'; savedOn: string }
  | { is: 'neverSubmitted'; cells: readonly string[] }
  | { is: 'extended'; grantedOn: string; until: string; reason: string; savedOn: string }
  | {
      is: 'corrected'
      by: 'head' | 'office2'
      first: Readonly<Record<string, Observation>>
      reason: string
      fields: readonly ReturnedField[]
    }
  // where a report of the open period stands at the end
  | { is: 'draft'; without: readonly string[] }
  | { is: 'awaitingSignature' }
  | { is: 'awaitingReview' }
  | { is: 'returned'; reason: string; fields: readonly ReturnedField[] }

export interface ReturnedField {
  indicator: string
  reason: string
}

/** The last period the demo holds: open, everybody in the middle of something. */
export const OPEN_PERIOD = '2026Q3'

export const courses: Readonly<Record<string, Course>> = {
  '2024Q3/shagou': { is: 'late', savedOn: '2024-10-17' },
  '2025Q1/shagou': { is: 'late', savedOn: '2025-04-17' },
  '2025Q2/bazanggou': { is: 'neverSubmitted', cells: ['A1', 'A4', 'B1', 'D1'] },
  '2025Q3/hongshuiquan': {
    is: 'extended',
    grantedOn: '2025-10-29',
    until: '2025-11-05',
    reason: '9月下旬以来连续降雪,通村道路多处中断,村级台账未能按期核对;通报后申请补报。',
    savedOn: '2025-11-03',
  },
  '2024Q4/shihuiyao': {
    is: 'corrected',
    by: 'office2',
    first: { D1: { numerator: 78, denominator: 71 } },
    reason: '个别数据有逻辑错误,请核对后重新报送。',
    fields: [{ indicator: 'D1', reason: '服务人数多于在册流动人口数,请按在册口径核对分子。' }],
  },
  '2025Q4/pingan': {
    is: 'corrected',
    by: 'head',
    first: { A1: { value: 5 } },
    reason: '请把综合性会议剔除后再报。',
    fields: [{ indicator: 'A1', reason: '只统计专题研究的会议,综合性会议不计。' }],
  },
  '2026Q3/sanhe': { is: 'draft', without: ['B6', 'C3', 'D2'] },
  '2026Q3/bazanggou': { is: 'awaitingSignature' },
  '2026Q3/gucheng': { is: 'awaitingReview' },
  '2026Q3/shihuiyao': {
    is: 'returned',
    reason: '两项数据与上季变化较大,请核实后重新报送。',
    fields: [
      { indicator: 'B1', reason: '覆盖率比上季下降较多,请核对已检查对数,或附情况说明。' },
      { indicator: 'D1', reason: '在册流动人口比上季增加近一半,请核对是否把短期务工人员计入。' },
    ],
  },
}

/** What was said where a soft check of the plan fired, before the report was submitted. */
export const explanations: Readonly<Record<string, readonly { check: string; text: string }[]>> = {
  '2026Q3/shihuiyao': [
    {
      check: 'K4',
      text: '七月起辖区四个村集中搬迁,施工人员及随迁家属新登记较多,已与村级台账逐户核对。',
    },
  ],
}

/** Files that stand with a figure. */
export const attachments: Readonly<
  Record<string, readonly { indicator: string; file: string; rows: number }[]>
> = {
  '2026Q2/gucheng': [{ indicator: 'B1', file: '孕前优生健康检查登记汇总.png', rows: 9 }],
  '2026Q3/gucheng': [
    { indicator: 'B1', file: '三季度孕前优生健康检查汇总.png', rows: 12 },
    { indicator: 'B1', file: '各村台账封面.png', rows: 5 },
  ],
}

/** Extensions of the open period that nobody needed a course of their own for. */
export const openExtensions = [
  {
    unit: 'shihuiyao',
    grantedOn: '2026-10-09',
    until: '2026-11-30',
    reason: '辖区四个村集中搬迁,人户分离情况需要逐户重新核对。',
  },
] as const

/** Publications that had to be made again, after the first. */
export const corrections: Readonly<Record<string, { on: string; reason: string }>> = {
  '2025Q3': {
    on: '2025-11-07',
    reason: '洪水泉乡经批准延期至11月5日,其报表在首次公布后按期报送并审核通过,现计入并重新公布。',
  },
}

/** The one cell of the open period that its bureau has not entered yet. */
export const CELL_LEFT_OPEN = { unit: 'xiaoxia', indicator: 'B2' }

/** The one sheet of the open period that no inspector has taken yet. */
export const SHEET_LEFT_OPEN = 'sanhe'

/** B1 of Xiaoxia: just at 90 %, quarter after quarter. Numerator and denominator from 2024Q1 on. */
export const hugging: readonly (readonly [number, number])[] = [
  [27, 30],
  [28, 31],
  [36, 40],
  [27, 30],
  [28, 31],
  [37, 41],
  [27, 30],
  [36, 40],
  [28, 31],
  [27, 30],
  [36, 40],
]

const ratio = (numerator: number, denominator: number): Observation => ({ numerator, denominator })

/** Two townships that the first quarter of 2026 leaves equal in total, in B and in G. */
const tied = (unit: string, cells: Record<string, Observation>): [string, Observation][] =>
  Object.entries(cells).map(([code, observation]) => [`2026Q1/${unit}/${code}`, observation])

/** Cells and sheet items that the story fixes: `period/unit/indicator or item`. */
export const fixedCells: ReadonlyMap<string, Observation> = new Map<string, Observation>([
  // the park: one couple more or less is 25 points
  ['2025Q1/park/B1', ratio(0, 0)],
  ['2025Q2/park/B1', ratio(3, 4)],
  ['2026Q1/park/D2', ratio(0, 0)],
  // what the office returns in the open quarter
  ['2026Q3/shihuiyao/B1', ratio(11, 15)],
  ['2026Q3/shihuiyao/D1', ratio(98, 106)],
  // revenue that grew faster than the funds
  ['2025Y/park/M3', { value: 31.5 }],
  ['2025Y/park/A3', { value: 22.4 }],
  ...tied('hongshuiquan', {
    A1: { value: 1 },
    A2: ratio(37_260, 41_400),
    A4: ratio(19, 19),
    A5: ratio(15, 15),
    B1: ratio(13, 14),
    B2: ratio(64, 68),
    B3: ratio(11, 12),
    B4: ratio(12, 12),
    B5: ratio(15, 15),
    B6: ratio(126, 140),
    C1: ratio(79, 79),
    C2: ratio(61, 61),
    C3: ratio(3, 3),
    D1: ratio(62, 65),
    D2: ratio(62, 67),
    M1: ratio(12, 1698),
    notice: { missing: ['finance'] },
    meeting: { value: 1 },
    files: ratio(23, 24),
    residents: ratio(27, 30),
  }),
  ...tied('shihuiyao', {
    A1: { value: 1 },
    A2: ratio(39_960, 44_400),
    A4: ratio(18, 18),
    A5: ratio(14, 14),
    B1: ratio(13, 14),
    B2: ratio(71, 75),
    B3: ratio(12, 13),
    B4: ratio(13, 13),
    B5: ratio(14, 14),
    B6: ratio(135, 150),
    C1: ratio(78, 78),
    C2: ratio(70, 70),
    C3: ratio(4, 4),
    D1: ratio(68, 71),
    D2: ratio(54, 58),
    M1: ratio(13, 1821),
    notice: { missing: ['association'] },
    meeting: { value: 2 },
    files: ratio(25, 26),
    residents: ratio(27, 30),
  }),
])

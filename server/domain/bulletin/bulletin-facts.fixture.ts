import type { BulletinFacts, BulletinRow } from './bulletin-facts'

const row = (
  name: string,
  rank: number | null,
  score: number | null,
  more: Partial<BulletinRow> = {},
): BulletinRow => ({
  code: name,
  name,
  nameEn: null,
  group: 'town',
  rank,
  score,
  grade: null,
  status: 'ranked',
  range: null,
  tier: null,
  previousRank: null,
  rankWithoutVeto: rank,
  categories: { B: { marks: 50, points: 60 } },
  ...more,
})
const between = (low: number, high: number) => ({ rank: { low, high }, total: { low: 80, high: 90 } })

/** Four townships: two that cannot be told apart, one that fell, one vetoed. */
export const sampleFacts: BulletinFacts = {
  owner: '平安区',
  plan: { year: 2026, name: '考核方案', version: 1, rankBy: 'all' },
  period: { code: '2026Q2', name: '2026年二季度' },
  before: '2026年一季度',
  publication: {
    number: 3,
    publishedOn: '2026-07-28',
    root: 'ab'.repeat(32),
    documentHash: 'cd'.repeat(32),
    corrects: null,
  },
  simulation: { draws: 10_000, seed: 'ef'.repeat(16) },
  categories: [{ code: 'B', name: '服务' }],
  rows: [
    row('三合镇', 1, 91.5, {
      previousRank: 2,
      range: between(1, 2),
      tier: { first: 1, last: 2 },
      grade: '优秀',
    }),
    row('沙沟乡', 2, 91.2, { previousRank: 4, range: between(1, 2), tier: { first: 1, last: 2 } }),
    row('古城乡', 3, 80, { previousRank: 1, range: between(3, 3), tier: { first: 3, last: 3 } }),
    row('石灰窑乡', null, 88, { status: 'vetoed', rankWithoutVeto: 3 }),
  ],
  vetoes: [{ unit: '石灰窑乡', clause: 'V1', clauseName: '弄虚作假', would: 3 }],
  adjustments: [{ unit: '三合镇', marks: 0.5, reason: '省级表彰' }],
  overdue: [
    { unit: '古城乡', year: 2026, number: 7, words: '公开栏空白', dueOn: '2026-07-01', workingDays: 12 },
    { unit: '古城乡', year: 2026, number: 9, words: '缺设备', dueOn: '2026-07-10', workingDays: 5 },
  ],
}

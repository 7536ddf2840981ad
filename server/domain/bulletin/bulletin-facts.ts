import type { CategorySums } from '../run/result-rows'

/** One unit's line of a bulletin's table. */
export interface BulletinRow {
  code: string
  name: string
  nameEn: string | null
  group: string
  rank: number | null
  score: number | null
  grade: string | null
  status: string
  /** Between which ranks and totals it lies in 95 % of draws, and which places cannot be told apart from it. */
  range: { rank: { low: number; high: number }; total: { low: number; high: number } } | null
  tier: { first: number; last: number } | null
  previousRank: number | null
  rankWithoutVeto: number | null
  categories: Record<string, CategorySums>
}

export interface BulletinVeto {
  unit: string
  clause: string
  clauseName: string
  /** The rank that it would have had. */
  would: number | null
}

export interface BulletinAdjustment {
  unit: string
  marks: number
  reason: string
}

export interface OverdueOrder {
  unit: string
  year: number
  number: number
  words: string
  dueOn: string
  workingDays: number
}

/** Everything that a bulletin tells beside its words, as it was when it was made. */
export interface BulletinFacts {
  owner: string
  plan: { year: number; name: string; version: number; rankBy: 'all' | 'group' }
  period: { code: string; name: string }
  /** What ranks are compared with; null where nothing came before. */
  before: string | null
  publication: {
    number: number
    publishedOn: string
    root: string
    documentHash: string
    corrects: { number: number; reason: string } | null
  }
  /** How often what chance makes of it was drawn, and by which seed; null where it was not counted. */
  simulation: { draws: number; seed: string } | null
  categories: { code: string; name: string }[]
  rows: BulletinRow[]
  vetoes: BulletinVeto[]
  adjustments: BulletinAdjustment[]
  overdue: OverdueOrder[]
}

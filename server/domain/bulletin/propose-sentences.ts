import { roundHalfUp } from '../scoring/rounding'
import type { BulletinFacts, BulletinRow } from './bulletin-facts'
import { tiersOf } from './tiers-of'

/** A sentence as data: what it says, and of whom. Words are put to it in the reader's language. */
export type Sentence =
  | { say: 'overall'; units: number; ranked: number; mean: number; high: number; low: number }
  | { say: 'grade'; grade: string; units: string[] }
  | { say: 'tier'; group: string | null; first: number; last: number; units: string[] }
  | { say: 'places'; units: string[] }
  | { say: 'rose' | 'fell'; unit: string; from: number; to: number }
  | { say: 'steady'; before: string }
  | { say: 'veto'; unit: string; clause: string; would: number | null }
  | { say: 'adjusted'; unit: string; marks: number; reason: string }
  | { say: 'overdue'; unit: string; count: number; days: number }
  | { say: 'corrects'; number: number; reason: string }
  | { say: 'ranges'; draws: number; seed: string }
  | { say: 'noRanges' }
  | { say: 'provable' }
  | { say: 'no'; what: 'vetoes' | 'adjustments' | 'overdue' }

export const sentencePlaceholders = [
  'overall',
  'ranking',
  'movement',
  'vetoes',
  'adjustments',
  'overdue',
  'correction',
  'method',
] as const
export type SentencePlaceholder = (typeof sentencePlaceholders)[number]

/** The sentences that follow from a publication's data, by the placeholder that they stand for. */
export function proposeSentences(facts: BulletinFacts): Record<SentencePlaceholder, Sentence[]> {
  const { rows, vetoes, adjustments, overdue, publication, simulation } = facts
  return {
    overall: overall(rows),
    ranking: ranking(facts),
    movement: movement(facts),
    vetoes: orNone(
      'vetoes',
      vetoes.map(({ unit, clauseName, would }) => ({
        say: 'veto',
        unit,
        clause: clauseName,
        would,
      })),
    ),
    adjustments: orNone(
      'adjustments',
      adjustments.map((one) => ({ say: 'adjusted', ...one })),
    ),
    overdue: orNone('overdue', byUnit(overdue)),
    correction: publication.corrects ? [{ say: 'corrects', ...publication.corrects }] : [],
    method: [simulation ? { say: 'ranges', ...simulation } : { say: 'noRanges' }, { say: 'provable' }],
  }
}

const orNone = (what: 'vetoes' | 'adjustments' | 'overdue', found: Sentence[]): Sentence[] =>
  found.length > 0 ? found : [{ say: 'no', what }]

function overall(rows: readonly BulletinRow[]): Sentence[] {
  const scores = rows.flatMap(({ score, rank }) => (score === null || rank === null ? [] : [score]))
  const grades = [...new Set(rows.flatMap(({ grade }) => grade ?? []))]
  return [
    ...(scores.length === 0
      ? []
      : [
          {
            say: 'overall' as const,
            units: rows.length,
            ranked: scores.length,
            mean: roundHalfUp(scores.reduce((sum, one) => sum + one, 0) / scores.length, 2),
            high: Math.max(...scores),
            low: Math.min(...scores),
          },
        ]),
    ...grades.map((grade) => ({
      say: 'grade' as const,
      grade,
      units: rows.filter((row) => row.grade === grade).map(({ name }) => name),
    })),
  ]
}

/** Where chance was counted, who cannot be told apart is named together; else the order alone. */
function ranking(facts: BulletinFacts): Sentence[] {
  const tiers = tiersOf(facts)
  if (tiers.length > 0)
    return tiers.map(({ group, first, last, rows }) => ({
      say: 'tier',
      group,
      first,
      last,
      units: rows.map(({ name }) => name),
    }))
  const ranked = facts.rows.filter(({ rank }) => rank !== null)
  return ranked.length === 0 ? [] : [{ say: 'places', units: ranked.map(({ name }) => name) }]
}

/** A change is told where the rank before lies outside of what chance makes of the rank now. */
function movement({ rows, before }: BulletinFacts): Sentence[] {
  if (before === null) return []
  const moved = rows.flatMap(({ name, rank, previousRank, range }): Sentence[] => {
    if (rank === null || previousRank === null || !range) return []
    if (previousRank > range.rank.high) return [{ say: 'rose', unit: name, from: previousRank, to: rank }]
    if (previousRank < range.rank.low) return [{ say: 'fell', unit: name, from: previousRank, to: rank }]
    return []
  })
  if (moved.length > 0) return moved
  // Without chance counted, whether a change says anything is not known.
  return rows.some(({ range }) => range) ? [{ say: 'steady', before }] : []
}

function byUnit(orders: BulletinFacts['overdue']): Sentence[] {
  return [...new Set(orders.map(({ unit }) => unit))].map((unit) => {
    const own = orders.filter((one) => one.unit === unit)
    const days = Math.max(...own.map(({ workingDays }) => workingDays))
    return { say: 'overdue', unit, count: own.length, days }
  })
}

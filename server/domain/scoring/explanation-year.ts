import type { CellStatus } from './explanation'

/** From marks to the year, as data: what was added, what it was divided by, and what was left out. */

export type PeriodExplanation = {
  period: string
  state: 'closed' | 'open' | 'notYet'
  decimals: number
  /** Every indicator due in the period; null marks and points are out of both sums. */
  marks: readonly {
    indicator: string
    category: string
    status: CellStatus
    marks: number | null
    points: number | null
  }[]
  /** Sums by category, in the plan's order, of the categories that have any points. */
  categories: readonly { category: string; marks: number; points: number }[]
  sumOfMarks: number
  sumOfPoints: number
  /** 100 × sum of marks ÷ sum of points, rounded; null where no points were assessed. */
  score: number | null
}

/** Σ weight × score ÷ Σ weight over the periods that have a score, rounded. */
export type PhaseExplanation = {
  phase: string
  decimals: number
  combine: 'mean' | 'weights'
  periods: readonly { period: string; weight: number; score: number | null }[]
  score: number | null
}

export type TotalExplanation = {
  decimals: number
  phases: readonly { phase: string; weight: number; score: number | null }[]
  adjustments: readonly { marks: number; reason: string }[]
  caps: { bonus: number | null; penalty: number | null }
  /** Sums within the caps; the penalty is ≤ 0. */
  bonus: number
  penalty: number
  /** Weighted mean of the phases that count, plus bonus and penalty, rounded; null where no phase counts. */
  total: number | null
}

export type YearExplanation = {
  periods: readonly PeriodExplanation[]
  phases: readonly PhaseExplanation[]
  total: TotalExplanation
}

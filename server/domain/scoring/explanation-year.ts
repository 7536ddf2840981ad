import type { Text } from './case'
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
    /** The marks count, the points (0) do not. */
    extra?: true
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

/** Marks given freely, or (with `item`) by a level of one of the plan's items. */
export type AdjustmentExplanation = {
  marks: number
  reason: string
  item?: string
  level?: string
  levelName?: Text
  matter?: string
  /** The position in the list of the one that counts instead for the same matter; null where this one counts. */
  supersededBy?: number | null
}

export type AdjustmentItemExplanation = {
  item: string
  name?: Text
  cap: number | null
  /** Of the adjustments for one matter only the highest counts. */
  oneMatter: boolean
  /** Of the adjustments that count. */
  sum: number
  /** That sum within the item's cap. */
  counted: number
}

export type TotalExplanation = {
  decimals: number
  phases: readonly { phase: string; weight: number; score: number | null }[]
  adjustments: readonly AdjustmentExplanation[]
  /** What each of the plan's items comes to, where any of its adjustments were made. */
  items?: readonly AdjustmentItemExplanation[]
  caps: { bonus: number | null; penalty: number | null }
  /** Sums of free adjustments and of items, within the caps; the penalty is ≤ 0. */
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

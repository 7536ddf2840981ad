import type { PlanDeadlines } from '../deadlines'
import type { PlanDocument } from './plan-document'

/** What an indicator says on paper beside what the engine reads. */
export type IndicatorPaper = Pick<
  PlanDocument['indicators'][number],
  'post' | 'measures' | 'clause' | 'superior'
>

/** What a plan version says on paper beside what the engine reads. */
export interface PlanPaper {
  /** By the indicator's code. */
  indicators: Readonly<Record<string, IndicatorPaper>>
  /** What the points are to sum to. */
  pointsTotal: number
  vetoes: PlanDocument['vetoes']
  adjustments: PlanDocument['adjustments']
  /** Left out where all are the usual ones. */
  deadlines?: PlanDeadlines | undefined
}

export const NO_PAPER: IndicatorPaper = { post: '', measures: '', clause: '', superior: null }

import type { EvidenceRule } from '../evidence/evidence-rule'
import type { CaseIndicator, CasePlan, Target } from '../scoring/case'
import type { DayRule } from '../period/day-rule'
import type { PeriodState } from '../period/period'
import type { PlanCheck } from '../check/plan-check'
import type { Recount } from '../inspection/recount/recount'
import type { PlanDeadlines } from './deadlines'
import type { UnitLevel } from '../units/levels'
import type { Membership } from './succession/take-over'

/** Who supplies an indicator's values. `system`: the product itself, from its own record (timeliness). */
export type SuppliedBy = 'self' | 'department' | 'inspection' | 'system'

/** The part of an indicator that the engine reads; the rest is for people. */
export type IndicatorScoring = Omit<
  CaseIndicator,
  'code' | 'name' | 'category' | 'unit' | 'definition' | 'targets'
>

export interface PlanIndicator {
  code: string
  categoryCode: string
  name: string
  nameEn: string
  unit: string
  unitEn: string
  definition: string
  definitionEn: string
  suppliedBy: SuppliedBy
  departmentId: string | null
  /** A unit reports it village by village, and its own value is their sum. Left out where it does not. */
  byVillage?: true | undefined
  scoring: IndicatorScoring
  /** What is to be attached; left out where the plan says nothing of it. */
  evidence?: EvidenceRule
}

export const raterRules = ['mean', 'trimmed'] as const
/** How several inspectors' marks on one line become one; where a plan says nothing, they must agree. */
export type RaterRule = (typeof raterRules)[number]

/** One line of the inspection sheet behind a rating indicator, scored by the same engine. */
export interface PlanSheetItem {
  indicatorCode: string
  code: string
  name: string
  nameEn: string
  phases: string[]
  scoring: IndicatorScoring
  /** Left out where inspectors must agree. */
  raters?: RaterRule | undefined
  /** Looked at once on the unit, also where villages are drawn. Left out where it is looked at in each village. */
  once?: true | undefined
  /** The reported figure that it counts again; left out where it counts none. */
  recounts?: Recount | undefined
}

export interface PlanPeriod {
  id: string
  code: string
  name: string
  nameEn: string
  phaseCode: string
  endsOn: string
  opensOn: string
  dueOn: string
  closesOn: string
  /** Which of its days are said as working days after its end. */
  workingDays?: DayRule | undefined
  state: PeriodState
  version: number
}

/** `until` and `takesOver` are left out where a unit is there all year. */
export interface PlanUnitFacts extends Membership {
  id: string
  code: string
  name: string
  nameEn: string | null
  group: string
  difficulty: number
  /** What it was called before a day each, earliest first; left out where it was never renamed. */
  formerNames?: { until: string; name: string; nameEn: string | null }[]
}

export interface PlanTarget {
  indicatorCode: string
  unitId: string | null
  periodCode: string | null
  target: Target
}

/** A plan version with everything that hangs on it, as the engine and the screens need it. */
export interface PlanVersionFacts {
  planId: string
  /** The plan's own code, the same in every year. */
  code: string
  versionId: string
  ownerId: string
  owner: { code: string; name: string; nameEn: string | null }
  number: number
  year: number
  name: string
  nameEn: string
  assessedLevel: UnitLevel
  settings: Pick<
    CasePlan,
    | 'rules'
    | 'decimals'
    | 'missing'
    | 'notAssessed'
    | 'rankBy'
    | 'tieBreak'
    | 'adjustmentCaps'
    | 'adjustmentItems'
    | 'grades'
  >
  categories: { code: string; name: string; nameEn: string }[]
  phases: { code: string; name: string; nameEn: string; weight: number; combine: 'mean' | number[] }[]
  /** In the order of the year. */
  periods: PlanPeriod[]
  units: PlanUnitFacts[]
  indicators: PlanIndicator[]
  targets: PlanTarget[]
  sheetItems: PlanSheetItem[]
  /** What is checked when figures are reported; left out where there is nothing. */
  checks?: PlanCheck[]
  /** Working days that are not the usual ones; no part of what is scored. Left out where all are. */
  deadlines?: PlanDeadlines
}

/** Whether an indicator is due in a period: in its phases' periods, or only those of them that `reportedIn` names. */
export function isDue(
  indicator: Pick<PlanIndicator, 'scoring'>,
  period: { code: string; phaseCode: string },
): boolean {
  const { phases, reportedIn } = indicator.scoring
  return phases.includes(period.phaseCode) && (reportedIn?.includes(period.code) ?? true)
}

/** The indicators due in a period that one kind of supplier owes. */
export function dueFrom(
  plan: Pick<PlanVersionFacts, 'indicators'>,
  period: { code: string; phaseCode: string },
  suppliedBy: SuppliedBy,
): PlanIndicator[] {
  return plan.indicators.filter(
    (indicator) => indicator.suppliedBy === suppliedBy && isDue(indicator, period),
  )
}

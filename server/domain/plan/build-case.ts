import type {
  Adjustment,
  AssessmentCase,
  CaseIndicator,
  CaseValue,
  Joined,
  Observation,
  Provenance,
  Sample,
  Source,
} from '../scoring/case'
import type { PlanVersionFacts } from './plan-version'

/** One cell that counts, with the record it came from. */
export interface CountedCell {
  unitId: string
  indicatorCode: string
  periodCode: string
  source: Source
  observation: Observation
  /** The version of the record that was read, for the explanation's "who and when". */
  ref?: string
  /** The publication of another plan that it was taken from. */
  from?: Provenance
  /** The units' figures that it was joined from. */
  joined?: Joined
  /** The villages that it was found in. */
  sample?: Sample
}

/** What earlier years hold, for rules that compare with them: their periods and the cells that count. */
export interface PastYears {
  periods: readonly { code: string; endsOn: string }[]
  cells: readonly CountedCell[]
}

/** What moves a unit's year beside its indicators: agreed adjustments and confirmed vetoes, in the order they were entered. */
export interface YearDecisions {
  adjustments: readonly {
    unitId: string
    periodCode: string
    /** Of the plan's catalogue; null: free marks. */
    item: string | null
    level: string | null
    marks: number
    matter: string
    basis: string
  }[]
  vetoes: readonly { unitId: string; periodCode: string; clause: string }[]
}

const noDecisions: YearDecisions = { adjustments: [], vetoes: [] }

/** Whether an indicator's rule compares with an earlier period (同比 and the like). */
export const comparesWithPast = ({
  scoring,
}: Pick<PlanVersionFacts['indicators'][number], 'scoring'>): boolean => scoring.baseline !== undefined

/**
 * A plan version and the cells that count, as an assessment case. Periods after `through` are "not yet", whatever
 * their state. Cells of units, periods or indicators that the plan doesn't have, or that aren't due, are left out. The
 * same facts give the same case, byte for byte: everything stands in the plan's order. What earlier years hold is put in only
 * where an indicator compares with it, and only that indicator's.
 */
export function buildCase(
  plan: PlanVersionFacts,
  through: string,
  cells: readonly CountedCell[],
  past: PastYears = { periods: [], cells: [] },
  decisions: YearDecisions = noDecisions,
): AssessmentCase {
  const last = plan.periods.findIndex((period) => period.code === through)
  const counted = plan.periods.slice(0, last + 1)
  const comparing = new Set(plan.indicators.filter(comparesWithPast).map(({ code }) => code))
  return {
    plan: {
      year: plan.year,
      ...plan.settings,
      categories: plan.categories.map(({ code, name, nameEn }) => ({ code, name: { zh: name, en: nameEn } })),
      periods: plan.periods.map((period) => ({
        code: period.code,
        name: { zh: period.name, en: period.nameEn },
        end: period.endsOn,
      })),
      ...(comparing.size > 0 && past.periods.length > 0
        ? { pastPeriods: past.periods.map(({ code, endsOn }) => ({ code, end: endsOn })) }
        : {}),
      phases: plan.phases.map((phase) => ({
        code: phase.code,
        name: { zh: phase.name, en: phase.nameEn },
        weight: phase.weight,
        periods: plan.periods
          .filter((period) => period.phaseCode === phase.code)
          .map((period) => period.code),
        combine: phase.combine,
      })),
      indicators: plan.indicators.map((indicator) => caseIndicator(plan, indicator)),
    },
    units: plan.units.map((unit) => ({
      code: unit.code,
      name: unit.nameEn === null ? unit.name : { zh: unit.name, en: unit.nameEn },
      group: unit.group,
      difficulty: unit.difficulty,
    })),
    values: [
      ...caseValues(
        plan,
        past.periods,
        past.cells.filter(({ indicatorCode }) => comparing.has(indicatorCode)),
      ),
      ...caseValues(plan, counted, cells),
    ],
    ...caseDecisions(plan, counted, decisions),
    open: counted.filter((period) => period.state === 'open').map((period) => period.code),
    notYet: plan.periods
      .filter((period, at) => at > last || period.state === 'scheduled')
      .map((period) => period.code),
  }
}

/** Those of the plan's units in the periods that count; an heir is not charged with what its forebears did. */
function caseDecisions(
  plan: PlanVersionFacts,
  periods: readonly { code: string }[],
  { adjustments, vetoes }: YearDecisions,
): Pick<Required<AssessmentCase>, 'adjustments' | 'vetoes'> {
  const unitCodes = new Map(plan.units.map((unit) => [unit.id, unit.code]))
  const codes = new Set(periods.map(({ code }) => code))
  const unitOf = (each: { unitId: string; periodCode: string }) =>
    codes.has(each.periodCode) ? unitCodes.get(each.unitId) : undefined
  return {
    adjustments: adjustments.flatMap((each): Adjustment[] => {
      const unit = unitOf(each)
      if (unit === undefined) return []
      const { item, level, matter, marks, basis } = each
      return item === null || level === null
        ? [{ unit, marks, reason: `${matter}（${basis}）` }]
        : [{ unit, item, level, matter, reason: basis }]
    }),
    vetoes: vetoes.flatMap((each) => {
      const unit = unitOf(each)
      return unit === undefined ? [] : [{ unit, clause: each.clause }]
    }),
  }
}

function caseIndicator(
  plan: PlanVersionFacts,
  indicator: PlanVersionFacts['indicators'][number],
): CaseIndicator {
  const unitCodes = new Map(plan.units.map((unit) => [unit.id, unit.code]))
  const targets = plan.targets
    .filter((target) => target.indicatorCode === indicator.code)
    // A case of some of the units has no use for the others' own targets.
    .filter((target) => target.unitId === null || unitCodes.has(target.unitId))
    .map((target) => ({
      ...(target.unitId === null ? {} : { unit: unitCodes.get(target.unitId) }),
      ...(target.periodCode === null ? {} : { period: target.periodCode }),
      target: target.target,
    }))
  return {
    code: indicator.code,
    name: { zh: indicator.name, en: indicator.nameEn },
    unit: { zh: indicator.unit, en: indicator.unitEn },
    definition: { zh: indicator.definition, en: indicator.definitionEn },
    category: indicator.categoryCode,
    ...indicator.scoring,
    ...(targets.length > 0 ? { targets } : {}),
  }
}

function caseValues(
  plan: PlanVersionFacts,
  periods: readonly { code: string }[],
  cells: readonly CountedCell[],
): CaseValue[] {
  const unitAt = new Map(plan.units.map((unit, at) => [unit.id, at]))
  const indicatorAt = new Map(plan.indicators.map((indicator, at) => [indicator.code, at]))
  const periodAt = new Map(periods.map((period, at) => [period.code, at]))
  const sources: readonly Source[] = ['verified', 'department', 'self']
  const rows = cells.flatMap((cell) => {
    const unit = unitAt.get(cell.unitId)
    const indicator = indicatorAt.get(cell.indicatorCode)
    const period = periodAt.get(cell.periodCode)
    if (unit === undefined || indicator === undefined || period === undefined) return []
    return [{ cell, order: [unit, indicator, period, sources.indexOf(cell.source)] }]
  })
  rows.sort((a, b) => compareOrders(a.order, b.order))
  return rows.map(({ cell, order }) => ({
    unit: plan.units[order[0] ?? 0]?.code ?? '',
    indicator: cell.indicatorCode,
    period: cell.periodCode,
    source: cell.source,
    ...cell.observation,
    ...(cell.from === undefined ? {} : { from: cell.from }),
    ...(cell.joined === undefined ? {} : { joined: cell.joined }),
    // Where a plan says nothing of sampling, the villages have no say in what chance is.
    ...(cell.sample === undefined || plan.indicators[order[1] ?? 0]?.scoring.chance !== 'sample'
      ? {}
      : { sample: cell.sample }),
  }))
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  for (const [at, left] of a.entries()) {
    const difference = left - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

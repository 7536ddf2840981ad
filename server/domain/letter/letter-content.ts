import type { DocumentIndicator, Names, PlanDocument } from '../plan/document/plan-document'
import type { Target } from '../scoring/case'

/** A unit by its code and its name in both languages. */
export interface NamedUnit {
  code: string
  name: Names
}

export interface LetterIndicator extends Pick<
  DocumentIndicator,
  'code' | 'name' | 'unit' | 'definition' | 'suppliedBy' | 'post' | 'measures' | 'scoring'
> {
  /** Full marks of this unit; null where it is only watched. */
  points: number | null
  department: NamedUnit | null
  /** What this unit is to reach: for the whole plan (`period` null) and for single periods. */
  targets: { period: string | null; target: Target }[]
}

/** Everything that a letter says: frozen when it is proposed, hashed, and never changed. */
export interface LetterContent {
  format: 'mingji-letter'
  formatVersion: 1
  owner: NamedUnit
  unit: NamedUnit & { group: string; difficulty: number }
  plan: { code: string; name: Names; year: number; version: number; pointsTotal: number }
  phases: PlanDocument['phases']
  periods: Pick<PlanDocument['periods'][number], 'code' | 'name' | 'phase' | 'endsOn' | 'dueOn'>[]
  categories: { code: string; name: Names; indicators: LetterIndicator[] }[]
  /** What its rules say of ties, of what is missing and of grades, as the plan has it. */
  settings: Pick<
    PlanDocument['settings'],
    'missing' | 'notAssessed' | 'decimals' | 'tieBreak' | 'adjustmentCaps' | 'grades'
  >
  vetoes: PlanDocument['vetoes']
  adjustments: PlanDocument['adjustments']
}

/**
 * A plan version and one of the units that it assesses → what their letter says: only the unit's own points and
 * targets. Throws for a unit that the plan does not assess.
 */
export function letterContent(
  document: PlanDocument,
  facts: { number: number; owner: NamedUnit; unit: NamedUnit; departments: readonly NamedUnit[] },
): LetterContent {
  const assessed = document.units.find(({ code }) => code === facts.unit.code)
  if (!assessed) throw new Error(`the plan does not assess ${facts.unit.code}`)
  const { settings } = document
  const { group, difficulty } = assessed
  const indicators = document.indicators.map((indicator) => ({
    category: indicator.category,
    letter: toLetterIndicator(document, indicator, facts, group),
  }))
  return {
    format: 'mingji-letter',
    formatVersion: 1,
    owner: facts.owner,
    unit: { ...facts.unit, group, difficulty },
    plan: {
      code: settings.code,
      name: settings.name,
      year: settings.year,
      version: facts.number,
      pointsTotal: settings.pointsTotal,
    },
    phases: document.phases,
    periods: document.periods.map(({ code, name, phase, endsOn, dueOn }) => ({
      code,
      name,
      phase,
      endsOn,
      dueOn,
    })),
    categories: document.categories
      .map(({ code, name }) => ({
        code,
        name,
        indicators: indicators.filter(({ category }) => category === code).map(({ letter }) => letter),
      }))
      .filter((category) => category.indicators.length > 0),
    settings: {
      missing: settings.missing,
      notAssessed: settings.notAssessed,
      decimals: settings.decimals,
      tieBreak: settings.tieBreak,
      adjustmentCaps: settings.adjustmentCaps,
      grades: settings.grades,
    },
    vetoes: document.vetoes,
    adjustments: document.adjustments,
  }
}

function toLetterIndicator(
  document: PlanDocument,
  indicator: DocumentIndicator,
  facts: { unit: NamedUnit; departments: readonly NamedUnit[] },
  group: string,
): LetterIndicator {
  const { code, name, unit, definition, suppliedBy, post, measures } = indicator
  const targets = targetsOf(document, indicator, facts.unit.code)
  const { points: ofGroups, target: _, ...scoring } = indicator.scoring
  const points = typeof ofGroups === 'object' ? (ofGroups[group] ?? 0) : (ofGroups ?? null)
  const whole = targets.find(({ period }) => period === null)?.target
  return {
    code,
    name,
    unit,
    definition,
    suppliedBy,
    post,
    measures,
    // The rule as it judges this unit: what others are to reach, and what they get, is not its promise.
    scoring: {
      ...scoring,
      ...(points === null ? {} : { points }),
      ...(whole === undefined ? {} : { target: whole }),
    },
    points: scoring.rule === undefined ? null : (points ?? 0),
    department: departmentOf(indicator.department, facts.departments),
    targets,
  }
}

function departmentOf(code: string | null, departments: readonly NamedUnit[]): NamedUnit | null {
  if (code === null) return null
  return departments.find((one) => one.code === code) ?? { code, name: { zh: code, en: '' } }
}

/** What holds for the unit: its own figure before the one for all, a period's before the year's. */
function targetsOf(document: PlanDocument, indicator: DocumentIndicator, unit: string) {
  const own = document.targets.filter((target) => target.indicator === indicator.code)
  const find = (whose: string | null, period: string | null) =>
    own.find((target) => target.unit === whose && target.period === period)?.target
  const whole = find(unit, null)
  const general = whole ?? indicator.scoring.target
  const ofPeriods = document.periods.flatMap(({ code }) => {
    // As the engine looks a target up: unit and period, then unit, then period, then the indicator's own.
    const target = find(unit, code) ?? (whole === undefined ? find(null, code) : undefined)
    return target === undefined ? [] : [{ period: code, target }]
  })
  return [...(general === undefined ? [] : [{ period: null, target: general }]), ...ofPeriods]
}

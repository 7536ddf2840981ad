import type { PlanPeriod, PlanUnitFacts, PlanVersionFacts } from '../plan-version'
import { unusualDeadlines } from '../deadlines'
import { membershipOf } from '../succession/take-over'
import type { Names, PlanDocument } from './plan-document'
import type { PlanPaper } from './plan-paper'

/** What a document's codes stand for in the record: the plan's own ids, its units, bureaus and periods that exist already. */
export interface DocumentPlace {
  planId: string
  versionId: string
  number: number
  owner: PlanVersionFacts['owner'] & { id: string }
  /** Assessed units by code. */
  units: ReadonlyMap<string, Omit<PlanUnitFacts, 'group' | 'difficulty'>>
  /** Bureaus' ids by code. */
  departments: ReadonlyMap<string, string>
  /** The plan's periods in the record by code: they keep their state. */
  periods: ReadonlyMap<string, Pick<PlanPeriod, 'id' | 'state' | 'version'>>
  newId: () => string
}

const english = ({ zh, en }: Names): string => (en.trim() === '' ? zh : en)

/**
 * A document → the version that the engine and the screens read. Units and bureaus that the record doesn't know are left
 * out; `checkDocument` names them.
 */
export function versionOf(document: PlanDocument, place: DocumentPlace): PlanVersionFacts {
  const { settings } = document
  const units = document.units.flatMap(({ code, group, difficulty, ...membership }) => {
    const unit = place.units.get(code)
    return unit ? [{ ...unit, group, difficulty, ...membershipOf(membership) }] : []
  })
  const idOf = new Map(units.map((unit) => [unit.code, unit.id]))
  return {
    planId: place.planId,
    code: settings.code,
    versionId: place.versionId,
    ownerId: place.owner.id,
    owner: { code: place.owner.code, name: place.owner.name, nameEn: place.owner.nameEn },
    number: place.number,
    year: settings.year,
    name: settings.name.zh,
    nameEn: english(settings.name),
    assessedLevel: settings.assessedLevel,
    settings: {
      ...newWords(document),
      decimals: settings.decimals,
      missing: settings.missing,
      notAssessed: settings.notAssessed,
      rankBy: settings.rankBy,
      tieBreak: settings.tieBreak,
      adjustmentCaps: settings.adjustmentCaps,
      grades: settings.grades.map((grade) => ({
        ...grade,
        name: { zh: grade.name.zh, en: english(grade.name) },
      })),
    },
    categories: document.categories.map(({ code, name }) => ({ code, name: name.zh, nameEn: english(name) })),
    phases: document.phases.map(({ code, name, weight, combine }) => ({
      code,
      name: name.zh,
      nameEn: english(name),
      weight,
      combine,
    })),
    periods: document.periods.map(({ code, name, phase, ...dates }) => ({
      ...(place.periods.get(code) ?? { id: place.newId(), state: 'scheduled', version: 1 }),
      code,
      name: name.zh,
      nameEn: english(name),
      phaseCode: phase,
      ...dates,
    })),
    units,
    indicators: document.indicators.map((indicator) => ({
      code: indicator.code,
      categoryCode: indicator.category,
      name: indicator.name.zh,
      nameEn: english(indicator.name),
      unit: indicator.unit.zh,
      unitEn: english(indicator.unit),
      definition: indicator.definition.zh,
      definitionEn: english(indicator.definition),
      suppliedBy: indicator.suppliedBy,
      ...(indicator.byVillage ? { byVillage: true as const } : {}),
      departmentId:
        indicator.department === null ? null : (place.departments.get(indicator.department) ?? null),
      scoring: indicator.scoring,
      ...(indicator.evidence ? { evidence: indicator.evidence } : {}),
    })),
    targets: document.targets.flatMap(({ indicator, unit, period, target }) => {
      const unitId = unit === null ? null : idOf.get(unit)
      return unitId === undefined ? [] : [{ indicatorCode: indicator, unitId, periodCode: period, target }]
    }),
    sheetItems: document.sheetItems.map(({ indicator, code, name, scoring, raters, once, recounts }) => ({
      indicatorCode: indicator,
      code,
      name: name.zh,
      nameEn: english(name),
      phases: scoring.phases,
      scoring,
      ...(raters === undefined ? {} : { raters }),
      ...(once ? { once: true as const } : {}),
      ...(recounts === undefined ? {} : { recounts }),
    })),
    ...(document.checks === undefined ? {} : { checks: document.checks }),
  }
}

/** What only a plan of the second version of the vocabulary says: a plan of the first stays as it was, byte for byte. */
function newWords({
  settings,
  adjustments,
}: PlanDocument): Pick<PlanVersionFacts['settings'], 'rules' | 'adjustmentItems'> {
  if (settings.rules === 1) return {}
  return { rules: settings.rules, ...(adjustments.length > 0 ? { adjustmentItems: adjustments } : {}) }
}

/** What the document says on paper beside that. */
export function paperOf(document: PlanDocument): PlanPaper {
  return {
    indicators: Object.fromEntries(
      document.indicators.map(({ code, post, measures, clause, superior }) => [
        code,
        { post, measures, clause, superior },
      ]),
    ),
    pointsTotal: document.settings.pointsTotal,
    vetoes: document.vetoes,
    adjustments: document.adjustments,
    deadlines: unusualDeadlines(document.settings.deadlines ?? {}),
  }
}

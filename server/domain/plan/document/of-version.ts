import type { PlanVersionFacts } from '../plan-version'
import { membershipOf } from '../succession/take-over'
import type { PlanDocument } from './plan-document'
import { NO_PAPER, type PlanPaper } from './plan-paper'

/**
 * A published version → the same plan as a document. `unitCodes` gives the codes of assessed units
 * and bureaus by their ids.
 */
export function documentOf(
  plan: PlanVersionFacts,
  paper: PlanPaper,
  unitCodes: ReadonlyMap<string, string>,
): PlanDocument {
  const { settings } = plan
  return {
    format: 'mingji-plan',
    formatVersion: 1,
    settings: {
      code: plan.code,
      year: plan.year,
      name: { zh: plan.name, en: plan.nameEn },
      assessedLevel: plan.assessedLevel,
      rules: settings.rules ?? 1,
      decimals: settings.decimals ?? 2,
      missing: settings.missing ?? 'zero',
      notAssessed: settings.notAssessed ?? 'rescale',
      rankBy: settings.rankBy ?? 'all',
      tieBreak: settings.tieBreak ?? [],
      adjustmentCaps: settings.adjustmentCaps ?? {},
      pointsTotal: paper.pointsTotal,
      grades: (settings.grades ?? []).map((grade) => ({ ...grade, name: bothNames(grade.name, grade.code) })),
      ...(paper.deadlines && { deadlines: paper.deadlines }),
    },
    categories: plan.categories.map(({ code, name, nameEn }) => ({ code, name: { zh: name, en: nameEn } })),
    phases: plan.phases.map(({ code, name, nameEn, weight, combine }) => ({
      code,
      name: { zh: name, en: nameEn },
      weight,
      combine,
    })),
    periods: plan.periods.map((period) => ({
      code: period.code,
      name: { zh: period.name, en: period.nameEn },
      phase: period.phaseCode,
      endsOn: period.endsOn,
      opensOn: period.opensOn,
      dueOn: period.dueOn,
      closesOn: period.closesOn,
      ...(period.workingDays && { workingDays: period.workingDays }),
    })),
    units: plan.units.map((unit) => ({
      code: unit.code,
      group: unit.group,
      difficulty: unit.difficulty,
      ...membershipOf(unit),
    })),
    indicators: plan.indicators.map((indicator) => ({
      code: indicator.code,
      category: indicator.categoryCode,
      name: { zh: indicator.name, en: indicator.nameEn },
      unit: { zh: indicator.unit, en: indicator.unitEn },
      definition: { zh: indicator.definition, en: indicator.definitionEn },
      suppliedBy: indicator.suppliedBy,
      ...(indicator.byVillage ? { byVillage: true as const } : {}),
      department: indicator.departmentId === null ? null : (unitCodes.get(indicator.departmentId) ?? null),
      ...(paper.indicators[indicator.code] ?? NO_PAPER),
      scoring: indicator.scoring,
      ...(indicator.evidence ? { evidence: indicator.evidence } : {}),
    })),
    sheetItems: plan.sheetItems.map(({ indicatorCode, code, name, nameEn, phases, scoring, ...item }) => ({
      indicator: indicatorCode,
      code,
      name: { zh: name, en: nameEn },
      scoring: { ...scoring, phases },
      ...(item.raters === undefined ? {} : { raters: item.raters }),
      ...(item.once ? { once: true as const } : {}),
      ...(item.recounts === undefined ? {} : { recounts: item.recounts }),
    })),
    targets: plan.targets.map(({ indicatorCode, unitId, periodCode, target }) => ({
      indicator: indicatorCode,
      unit: unitId === null ? null : (unitCodes.get(unitId) ?? null),
      period: periodCode,
      target,
    })),
    vetoes: paper.vetoes,
    adjustments: paper.adjustments,
    ...(plan.checks === undefined ? {} : { checks: plan.checks }),
  }
}

const bothNames = (
  name: string | { zh: string; en: string } | undefined,
  code: string,
): { zh: string; en: string } =>
  name === undefined ? { zh: code, en: '' } : typeof name === 'string' ? { zh: name, en: '' } : name

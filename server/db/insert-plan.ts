import 'server-only'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import type { UnitLevel } from '@/server/domain/units/levels'
import type { Db } from './client'
import { fromDay } from './dates'
import { toJsonValue } from './json'

export interface NewPlan extends Omit<PlanVersionFacts, 'planId' | 'versionId' | 'number' | 'owner'> {
  planId: string
  versionId: string
  code: string
  reason: string
  assessedLevel: UnitLevel
  publishedAt: Date
  publishedById: string
}

/** Writes a plan with its first, published version. */
export async function insertPlan(db: Db, plan: NewPlan, newId: () => string): Promise<void> {
  const { versionId, ownerId } = plan
  await db.plan.create({
    data: {
      id: plan.planId,
      ownerId,
      code: plan.code,
      name: plan.name,
      nameEn: plan.nameEn,
      year: plan.year,
      assessedLevel: plan.assessedLevel,
      state: 'published',
    },
  })
  await db.planVersion.create({
    data: {
      id: versionId,
      ownerId,
      planId: plan.planId,
      number: 1,
      reason: plan.reason,
      rules: plan.settings.rules,
      decimals: plan.settings.decimals,
      missing: plan.settings.missing,
      notAssessed: plan.settings.notAssessed,
      rankBy: plan.settings.rankBy,
      tieBreak: toJsonValue(plan.settings.tieBreak ?? []),
      adjustmentCaps: toJsonValue(plan.settings.adjustmentCaps ?? {}),
      grades: toJsonValue(plan.settings.grades ?? []),
    },
  })
  await db.period.createMany({
    data: plan.periods.map((period, position) => ({
      id: period.id,
      ownerId,
      planId: plan.planId,
      code: period.code,
      name: period.name,
      nameEn: period.nameEn,
      phaseCode: period.phaseCode,
      position,
      endsOn: fromDay(period.endsOn),
      opensOn: fromDay(period.opensOn),
      dueOn: fromDay(period.dueOn),
      closesOn: fromDay(period.closesOn),
      state: period.state,
    })),
  })
  await db.planUnit.createMany({
    data: plan.units.map((unit) => ({
      versionId,
      unitId: unit.id,
      group: unit.group,
      difficulty: unit.difficulty,
    })),
  })
  await db.category.createMany({
    data: plan.categories.map(({ code, name, nameEn }, position) => ({
      versionId,
      code,
      name,
      nameEn,
      position,
    })),
  })
  await db.phase.createMany({
    data: plan.phases.map(({ code, name, nameEn, weight, combine }, position) => ({
      versionId,
      code,
      name,
      nameEn,
      weight,
      combine: toJsonValue(combine),
      position,
    })),
  })
  await db.indicator.createMany({
    data: plan.indicators.map((indicator, position) => ({
      versionId,
      code: indicator.code,
      categoryCode: indicator.categoryCode,
      name: indicator.name,
      nameEn: indicator.nameEn,
      unit: indicator.unit,
      unitEn: indicator.unitEn,
      definition: indicator.definition,
      definitionEn: indicator.definitionEn,
      suppliedBy: indicator.suppliedBy,
      departmentId: indicator.departmentId,
      position,
      scoring: toJsonValue(indicator.scoring),
    })),
  })
  await db.target.createMany({
    data: plan.targets.map((target) => ({
      id: newId(),
      ownerId,
      versionId,
      indicatorCode: target.indicatorCode,
      unitId: target.unitId,
      periodCode: target.periodCode,
      target: toJsonValue(target.target),
    })),
  })
  await db.sheetItem.createMany({
    data: plan.sheetItems.map((item, position) => ({
      versionId,
      indicatorCode: item.indicatorCode,
      code: item.code,
      name: item.name,
      nameEn: item.nameEn,
      position,
      phases: toJsonValue(item.phases),
      scoring: toJsonValue(item.scoring),
    })),
  })
  // Published last: from here on the database refuses any change of the version and of its parts.
  await db.planVersion.update({
    where: { id: versionId },
    data: { publishedAt: plan.publishedAt, publishedById: plan.publishedById },
  })
}

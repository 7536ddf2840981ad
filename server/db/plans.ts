import 'server-only'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { readIndicatorScoring, readPlanSettings, readTarget } from '@/server/domain/plan/read-plan'
import type { UnitLevel } from '@/server/domain/units/levels'
import type { Scope } from '@/server/domain/access/scope'
import type { Db } from './client'
import { fromDay, toDay } from './dates'
import { toJsonValue } from './json'

const names = { name: true, nameEn: true } as const

/** The part of a published version that never changes (the database refuses it), so that it is read once per process. */
type FixedPart = Pick<
  PlanVersionFacts,
  'settings' | 'units' | 'categories' | 'phases' | 'indicators' | 'targets' | 'sheetItems'
>

const fixedParts = new Map<string, FixedPart>()
const MOST_KEPT = 100

/** A published version without its plan: units, categories, indicators and what hangs on them. */
export async function findVersionParts(db: Db, versionId: string): Promise<FixedPart> {
  const kept = fixedParts.get(versionId)
  if (kept) return kept
  const part = await readFixedPart(db, versionId)
  const [oldest] = fixedParts.keys()
  if (fixedParts.size >= MOST_KEPT && oldest !== undefined) fixedParts.delete(oldest)
  fixedParts.set(versionId, part)
  return part
}

async function readFixedPart(db: Db, versionId: string): Promise<FixedPart> {
  const row = await db.planVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      decimals: true,
      missing: true,
      notAssessed: true,
      rankBy: true,
      tieBreak: true,
      adjustmentCaps: true,
      grades: true,
      units: {
        select: { group: true, difficulty: true, unit: { select: { id: true, code: true, ...names } } },
        orderBy: { unit: { code: 'asc' } },
      },
      categories: { select: { code: true, ...names }, orderBy: { position: 'asc' } },
      phases: { select: { code: true, ...names, weight: true, combine: true }, orderBy: { position: 'asc' } },
      indicators: {
        select: {
          code: true,
          categoryCode: true,
          ...names,
          unit: true,
          unitEn: true,
          definition: true,
          definitionEn: true,
          suppliedBy: true,
          departmentId: true,
          scoring: true,
        },
        orderBy: { position: 'asc' },
      },
      targets: {
        select: { indicatorCode: true, unitId: true, periodCode: true, target: true },
        orderBy: [{ indicatorCode: 'asc' }, { periodCode: 'asc' }, { unitId: 'asc' }],
      },
      sheetItems: {
        select: { indicatorCode: true, code: true, ...names, phases: true, scoring: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  return {
    settings: readPlanSettings(row),
    categories: row.categories,
    phases: row.phases.map((phase) => ({ ...phase, combine: phase.combine as 'mean' | number[] })),
    units: row.units.map(({ unit, group, difficulty }) => ({ ...unit, group, difficulty })),
    indicators: row.indicators.map((indicator) => ({
      ...indicator,
      scoring: readIndicatorScoring(indicator.scoring),
    })),
    targets: row.targets.map((target) => ({ ...target, target: readTarget(target.target) })),
    sheetItems: row.sheetItems.map((item) => ({
      ...item,
      phases: item.phases as string[],
      scoring: readIndicatorScoring(item.scoring),
    })),
  }
}

/**
 * One published plan version whole, the latest where a plan or a year is named. Not found outside the scope: another
 * owner's, or one that does not assess the unit.
 */
export async function findPlanVersion(
  db: Db,
  scope: Scope,
  by: { versionId: string } | { planId: string } | { year: number },
): Promise<PlanVersionFacts | null> {
  const row = await db.planVersion.findFirst({
    where: {
      id: 'versionId' in by ? by.versionId : undefined,
      planId: 'planId' in by ? by.planId : undefined,
      plan: 'year' in by ? { year: by.year } : undefined,
      ownerId: scope.ownerId,
      publishedAt: { not: null },
      units: scope.unitId === undefined ? undefined : { some: { unitId: scope.unitId } },
    },
    orderBy: [{ number: 'desc' }],
    select: {
      id: true,
      ownerId: true,
      number: true,
      plan: {
        select: {
          id: true,
          year: true,
          assessedLevel: true,
          ...names,
          owner: { select: { code: true, ...names } },
          periods: {
            select: {
              id: true,
              code: true,
              ...names,
              phaseCode: true,
              endsOn: true,
              opensOn: true,
              dueOn: true,
              closesOn: true,
              state: true,
              version: true,
            },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
  })
  if (!row) return null
  return {
    planId: row.plan.id,
    versionId: row.id,
    ownerId: row.ownerId,
    owner: row.plan.owner,
    number: row.number,
    year: row.plan.year,
    name: row.plan.name,
    nameEn: row.plan.nameEn,
    assessedLevel: row.plan.assessedLevel,
    periods: row.plan.periods.map((period) => ({
      ...period,
      endsOn: toDay(period.endsOn),
      opensOn: toDay(period.opensOn),
      dueOn: toDay(period.dueOn),
      closesOn: toDay(period.closesOn),
    })),
    ...(await findVersionParts(db, row.id)),
  }
}

/** The years that have a published plan in this scope, latest first. */
export async function listPlans(
  db: Db,
  scope: Scope,
): Promise<{ id: string; year: number; name: string; nameEn: string }[]> {
  return db.plan.findMany({
    where: {
      ownerId: scope.ownerId,
      state: { not: 'draft' },
      versions:
        scope.unitId === undefined ? undefined : { some: { units: { some: { unitId: scope.unitId } } } },
    },
    select: { id: true, year: true, ...names },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
  })
}

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

import 'server-only'
import { NO_PAPER, type PlanPaper } from '@/server/domain/plan/document/plan-paper'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import type { Db } from './client'
import { toJson, toJsonValue } from './json'

/** A version to publish, with what it says on paper. */
export interface NewVersion extends Omit<PlanVersionFacts, 'owner'> {
  paper?: PlanPaper
  reason: string
  publishedAt: Date
  publishedById: string
}

/** A plan with its first version. */
export interface NewPlan extends Omit<NewVersion, 'number'> {
  code: string
}

/** Writes a plan with its first, published version. */
export async function insertPlan(db: Db, plan: NewPlan, newId: () => string): Promise<void> {
  await db.plan.create({
    data: {
      id: plan.planId,
      ownerId: plan.ownerId,
      code: plan.code,
      name: plan.name,
      nameEn: plan.nameEn,
      year: plan.year,
      assessedLevel: plan.assessedLevel,
      state: 'published',
    },
  })
  await insertVersion(db, { ...plan, number: 1 }, newId)
}

/**
 * Writes a further version of a plan, published, and the periods that the plan doesn't have yet. Periods that were not
 * opened yet take the version's dates and names; the others stay as they are.
 */
export async function insertVersion(db: Db, plan: NewVersion, newId: () => string): Promise<void> {
  const { versionId, ownerId } = plan
  await db.planVersion.create({
    data: {
      id: versionId,
      ownerId,
      planId: plan.planId,
      number: plan.number,
      reason: plan.reason,
      rules: plan.settings.rules,
      decimals: plan.settings.decimals,
      missing: plan.settings.missing,
      notAssessed: plan.settings.notAssessed,
      rankBy: plan.settings.rankBy,
      tieBreak: toJsonValue(plan.settings.tieBreak ?? []),
      adjustmentCaps: toJsonValue(plan.settings.adjustmentCaps ?? {}),
      grades: toJsonValue(plan.settings.grades ?? []),
      pointsTotal: plan.paper?.pointsTotal,
      vetoes: toJsonValue(plan.paper?.vetoes ?? []),
      adjustments: toJsonValue(plan.paper?.adjustments ?? []),
      deadlines: plan.paper?.deadlines && toJsonValue(plan.paper.deadlines),
    },
  })
  await writePeriods(db, plan)
  await db.planUnit.createMany({
    data: plan.units.map((unit) => ({
      versionId,
      unitId: unit.id,
      group: unit.group,
      difficulty: unit.difficulty,
      until: unit.until,
      takesOver: toJson(unit.takesOver),
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
      byVillage: indicator.byVillage ?? false,
      departmentId: indicator.departmentId,
      position,
      ...paperColumns(plan.paper?.indicators[indicator.code] ?? NO_PAPER),
      evidence: toJson(indicator.evidence),
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
      raters: item.raters ?? null,
      once: item.once ?? false,
      recounts: toJson(item.recounts),
    })),
  })
  await db.planCheck.createMany({
    data: (plan.checks ?? []).map(({ code, name, kind, source, at, phases, test, message }, position) => ({
      versionId,
      code,
      name: name.zh,
      nameEn: name.en,
      kind,
      source,
      position,
      content: toJsonValue({ at, phases, test, message }),
    })),
  })
  // Published last: from here on the database refuses any change of the version and of its parts.
  await db.planVersion.update({
    where: { id: versionId },
    data: { publishedAt: plan.publishedAt, publishedById: plan.publishedById },
  })
}

const paperColumns = ({ post, measures, clause, superior }: typeof NO_PAPER) => ({
  post,
  measures,
  clause,
  superior: toJson(superior),
})

/** The plan's periods in its order, by code: new ones are added, those not opened yet brought up to date. */
async function writePeriods(db: Db, plan: NewVersion): Promise<void> {
  const rows = plan.periods.map(
    (
      { id, code, name, nameEn, phaseCode, state, endsOn, opensOn, dueOn, closesOn, workingDays },
      position,
    ) => ({
      id,
      code,
      name,
      nameEn,
      phaseCode,
      state,
      position,
      endsOn,
      opensOn,
      dueOn,
      closesOn,
      workingDays: workingDays ?? null,
    }),
  )
  await db.$executeRaw`
    INSERT INTO period (id, owner_id, plan_id, code, name, name_en, phase_code, position, ends_on, opens_on, due_on, closes_on, working_days, state)
    SELECT id, ${plan.ownerId}::uuid, ${plan.planId}::uuid, code, name, "nameEn", "phaseCode", position,
      "endsOn", "opensOn", "dueOn", "closesOn", "workingDays", state
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id uuid, code text, name text, "nameEn" text,
      "phaseCode" text, position int, "endsOn" date, "opensOn" date, "dueOn" date, "closesOn" date, "workingDays" jsonb, state "PeriodState")
    ON CONFLICT (plan_id, code) DO UPDATE SET
      name = excluded.name, name_en = excluded.name_en, phase_code = excluded.phase_code, position = excluded.position,
      ends_on = excluded.ends_on, opens_on = excluded.opens_on, due_on = excluded.due_on, closes_on = excluded.closes_on,
      working_days = excluded.working_days
    WHERE period.state = 'scheduled'`
  await db.period.deleteMany({
    where: {
      planId: plan.planId,
      state: 'scheduled',
      code: { notIn: plan.periods.map(({ code }) => code) },
    },
  })
}

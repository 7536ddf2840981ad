import 'server-only'
import type { EvidenceRule } from '@/server/domain/evidence/evidence-rule'
import type { DayRule } from '@/server/domain/period/day-rule'
import type { PlanVersionFacts, RaterRule } from '@/server/domain/plan/plan-version'
import { membershipOf, type TakeOver } from '@/server/domain/plan/succession/take-over'
import type { PlanDeadlines } from '@/server/domain/plan/deadlines'
import { recountSchema } from '@/server/domain/inspection/recount/recount'
import { readIndicatorScoring, readPlanSettings, readTarget } from '@/server/domain/plan/read-plan'
import { readPlanCheck } from '@/server/domain/check/read-plan-check'
import type { Scope } from '@/server/domain/access/scope'
import type { Db } from './client'
import { toDay } from './dates'

const names = { name: true, nameEn: true } as const

/** The part of a published version that never changes (the database refuses it), so that it is read once per process. */
type FixedPart = Pick<
  PlanVersionFacts,
  | 'settings'
  | 'units'
  | 'categories'
  | 'phases'
  | 'indicators'
  | 'targets'
  | 'sheetItems'
  | 'checks'
  | 'deadlines'
>

const fixedParts = new Map<string, FixedPart>()
const MOST_KEPT = 100

/** Lets go of what is kept: the names of units in it have changed. */
export function forgetVersions(): void {
  fixedParts.clear()
}

const readParts = (db: Db, versionIds: readonly string[]) =>
  db.planVersion.findMany({
    where: { id: { in: [...versionIds] } },
    select: {
      id: true,
      rules: true,
      adjustments: true,
      decimals: true,
      missing: true,
      notAssessed: true,
      rankBy: true,
      tieBreak: true,
      adjustmentCaps: true,
      grades: true,
      deadlines: true,
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
          byVillage: true,
          departmentId: true,
          evidence: true,
          scoring: true,
        },
        orderBy: { position: 'asc' },
      },
      targets: {
        select: { indicatorCode: true, unitId: true, periodCode: true, target: true },
        orderBy: [{ indicatorCode: 'asc' }, { periodCode: 'asc' }, { unitId: 'asc' }],
      },
      sheetItems: {
        select: {
          indicatorCode: true,
          code: true,
          ...names,
          phases: true,
          scoring: true,
          raters: true,
          once: true,
          recounts: true,
        },
        orderBy: { position: 'asc' },
      },
      checks: {
        select: { code: true, ...names, kind: true, source: true, content: true },
        orderBy: { position: 'asc' },
      },
    },
  })

interface UnitOfVersion {
  versionId: string
  id: string
  code: string
  name: string
  nameEn: string | null
  group: string
  difficulty: number
  until: string | null
  takesOver: TakeOver | null
  formerNames: { until: string; name: string; nameEn: string | null }[] | null
}

/** The units of versions, by code. In one statement by itself: a relation would name each unit, and a database takes so many names only. */
const readUnits = (db: Db, versionIds: readonly string[]) => db.$queryRaw<UnitOfVersion[]>`
  SELECT m.version_id AS "versionId", u.id, u.code, u.name, u.name_en AS "nameEn", m."group", m.difficulty, m.until,
    m.takes_over AS "takesOver", former.names AS "formerNames"
  FROM plan_unit m JOIN unit u ON u.id = m.unit_id
  LEFT JOIN (
    SELECT unit_id, jsonb_agg(jsonb_build_object('until', until, 'name', name, 'nameEn', name_en) ORDER BY until) AS names
    FROM former_name GROUP BY unit_id
  ) former ON former.unit_id = u.id
  WHERE m.version_id = ANY(${[...versionIds]}::uuid[])
  ORDER BY u.code`

/** The fixed parts of versions: those that this process has read before are not read again. */
async function fixedPartsOf(db: Db, versionIds: readonly string[]): Promise<Map<string, FixedPart>> {
  const unread = versionIds.filter((id) => !fixedParts.has(id))
  const parts = new Map<string, FixedPart>()
  for (const id of versionIds) {
    const kept = fixedParts.get(id)
    if (kept) parts.set(id, kept)
  }
  if (unread.length === 0) return parts
  // One after the other: in a transaction there is one connection.
  const rows = await readParts(db, unread)
  const units = await readUnits(db, unread)
  for (const row of rows) {
    const part = toFixedPart(
      row,
      units.filter(({ versionId }) => versionId === row.id),
    )
    parts.set(row.id, part)
    const [oldest] = fixedParts.keys()
    if (fixedParts.size >= MOST_KEPT && oldest !== undefined) fixedParts.delete(oldest)
    fixedParts.set(row.id, part)
  }
  return parts
}

/** A published version without its plan: units, categories, indicators and what hangs on them. */
export async function findVersionParts(db: Db, versionId: string): Promise<FixedPart> {
  const part = (await fixedPartsOf(db, [versionId])).get(versionId)
  if (!part) throw new Error(`no plan version ${versionId}`)
  return part
}

function toFixedPart(
  row: Awaited<ReturnType<typeof readParts>>[number],
  units: readonly UnitOfVersion[],
): FixedPart {
  return {
    settings: readPlanSettings(row),
    categories: row.categories,
    phases: row.phases.map((phase) => ({ ...phase, combine: phase.combine as 'mean' | number[] })),
    units: units.map(({ versionId: _, formerNames, until, takesOver, ...unit }) => ({
      ...unit,
      ...(formerNames === null ? {} : { formerNames }),
      ...membershipOf({ until, takesOver }),
    })),
    indicators: row.indicators.map(({ byVillage, evidence, ...indicator }) => ({
      ...indicator,
      ...(byVillage ? { byVillage } : {}),
      scoring: readIndicatorScoring(indicator.scoring),
      ...(evidence === null ? {} : { evidence: evidence as EvidenceRule }),
    })),
    targets: row.targets.map((target) => ({ ...target, target: readTarget(target.target) })),
    sheetItems: row.sheetItems.map(({ raters, once, recounts, ...item }) => ({
      ...item,
      phases: item.phases as string[],
      scoring: readIndicatorScoring(item.scoring),
      ...(raters === null ? {} : { raters: raters as RaterRule }),
      ...(once ? { once: true as const } : {}),
      ...(recounts === null ? {} : { recounts: recountSchema.parse(recounts) }),
    })),
    ...(row.checks.length > 0 ? { checks: row.checks.map(readPlanCheck) } : {}),
    ...(row.deadlines === null ? {} : { deadlines: row.deadlines as PlanDeadlines }),
  }
}

const versionColumns = {
  id: true,
  ownerId: true,
  number: true,
  plan: {
    select: {
      id: true,
      code: true,
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
          workingDays: true,
          state: true,
          version: true,
        },
        orderBy: { position: 'asc' },
      },
    },
  },
} as const

const findVersion = (db: Db, where: NonNullable<Parameters<Db['planVersion']['findFirst']>[0]>['where']) =>
  db.planVersion.findFirst({
    where,
    // Of several plans in a year the first by its code, and of that the latest version.
    orderBy: [{ plan: { code: 'asc' } }, { number: 'desc' }],
    select: versionColumns,
  })

/**
 * One published plan version whole, the latest where a plan or a year is named. Not found outside the scope: another
 * owner's, or one that does not assess the unit.
 */
export async function findPlanVersion(
  db: Db,
  scope: Scope,
  by: { versionId: string } | { planId: string } | { year: number; code?: string },
): Promise<PlanVersionFacts | null> {
  const row = await findVersion(db, {
    id: 'versionId' in by ? by.versionId : undefined,
    planId: 'planId' in by ? by.planId : undefined,
    plan: 'year' in by ? { year: by.year, code: by.code } : undefined,
    ownerId: scope.ownerId,
    publishedAt: { not: null },
    units: scope.unitId === undefined ? undefined : { some: { unitId: scope.unitId } },
  })
  if (!row) return null
  return toFacts(row, await fixedPartsOf(db, [row.id]))
}

function toFacts(
  row: NonNullable<Awaited<ReturnType<typeof findVersion>>>,
  parts: ReadonlyMap<string, FixedPart>,
): PlanVersionFacts {
  const part = parts.get(row.id)
  if (!part) throw new Error(`no plan version ${row.id}`)
  return {
    planId: row.plan.id,
    code: row.plan.code,
    versionId: row.id,
    ownerId: row.ownerId,
    owner: row.plan.owner,
    number: row.number,
    year: row.plan.year,
    name: row.plan.name,
    nameEn: row.plan.nameEn,
    assessedLevel: row.plan.assessedLevel,
    periods: row.plan.periods.map(({ workingDays, ...period }) => ({
      ...period,
      ...(workingDays !== null && { workingDays: workingDays as DayRule }),
      endsOn: toDay(period.endsOn),
      opensOn: toDay(period.opensOn),
      dueOn: toDay(period.dueOn),
      closesOn: toDay(period.closesOn),
    })),
    ...part,
  }
}

/**
 * The latest published version of every plan, in the order of the years and, within one, of the plans' codes: two queries of
 * versions, however many there are. Which of several in a year is meant, `plansThrough` says.
 */
export async function listPlanVersions(db: Db, scope: Scope): Promise<PlanVersionFacts[]> {
  const rows = await db.planVersion.findMany({
    where: {
      ownerId: scope.ownerId,
      publishedAt: { not: null },
      units: scope.unitId === undefined ? undefined : { some: { unitId: scope.unitId } },
    },
    orderBy: [{ plan: { year: 'asc' } }, { plan: { code: 'asc' } }, { number: 'desc' }],
    select: versionColumns,
  })
  const latest = rows.filter((row, at) => row.plan.id !== rows[at - 1]?.plan.id)
  const parts = await fixedPartsOf(
    db,
    latest.map((row) => row.id),
  )
  return latest.map((row) => toFacts(row, parts))
}

/** The published plans in this scope, latest year first and by their codes within one. */
export async function listPlans(
  db: Db,
  scope: Scope,
): Promise<{ id: string; code: string; year: number; name: string; nameEn: string }[]> {
  return db.plan.findMany({
    where: {
      ownerId: scope.ownerId,
      state: { not: 'draft' },
      versions:
        scope.unitId === undefined ? undefined : { some: { units: { some: { unitId: scope.unitId } } } },
    },
    select: { id: true, code: true, year: true, ...names },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
  })
}

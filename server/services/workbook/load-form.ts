import 'server-only'
import type { Db } from '@/server/db/client'
import { findPeriod, listExtensions, type PeriodRow } from '@/server/db/periods'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { findReport, listReports } from '@/server/db/reports'
import type { UnitRow } from '@/server/db/units'
import { listSourceValues } from '@/server/db/values'
import { listVillageValues } from '@/server/db/village-values'
import type { Actor } from '@/server/domain/access/actor'
import { type Scope, scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { lineOf } from '@/server/domain/plan/choose-plan'
import { dueFrom, type PlanIndicator, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { targetOf } from '@/server/domain/plan/target-of'
import { asOf } from '@/server/domain/plan/succession/as-of'
import { decideAs } from '@/server/domain/report/decide-as'
import type { FormFacts, FormKind, FormRow, FormSheet } from '@/server/domain/report/workbook/form-sheet'
import type { Source, Target } from '@/server/domain/scoring/case'
import { listReportVillages } from '../report/list-report-villages'

export interface LoadedForm {
  sheet: FormSheet
  plan: PlanVersionFacts
  period: PeriodRow
  /** The indicators that the workbook is of. */
  indicators: PlanIndicator[]
  source: Source
  reportIds: ReadonlyMap<string, string>
  /** Of a report that is reported village by village: its villages' ids. */
  villageIds: ReadonlySet<string>
}

/** What a person's workbook of this kind holds now: the cells that are theirs to enter, with what stands beside them. */
export async function loadForm(
  db: Db,
  actor: Actor,
  asked: { kind: FormKind; id: string },
  now: Date,
): Promise<LoadedForm> {
  const scope = scopeOf(actor)
  if (asked.kind === 'report') return loadReport(db, actor, asked.id, now)
  const period = await findPeriod(db, scope, asked.id)
  if (!period || period.state === 'scheduled') throw problem('notFound', {})
  const plan = asOf(await planOf(db, scope, period.planId), period.code)
  if (asked.kind === 'bureau') {
    const indicators = dueFrom(plan, period, 'department').filter(
      ({ departmentId }) => departmentId === actor.unit.id,
    )
    return assemble(db, plan, period, {
      facts: factsOf('bureau', period.id, actor.unit, period, plan),
      units: plan.units.map((unit) => ({ ...unit, open: period.state === 'open' })),
      indicators,
      source: 'department',
    })
  }
  const reports = await listReports(db, { ownerId: scope.ownerId }, period.id)
  const extensions = await listExtensions(db, period.id)
  const today = civilDay(now)
  const units = plan.units.flatMap((unit) => {
    const report = reports.find(({ unitId }) => unitId === unit.id)
    if (!report) return []
    const { decision } = decideAs(actor, 'saveOnBehalf', report, {
      acceptsEntries: acceptsEntries(period.state, today, extensions.get(unit.id)?.until ?? null),
      reason: '·',
    })
    return [{ ...unit, open: decision.ok }]
  })
  const loaded = await assemble(db, plan, period, {
    facts: factsOf('county', period.id, actor.unit, period, plan),
    units,
    indicators: dueFrom(plan, period, 'self'),
    source: 'self',
  })
  return { ...loaded, reportIds: new Map(reports.map(({ unitId, id }) => [unitId, id])) }
}

async function loadReport(db: Db, actor: Actor, id: string, now: Date): Promise<LoadedForm> {
  const scope = scopeOf(actor)
  const report = await findReport(db, scope, id)
  const period = report && (await findPeriod(db, scope, report.periodId))
  if (!report || !period) throw problem('notFound', {})
  const plan = await planOf(db, scope, period.planId)
  const extensions = await listExtensions(db, period.id, report.unitId)
  const open = acceptsEntries(period.state, civilDay(now), extensions.get(report.unitId)?.until ?? null)
  const save = decideAs(actor, 'save', report, { acceptsEntries: open, reason: null })
  const behalf = decideAs(actor, 'saveOnBehalf', report, { acceptsEntries: open, reason: '·' })
  const isOffice = actor.role === 'office'
  const endsOn = plan.periods.find((one) => one.id === period.id)?.endsOn ?? period.closesOn
  const loaded = await assemble(db, plan, period, {
    villages: await listReportVillages(db, report.unitId, endsOn),
    // Whoever enters in a unit's stead does not speak for its villages.
    villagesOpen: !isOffice,
    facts: factsOf('report', report.id, report.unit, period, plan),
    units: plan.units
      .filter((unit) => unit.id === report.unitId)
      .map((unit) => ({ ...unit, open: (isOffice ? behalf : save).decision.ok })),
    indicators: dueFrom(plan, period, 'self'),
    source: 'self',
  })
  return { ...loaded, reportIds: new Map([[report.unitId, report.id]]) }
}

async function planOf(db: Db, scope: Scope, planId: string): Promise<PlanVersionFacts> {
  const plan = await findPlanVersion(db, { ownerId: scope.ownerId }, { planId })
  if (!plan) throw problem('notFound', {})
  return plan
}

const factsOf = (
  kind: FormKind,
  id: string,
  unit: { code: string; name: string },
  period: { code: string },
  plan: { number: number },
): FormFacts => ({
  kind,
  id,
  unitCode: unit.code,
  unitName: unit.name,
  periodCode: period.code,
  planVersion: plan.number,
})

async function assemble(
  db: Db,
  plan: PlanVersionFacts,
  period: PeriodRow,
  of: {
    facts: FormFacts
    units: (PlanVersionFacts['units'][number] & { open: boolean })[]
    indicators: PlanIndicator[]
    source: Source
    /** Of the one unit that the workbook is of: a row for each, where an indicator is asked village by village. */
    villages?: readonly UnitRow[]
    /** Whether their figures, and the notes of their sums, may be entered. */
    villagesOpen?: boolean
  },
): Promise<LoadedForm> {
  const { villages = [], villagesOpen = false } = of
  const before = await periodBefore(db, plan, period)
  const values = await listSourceValues(db, {
    unitIds: of.units.map(({ id }) => id),
    periodIds: [period.id, ...(before ? [before.id] : [])],
    source: of.source,
  })
  const at = new Map(
    values.map((value) => [`${value.periodId} ${value.unitId} ${value.indicatorCode}`, value]),
  )
  const asked = of.indicators.filter(({ byVillage }) => byVillage)
  const reported =
    villages.length > 0 && asked.length > 0
      ? await listVillageValues(db, {
          unitIds: of.units.map(({ id }) => id),
          periodIds: [period.id, ...(before ? [before.id] : [])],
        })
      : []
  const ofVillage = (periodId: string | undefined, code: string, villageId: string) =>
    reported.find(
      (row) => row.periodId === periodId && row.indicatorCode === code && row.villageId === villageId,
    )
  const villageRows = (row: FormRow, open: boolean): FormRow[] =>
    villages.map((village): FormRow => {
      const value = ofVillage(period.id, row.code, village.id)
      const { byVillage: _sum, ...own } = row
      return {
        ...own,
        village: { id: village.id, code: village.code, name: village.name, nameEn: village.nameEn },
        target: '',
        before: ofVillage(before?.id, row.code, village.id)?.observation ?? null,
        observation: value?.observation ?? null,
        note: null,
        version: value?.version ?? 0,
        by: value?.enteredByName ?? null,
        at: value?.enteredAt ?? null,
        open,
      }
    })
  const rows = of.units.flatMap((unit) =>
    of.indicators.flatMap((indicator): FormRow[] => {
      const value = at.get(`${period.id} ${unit.id} ${indicator.code}`)
      const isSum = indicator.byVillage === true && (villages.length > 0 || of.facts.kind !== 'report')
      const row: FormRow = {
        unitId: unit.id,
        unitCode: unit.code,
        unit: { name: unit.name, nameEn: unit.nameEn },
        code: indicator.code,
        indicator: { name: indicator.name, nameEn: indicator.nameEn },
        definition: { name: indicator.definition, nameEn: indicator.definitionEn },
        measure: { name: indicator.unit, nameEn: indicator.unitEn },
        scoring: indicator.scoring,
        target: targetText(targetOf(plan, indicator, unit.id, period.code), indicator.scoring.direction),
        before: before ? (at.get(`${before.id} ${unit.id} ${indicator.code}`)?.observation ?? null) : null,
        observation: value?.observation ?? null,
        note: value?.note ?? null,
        version: value?.version ?? 0,
        by: value?.enteredByName ?? null,
        at: value?.enteredAt ?? null,
        // The whole county's workbook holds no villages: what is their sum is closed in it.
        open: unit.open && (!isSum || villagesOpen),
        ...(isSum && { byVillage: true as const }),
      }
      return isSum ? [row, ...villageRows(row, unit.open && villagesOpen)] : [row]
    }),
  )
  return {
    sheet: { ...of.facts, rows },
    plan,
    period,
    indicators: of.indicators,
    source: of.source,
    reportIds: new Map(),
    villageIds: new Set(asked.length > 0 ? villages.map(({ id }) => id) : []),
  }
}

/** The period before in the same phase, of last year where this is the first. */
async function periodBefore(db: Db, plan: PlanVersionFacts, period: { code: string; phaseCode: string }) {
  const siblings = plan.periods.filter(({ phaseCode }) => phaseCode === period.phaseCode)
  const at = siblings.findIndex(({ code }) => code === period.code)
  if (at > 0) return siblings[at - 1] ?? null
  const plans = await listPlans(db, { ownerId: plan.ownerId })
  const last = lineOf(plans, plan).find(({ year }) => year === plan.year - 1)
  const lastYear = last && (await findPlanVersion(db, { ownerId: plan.ownerId }, { planId: last.id }))
  return lastYear?.periods.filter(({ phaseCode }) => phaseCode === period.phaseCode).at(-1) ?? null
}

function targetText(target: Target | undefined, direction: string | undefined): string {
  if (target === undefined) return ''
  if (typeof target === 'number') return `${direction === 'lower' ? '≤' : '≥'}${String(target)}`
  return Array.isArray(target) ? `${String(target[0])}–${String(target[1])}` : ''
}

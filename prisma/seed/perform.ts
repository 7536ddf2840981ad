import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { appendAudit } from '@/server/db/audit'
import { database, inTransaction } from '@/server/db/client'
import { findPeriod, listPeriods } from '@/server/db/periods'
import { insertPlan } from '@/server/db/insert-plan'
import { listPlans } from '@/server/db/plans'
import { listPublications } from '@/server/db/publications'
import { listReports } from '@/server/db/reports'
import { listSheets } from '@/server/db/sheets'
import { findUnitByCode, listChildren, type UnitRow } from '@/server/db/units'
import { listUsers, toActor } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import type { PlanPaper } from '@/server/domain/plan/document/plan-paper'
import type { PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { civilDay } from '@/server/domain/period/civil-day'
import { makeBulletin } from '@/server/services/bulletin/make-bulletin'
import type { CommandContext } from '@/server/services/command'
import { saveDepartmentValues } from '@/server/services/department/save-department-values'
import { list as listLetters } from '@/server/services/letter/list'
import { propose } from '@/server/services/letter/propose'
import { sendBack } from '@/server/services/letter/send-back'
import { sign } from '@/server/services/letter/sign'
import { acceptReports } from '@/server/services/period/accept-reports'
import { closePeriod } from '@/server/services/period/close-period'
import { extendPeriod } from '@/server/services/period/extend-period'
import { openPeriod } from '@/server/services/period/open-period'
import { propose as proposeResults } from '@/server/services/publication/propose'
import { compileSheet } from '@/server/domain/check/check-sheet'
import { runChecks } from '@/server/domain/check/run-checks'
import { explainCheck } from '@/server/services/report/explain-check'
import { readReport } from '@/server/services/report/read-report'
import { moveReport } from '@/server/services/report/move-report'
import { saveReport } from '@/server/services/report/save-report'
import { createRun } from '@/server/services/run/create-run'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { observe } from '@/server/services/sheet/observe'
import { byVillage } from './by-village'
import { COUNTY, departmentCodes } from './org'
import { bulletin } from './papers'
import { planOf } from './plan'
import { vetoes } from './decisions'
import { performDecision } from './perform-decision'
import { performProceeding } from './perform-proceeding'
import { performRedress } from './perform-redress'
import { performRound } from './perform-round'
import { proveSheet } from './prove-sheet'
import type { Assessor, Step } from './script'
import { simulateRun } from './simulate-run'
import { unitOf, units } from './units'
import { CLINIC, TOWNSHIP, villages } from './villages/place'
import { villagePlanOf } from './villages/plan'
import { UNSIGNED } from './unsigned'

/** The names of the demo's steps live here: a step's key is its name in it. */
const STEPS = '4d1a7c1e-6b0a-5c55-9a3e-2f1c8f6f0630'

/** A unit that assesses, as it was founded, with what has been looked up since. */
export interface Place {
  is: Assessor
  ownerId: string
  owner: UnitRow
  actors: ReadonlyMap<string, Actor>
  unitIds: ReadonlyMap<string, string>
  periodIds: Map<string, string>
  reportIds: Map<string, string>
  sheetIds: Map<string, string>
  runIds: Map<string, string>
}

/** Looks up the founded district, or its township that assesses villages. */
export async function enter(is: Assessor): Promise<Place> {
  const db = database()
  const owner = await findUnitByCode(db, is === 'county' ? COUNTY : TOWNSHIP)
  if (!owner) throw new Error('the demo district has not been founded')
  const [assessed, departments, users] = await Promise.all([
    listChildren(db, owner.id, is === 'county' ? 'township' : 'village'),
    listChildren(db, owner.id, 'department'),
    listUsers(db),
  ])
  return {
    is,
    ownerId: owner.id,
    owner,
    actors: new Map(users.filter(({ active }) => active).map((user) => [user.username, toActor(user)])),
    unitIds: new Map([...assessed, ...departments].map(({ code, id }) => [code, id])),
    periodIds: new Map(),
    reportIds: new Map(),
    sheetIds: new Map(),
    runIds: new Map(),
  }
}

/**
 * Does one step through the service that a person would have used, at its moment and as its actor. Its key makes it
 * happen once: after an interruption the whole script is gone through again and goes on where it stopped.
 */
export async function perform(place: Place, step: Step, address: string): Promise<void> {
  const context: CommandContext = { actor: known(place.actors, step.by), now: step.at, address }
  const key = uuidv5(step.name, STEPS)
  switch (step.do) {
    case 'adoptPlan':
      return adoptPlan(place, context, step.year)
    case 'open':
    case 'close': {
      const id = await periodId(place, step.period)
      const { version = 1 } = (await findPeriod(database(), place, id)) ?? {}
      return step.do === 'open'
        ? openPeriod(context, { id, version, key })
        : closePeriod(context, { id, version, key })
    }
    case 'extend': {
      const id = await periodId(place, step.period)
      const { until, reason } = step
      return extendPeriod(context, { id, unitIds: [unitId(place, step.unit)], until, reason, key })
    }
    case 'saveReport': {
      const { id } = await report(place, step)
      const entries = await byVillage(place.ownerId, id, step.cells)
      refuseConflicts(await saveReport(context, { id, ...entries, key }), step)
      return
    }
    case 'explain': {
      const { id } = await report(place, step)
      const { checks } = await readReport(context.actor, id, context.now)
      const found = checks && runChecks(compileSheet(checks.sheet), checks.facts, checks.explanations)
      const about = found?.find((finding) => finding.check === step.check)?.about
      if (about === undefined) throw new Error(`${step.check} does not fire for ${step.name}`)
      await explainCheck(context, { id, check: step.check, about, text: step.text, baseVersion: 0, key })
      return
    }
    case 'attach': {
      // Every start asks the seed whether there is something to do: it need not load what draws pictures for that.
      const { attach } = await import('./attach')
      const { id } = await report(place, step)
      await attach(context, key, {
        ...step,
        at: { subject: 'report', subjectId: id, place: step.indicator },
      })
      return
    }
    case 'move': {
      const { id, version } = await report(place, step)
      const fields = step.fields && [...step.fields]
      await moveReport(context, step.move, { id, version, reason: step.reason, fields, key })
      return
    }
    case 'saveBureau': {
      const cells = step.cells.map(({ unit, ...cell }) => ({
        ...cell,
        unitId: known(place.unitIds, unit),
        baseVersion: 0,
      }))
      refuseConflicts(
        await saveDepartmentValues(context, { periodId: await periodId(place, step.period), cells, key }),
        step,
      )
      return
    }
    case 'saveSheet': {
      const entries = step.items.map(({ item, ...entry }) => ({
        ...entry,
        id: uuidv5(item, key),
        line: item,
        village: null,
        deductions: [],
        supersedes: [],
        seq: null,
        takenAt: context.now,
      }))
      const { id } = await sheet(place, step)
      const { refused } = await observe(context, { id, device: null, sentAt: context.now, entries })
      if (refused.length > 0) throw new Error(`${step.name} was refused`)
      return
    }
    case 'photograph':
    case 'signSheet': {
      const { id } = await sheet(place, step)
      await proveSheet(context, key, id, step)
      return
    }
    case 'completeSheet': {
      const { id, version } = await sheet(place, step)
      await completeSheet(context, { id, version, key, unsigned: UNSIGNED })
      return
    }
    case 'run': {
      const run = await createRun(context, { periodId: await periodId(place, step.period), key })
      place.runIds.set(step.name, run.id)
      await simulateRun(place.ownerId, run, step.at)
      return
    }
    case 'propose':
      await proposeResults(context, { runId: known(place.runIds, step.runStep), reason: step.reason, key })
      return
    case 'step':
    case 'word':
    case 'answerObjection':
      return performProceeding(context, key, step, {
        period: await periodId(place, step.period),
        unit: 'unit' in step ? unitId(place, step.unit) : '',
      })
    case 'redress':
    case 'dropFindings':
    case 'supervise':
    case 'appeal':
    case 'hear':
    case 'decide':
      return performRedress(context, key, step, {
        period: 'period' in step ? await periodId(place, step.period) : '',
        unit: 'unit' in step ? unitId(place, step.unit) : '',
      })
    case 'proposeVeto':
    case 'claimBonus':
    case 'rejectVeto':
    case 'refuseClaim':
      return performDecision(context, key, step, {
        period: 'period' in step ? await periodId(place, step.period) : '',
        unit: unitId(place, step.unit),
      })
    case 'acceptAll': {
      const id = await periodId(place, step.period)
      const reports = await listReports(database(), { ownerId: place.ownerId }, id)
      const { flagged } = await acceptReports(context, {
        id,
        reports: reports.map(({ id: report, version }) => ({ id: report, version })),
        key,
      })
      // What is to be looked at first is accepted by itself.
      for (const { id, version } of reports.filter(
        (report) => flagged.includes(report.id) && report.state !== 'accepted',
      ))
        await moveReport(context, 'accept', { id, version })
      return
    }
    case 'planRound':
    case 'commitDraw':
    case 'giveNumber':
    case 'startRound':
    case 'finishRound':
    case 'holdRound':
      return performRound(context, key, step, {
        ownerId: place.ownerId,
        actor: (username) => known(place.actors, username),
        unitId: (unit) => unitId(place, unit),
        periodId: (code) => periodId(place, code),
      })
    case 'proposeLetters': {
      const [plan] = await listPlans(database(), place)
      const unitIds = step.units?.map((unit) => unitId(place, unit))
      await propose(context, { planId: plan?.id ?? '', version: 1, unitIds, key })
      return
    }
    case 'makeBulletin': {
      const [publication] = await listPublications(database(), place.ownerId, {
        inForce: true,
        periodId: await periodId(place, step.period),
      })
      await makeBulletin(context, {
        publicationId: publication?.id ?? '',
        text: bulletin,
        date: civilDay(step.at),
        key,
      })
      return
    }
    case 'signLetters':
      await sign(context, { letters: await letters(context, place, step.units), key })
      return
    case 'sendBackLetter': {
      const [letter] = await letters(context, place, [step.unit])
      if (letter) await sendBack(context, { ...letter, reason: step.reason, key })
    }
  }
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo does not know ${key}`)
  return value
}

const unitId = (place: Place, key: string): string => known(place.unitIds, codeOf(place, key))

function codeOf({ is }: Place, key: string): string {
  if (is === 'county') return unitOf(key).code
  const village = villages.find((one) => one.key === key)
  if (!village) throw new Error(`the demo does not know ${key}`)
  return village.code
}

/** The last letters of these units, as the actor finds them. */
async function letters({ actor }: CommandContext, place: Place, keys: readonly string[]) {
  const asked = new Set(keys.map((key) => unitId(place, key)))
  const { units: listed } = await listLetters(actor, {})
  return listed.flatMap(({ id, last }) => (asked.has(id) && last ? [{ id: last.id, hash: last.hash }] : []))
}

async function periodId(place: Place, code: string): Promise<string> {
  if (!place.periodIds.has(code))
    for (const period of await listPeriods(database(), place)) place.periodIds.set(period.code, period.id)
  return known(place.periodIds, code)
}

async function report(place: Place, { period, unit }: { period: string; unit: string }) {
  const [row] = await listReports(
    database(),
    { ownerId: place.ownerId, unitId: unitId(place, unit) },
    await periodId(place, period),
  )
  if (!row) throw new Error(`${unit} has no report in ${period}`)
  return row
}

async function sheet(place: Place, { period, unit }: { period: string; unit: string }) {
  const rows = await listSheets(database(), place, { periodId: await periodId(place, period) })
  const row = rows.find((candidate) => candidate.unitId === unitId(place, unit) && candidate.round.counts)
  if (!row) throw new Error(`${unit} has no sheet in ${period}`)
  return row
}

function refuseConflicts({ conflicts }: { conflicts: readonly unknown[] }, { name }: Step): void {
  if (conflicts.length > 0) throw new Error(`${name} met values that somebody else wrote`)
}

/** Writes a year's plan as published, unless that was done before. */
async function adoptPlan(place: Place, { actor, now, address }: CommandContext, year: number): Promise<void> {
  const plans = await listPlans(database(), place)
  if (plans.some((plan) => plan.year === year)) return
  const plan = await (place.is === 'county' ? countyPlan(place, year) : villagePlan(place, year))
  await inTransaction(async (tx) => {
    await insertPlan(
      tx,
      {
        ...plan,
        reason: place.is === 'county' ? '年度方案' : '村级月考核方案',
        publishedAt: now,
        publishedById: actor.userId,
      },
      uuidv7,
    )
    await appendAudit(tx, [
      {
        at: now.toISOString(),
        ownerId: place.ownerId,
        actorId: actor.userId,
        actorName: actor.name,
        actorRole: actor.role,
        actorUnit: `${actor.unit.code} ${actor.unit.name}`,
        address,
        action: 'plan.publish',
        subjectType: 'plan',
        subjectId: plan.planId,
        before: null,
        after: { year, name: plan.name, version: plan.number, indicators: plan.indicators.length },
        reason: null,
      },
    ])
  })
}

async function countyPlan(place: Place, year: number): Promise<PlanVersionFacts & { paper?: PlanPaper }> {
  const townships = await listChildren(database(), place.ownerId, 'township')
  const plan = planOf(year, {
    owner: place.owner,
    newId: uuidv7,
    departments: {
      health: known(place.unitIds, departmentCodes.health),
      finance: known(place.unitIds, departmentCodes.finance),
    },
    units: townships.map(({ id, code, name, nameEn }) => ({
      id,
      code,
      name,
      nameEn,
      group: units.find((unit) => unit.code === code)?.group ?? 'township',
      difficulty: 1,
    })),
  })
  // Until 2025 results were signed as the office had reviewed them; from 2026 on the townships are asked first.
  const deadlines = year < 2026 ? { check: 0, notice: 0 } : { notice: 0 }
  return { ...plan, paper: { pointsTotal: 100, vetoes, adjustments: [], indicators: {}, deadlines } }
}

async function villagePlan(place: Place, year: number): Promise<PlanVersionFacts & { paper?: PlanPaper }> {
  const rows = await listChildren(database(), place.ownerId, 'village')
  return villagePlanOf(year, {
    owner: place.owner,
    newId: uuidv7,
    clinic: known(place.unitIds, CLINIC),
    units: rows.map(({ id, code, name, nameEn }) => ({
      id,
      code,
      name,
      nameEn,
      group: 'all',
      difficulty: 1,
    })),
  })
}

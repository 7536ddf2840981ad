import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { appendAudit } from '@/server/db/audit'
import { database, inTransaction } from '@/server/db/client'
import { findPeriod, listPeriods } from '@/server/db/periods'
import { insertPlan } from '@/server/db/insert-plan'
import { listPlans } from '@/server/db/plans'
import { listReports } from '@/server/db/reports'
import { listSheets } from '@/server/db/sheets'
import { findUnitByCode, listChildren, type UnitRow } from '@/server/db/units'
import { findActor, listUsers } from '@/server/db/users'
import type { Actor } from '@/server/domain/access/actor'
import type { CommandContext } from '@/server/services/command'
import { saveDepartmentValues } from '@/server/services/department/save-department-values'
import { closePeriod } from '@/server/services/period/close-period'
import { extendPeriod } from '@/server/services/period/extend-period'
import { openPeriod } from '@/server/services/period/open-period'
import { publish } from '@/server/services/publication/publish'
import { moveReport } from '@/server/services/report/move-report'
import { saveReport } from '@/server/services/report/save-report'
import { createRun } from '@/server/services/run/create-run'
import { completeSheet } from '@/server/services/sheet/complete-sheet'
import { saveSheet } from '@/server/services/sheet/save-sheet'
import { byVillage } from './by-village'
import { COUNTY, departmentCodes } from './org'
import { planOf } from './plan'
import type { Step } from './script'
import { unitOf, units } from './units'

/** The names of the demo's steps live here: a step's key is its name in it. */
const STEPS = '4d1a7c1e-6b0a-5c55-9a3e-2f1c8f6f0630'

/** The district as it was founded, with what has been looked up since. */
export interface Place {
  ownerId: string
  county: UnitRow
  actors: ReadonlyMap<string, Actor>
  unitIds: ReadonlyMap<string, string>
  periodIds: Map<string, string>
  reportIds: Map<string, string>
  sheetIds: Map<string, string>
  runIds: Map<string, string>
}

/** Looks up the founded district. */
export async function enter(): Promise<Place> {
  const db = database()
  const county = await findUnitByCode(db, COUNTY)
  if (!county) throw new Error('the demo district has not been founded')
  const [townships, departments, users] = await Promise.all([
    listChildren(db, county.id, 'township'),
    listChildren(db, county.id, 'department'),
    listUsers(db),
  ])
  const actors = new Map<string, Actor>()
  for (const { id, username } of users) {
    const actor = await findActor(db, id)
    if (actor) actors.set(username, actor)
  }
  return {
    ownerId: county.id,
    county,
    actors,
    unitIds: new Map([...townships, ...departments].map(({ code, id }) => [code, id])),
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
      const items = step.items.map((entry) => ({ ...entry, baseVersion: 0 }))
      refuseConflicts(await saveSheet(context, { id: (await sheet(place, step)).id, items, key }), step)
      return
    }
    case 'completeSheet': {
      const { id, version } = await sheet(place, step)
      await completeSheet(context, { id, version, key })
      return
    }
    case 'run': {
      const run = await createRun(context, { periodId: await periodId(place, step.period), key })
      place.runIds.set(step.name, run.id)
      return
    }
    case 'publish':
      await publish(context, { runId: known(place.runIds, step.runStep ?? ''), reason: step.reason, key })
  }
}

function known<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demo does not know ${key}`)
  return value
}

const unitId = (place: Place, key: string): string => known(place.unitIds, unitOf(key).code)

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
  const rows = await listSheets(database(), place, await periodId(place, period))
  const row = rows.find((candidate) => candidate.unitId === unitId(place, unit))
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
  const townships = await listChildren(database(), place.ownerId, 'township')
  const plan = planOf(year, {
    owner: place.county,
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
  await inTransaction(async (tx) => {
    await insertPlan(
      tx,
      { ...plan, reason: '年度方案', publishedAt: now, publishedById: actor.userId },
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

import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { database } from '@/server/db/client'
import { listExtensions } from '@/server/db/periods'
import { findPlanVersion, listPlans } from '@/server/db/plans'
import { findReport, listReportEvents } from '@/server/db/reports'
import { listRevisions } from '@/server/db/revisions'
import { listUnitValues } from '@/server/db/values'
import { listVillageValues } from '@/server/db/village-values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { checkSheet } from '@/server/domain/check/check-sheet'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { acceptsEntries } from '@/server/domain/period/period'
import { timeState } from '@/server/domain/period/time-state'
import { buildCase } from '@/server/domain/plan/build-case'
import { lineOf } from '@/server/domain/plan/choose-plan'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { asOf, madeOf } from '@/server/domain/plan/succession/as-of'
import { followedCells } from '@/server/domain/plan/succession/followed-cells'
import { targetOf } from '@/server/domain/plan/target-of'
import { loadChecks } from '../check/load-checks'
import { possibleAs } from '@/server/domain/report/decide-as'
import { openWords } from '@/server/domain/report/open-words'
import { reportStage } from '@/server/domain/report/report'
import { loadChanges } from './load-changes'
import { readReopening } from './read-reopening'
import type { Observation } from '@/server/domain/scoring/case'
import { loadPast } from '../run/load-past'
import { listReportVillages } from './list-report-villages'

/**
 * One report as its form needs it: the cells due with what stands beside them (target, last period, same period last
 * year), the steps taken so far, and the unit's own case for live marks in the browser.
 */
export async function readReport(actor: Actor, id: string, now: Date) {
  const scope = scopeOf(actor)
  const db = database()
  const report = await findReport(db, scope, id)
  if (!report) throw problem('notFound', {})
  const own = { ownerId: report.ownerId, unitId: report.unitId }
  const [plan, plans, events, extensions, revisions, calendar] = await Promise.all([
    findPlanVersion(db, own, { planId: report.period.planId }),
    listPlans(db, own),
    listReportEvents(db, report.id),
    listExtensions(db, report.periodId, report.unitId),
    listRevisions(db, report.id),
    readCalendar(db, report.ownerId),
  ])
  const period = plan?.periods.find((candidate) => candidate.id === report.periodId)
  if (!plan || !period) throw problem('notFound', {})
  const lastYearsPlan = lineOf(plans, plan).find((candidate) => candidate.year === plan.year - 1)
  // Also of a plan that did not assess the unit yet: those it was made of were.
  const lastYear =
    lastYearsPlan && (await findPlanVersion(db, { ownerId: report.ownerId }, { planId: lastYearsPlan.id }))
  const siblings = plan.periods.filter((candidate) => candidate.phaseCode === period.phaseCode)
  const before = siblings[siblings.indexOf(period) - 1] ?? null
  const yearAgo =
    lastYear?.periods.find((candidate) => candidate.code.slice(4) === period.code.slice(4)) ?? null
  const checks = await loadChecks(db, plan, period, { source: 'self', unitIds: [report.unitId] })
  const asked = dueFrom(plan, period, 'self').filter(({ byVillage }) => byVillage)
  const sources = madeOf(plan, report.unitId).map((unit) => unit.id)
  const [known, past, villages, ofVillages] = await Promise.all([
    listUnitValues(db, sources, [
      ...plan.periods.map((candidate) => candidate.id),
      ...(yearAgo ? [yearAgo.id] : []),
    ]),
    // Marks that compare with last year are told while one types, as a run will tell them.
    loadPast(db, { ownerId: report.ownerId }, plan, period.code, sources),
    asked.length > 0 ? listReportVillages(db, report.unitId, period.endsOn) : [],
    asked.length > 0
      ? listVillageValues(db, {
          unitIds: [report.unitId],
          periodIds: [period.id, ...(before ? [before.id] : [])],
        })
      : [],
  ])
  const values = known.filter(({ unitId }) => unitId === report.unitId)
  const ofYear = [...plan.periods, ...(yearAgo ? [yearAgo] : [])]
  const cellsOf = (rows: typeof known) =>
    rows.flatMap(({ periodId, unitId, indicatorCode, source, observation }) => {
      const periodCode = ofYear.find((candidate) => candidate.id === periodId)?.code
      return observation && periodCode ? [{ unitId, indicatorCode, periodCode, source, observation }] : []
    })
  const isPast = ({ periodId }: (typeof known)[number]) => periodId === yearAgo?.id
  // With the history of the units that it was made of.
  const cells = followedCells(plan, period.code, cellsOf(known.filter((row) => !isPast(row))))
  const pastCells = followedCells(plan, period.code, cellsOf(known.filter(isPast)), true)
  const reported = [...cells, ...pastCells].filter(
    ({ unitId, source, joined }) => unitId === report.unitId && (source === 'self' || joined !== undefined),
  )
  const standing = (periodCode: string | undefined, code: string): Observation | null =>
    reported.find((cell) => cell.periodCode === periodCode && cell.indicatorCode === code)?.observation ??
    null
  const asOfPeriod = asOf(plan, period.code)
  const ofVillage = (periodId: string | undefined, code: string, villageId: string) =>
    ofVillages.find(
      (row) => row.periodId === periodId && row.indicatorCode === code && row.villageId === villageId,
    )
  const extension = extensions.get(report.unitId) ?? null
  const today = civilDay(now)
  const open = acceptsEntries(period.state, today, extension?.until ?? null)
  const inPeriod = (periodId: string | undefined, code: string) =>
    values.find(
      (value) => value.periodId === periodId && value.indicatorCode === code && value.source === 'self',
    )
  const actions = possibleAs(actor, report, open)
  const due = dueFrom(plan, period, 'self')
  const words = openWords(events, (code) => inPeriod(period.id, code)?.enteredAt ?? null)
  const isOpen = report.state === 'draft' || report.state === 'returned'
  const lastReturn = events.findLast(({ action }) => action === 'return' || action === 'reopen')
  const changes = await loadChanges(
    db,
    report,
    { events, revisions, words, order: due.map(({ code }) => code) },
    values.filter((value) => value.periodId === period.id && value.source === 'self'),
  )
  const reopening = actions.includes('reopen') ? await readReopening(db, plan, period, open) : null

  return {
    id: report.id,
    version: report.version,
    unit: report.unit,
    period,
    plan: { id: plan.planId, year: plan.year, name: plan.name, nameEn: plan.nameEn },
    stage: reportStage(report),
    viewer: actor.role,
    signedAt: report.signedAt,
    time: timeState(period, today, extension, calendar),
    actions,
    /** Who reviews it, since when. */
    review:
      report.reviewStartedAt && report.state === 'submitted'
        ? { by: report.reviewByName ?? '', since: report.reviewStartedAt }
        : null,
    changes,
    reopening,
    revisions: revisions.map(({ number, hash, signedByName, actingForName, signedAt }) => ({
      number,
      hash,
      signedByName,
      actingForName,
      signedAt,
    })),
    before: before && { code: before.code, name: before.name, nameEn: before.nameEn },
    yearAgo: yearAgo && { code: yearAgo.code, name: yearAgo.name, nameEn: yearAgo.nameEn },
    categories: plan.categories,
    fields: due.map((indicator) => {
      const word = isOpen ? words.get(indicator.code) : undefined
      const value = inPeriod(period.id, indicator.code)
      return {
        indicator,
        target: targetOf(plan, indicator, report.unitId, period.code),
        observation: value?.observation ?? null,
        note: value?.note ?? null,
        version: value?.version ?? 0,
        enteredBy: value?.enteredByName ?? null,
        enteredAt: value?.enteredAt ?? null,
        /** Of the periods of this phase before this one: what a sum over the year is made of so far. */
        earlier: siblings.slice(0, siblings.indexOf(period)).flatMap((sibling): Observation[] => {
          const observation = standing(sibling.code, indicator.code)
          return observation ? [observation] : []
        }),
        before: standing(before?.code, indicator.code),
        yearAgo: standing(yearAgo?.code, indicator.code),
        /** Where it is reported village by village: their figures, whose sum the value is. Null where it is not. */
        villages:
          indicator.byVillage && villages.length > 0
            ? villages.map((village) => {
                const row = ofVillage(period.id, indicator.code, village.id)
                return {
                  id: village.id,
                  code: village.code,
                  name: village.name,
                  nameEn: village.nameEn,
                  observation: row?.observation ?? null,
                  version: row?.version ?? 0,
                  enteredBy: row?.enteredByName ?? null,
                  enteredAt: row?.enteredAt ?? null,
                  before: ofVillage(before?.id, indicator.code, village.id)?.observation ?? null,
                }
              })
            : null,
        /** What the cell was sent back with, until it has been changed. */
        returned: word && !word.answered ? word.reason : null,
        answered: word?.answered ? word.reason : null,
        behalfReason: value?.behalfReason ?? null,
      }
    }),
    /** What the plan checks of these figures, with what it looks at and what was explained; null where it checks nothing. */
    checks:
      checks.compiled.length === 0
        ? null
        : {
            sheet: checkSheet(checks.compiled),
            facts: checks.factsOf(report.unitId),
            explanations: checks.explanationsOf(report.unitId),
          },
    returnReason: report.state === 'returned' ? (lastReturn?.reason ?? null) : null,
    events: events.map(({ id: eventId, action, reason, fields, byName, actingForName, revision, at }) => ({
      id: eventId,
      action,
      reason,
      fields,
      byName,
      actingForName,
      revision,
      at,
    })),
    /** This unit alone: what live marks are computed from. */
    case: buildCase(
      { ...asOfPeriod, units: asOfPeriod.units.filter((unit) => unit.id === report.unitId) },
      period.code,
      cells,
      past,
    ),
  }
}

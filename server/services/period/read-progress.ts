import 'server-only'
import { readCalendar } from '@/server/db/calendar'
import { database, inTransaction } from '@/server/db/client'
import { findPeriod, listExtensionHistory } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { listSources } from '@/server/db/sources'
import { listPublications } from '@/server/db/publications'
import { findLatestRun, listRuns } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { lastWorkingDayUpTo, workingDaysBetween } from '@/server/domain/calendar/working-days'
import { type BoardFilter, boardFilters, matchesFilter, pageOf } from '@/server/domain/period/board-row'
import { asOf } from '@/server/domain/plan/succession/as-of'
import { civilDay } from '@/server/domain/period/civil-day'
import { periodCourse } from '@/server/domain/period/course'
import { loadBlocks } from '../publication/load-blocks'
import { isUnitsTurn } from '@/server/domain/report/report'
import { inputHash } from '../run/input-hash'
import { recountRestMs } from '../run/recount-rest'
import { loadBureauRows, loadUnitRows } from './load-board'

/** Rows on one page of the board. */
const PAGE = 50
/** Units named in a sentence; more are counted. */
const NAMED = 3
/** Extensions told of on the page; all of them are in the audit trail. */
const EXTENSIONS = 100

export interface BoardQuestion {
  filter?: BoardFilter | null | undefined
  /** Part of a unit's name or code. */
  find?: string | undefined
  page?: number | undefined
}

/**
 * Where a period stands in its course and unit by unit, what needs the office first: who has reported, who waits for whom
 * and since when, what blocks the ranking. One page of the units that were asked for, with the counts of all.
 */
export async function readProgress(actor: Actor, id: string, now: Date, asked: BoardQuestion = {}) {
  const scope = scopeOf(actor)
  const found = await findPeriod(database(), scope, id)
  if (!found) throw problem('notFound', {})
  // Without a run there is nothing to compare the record with.
  const hash = (await findLatestRun(database(), scope, id))
    ? await inputHash(scope.ownerId, found.planId, found.code)
    : null
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, id)
      const version = await findPlanVersion(db, { ownerId: scope.ownerId }, { planId: found.planId })
      if (!period || !version) throw problem('notFound', {})
      const plan = asOf(version, period.code)
      const today = civilDay(now)
      const calendar = await readCalendar(db, scope.ownerId)
      const sources = await listSources(db, {
        ownerId: scope.ownerId,
        year: plan.year,
        codes: [...new Set(plan.indicators.flatMap(({ scoring }) => scoring.from?.plan ?? []))],
      })
      const runs = await listRuns(db, scope, period.id)
      const publications = await listPublications(db, scope.ownerId, { inForce: true, periodId: period.id })
      const rows = await loadUnitRows(db, plan, period, today, calendar)
      const bureaus = period.state === 'scheduled' ? [] : await loadBureauRows(db, plan, period)
      const history = await listExtensionHistory(db, period.id)
      const latest = runs[0]
      const isFresh = latest !== undefined && latest.inputHash === hash
      const publication = publications[0] ?? null
      // A run of what is published already changes nothing; one of changed figures waits to be published.
      const isUpToDate = runs.some((run) => run.id === publication?.runId && run.inputHash === hash)
      const unitOf = new Map(
        [...version.units, ...bureaus.map(({ unit }) => unit)].map((unit) => [unit.id, unit]),
      )
      const workingDay = lastWorkingDayUpTo(today, calendar)
      const isToday = (reminded: { at: Date } | null) =>
        reminded !== null && civilDay(reminded.at) >= workingDay
      const wanted = asked.find?.trim().toLowerCase() ?? ''
      const matching = rows.filter(
        ({ unit }) =>
          wanted === '' ||
          [unit.name, unit.nameEn ?? '', unit.code].some((text) => text.toLowerCase().includes(wanted)),
      )
      const page = pageOf(
        matching.filter((row) => matchesFilter(row, asked.filter ?? null)),
        asked.page ?? 1,
        PAGE,
      )
      const unfinished = rows.filter((row) => row.report && row.report.stage !== 'accepted')
      return {
        period,
        plan: {
          id: plan.planId,
          year: plan.year,
          name: plan.name,
          nameEn: plan.nameEn,
          owner: plan.owner,
          version: plan.number,
        },
        course: periodCourse({
          period,
          today,
          scoredOn: latest && isFresh ? civilDay(latest.createdAt) : null,
          publishedOn: publication && (isUpToDate || !isFresh) ? civilDay(publication.publishedAt) : null,
          calendar,
        }),
        publication: publication && { ...publication, isUpToDate },
        runs: runs.map((run) => ({ ...run, fresh: run.inputHash === hash })),
        /** After how many seconds of rest a changed ranking is counted by itself; null where it never is. */
        recountAfter: recountSeconds(),
        blocks:
          period.state === 'scheduled'
            ? []
            : await loadBlocks(
                db,
                { plan, everyUnit: version.units, sources },
                period.code,
                !latest ? 'none' : isFresh ? 'fresh' : 'stale',
                now,
              ),
        total: rows.length,
        /** Of all rows: how many each filter would show, with the first of them by name. */
        parts: boardFilters
          .map((filter) => {
            const part = rows.filter((row) => matchesFilter(row, filter))
            return { filter, count: part.length, first: part.slice(0, NAMED) }
          })
          .filter(({ count }) => count > 0),
        unfinished: { count: unfinished.length, first: unfinished.slice(0, 20).map(({ unit }) => unit) },
        extendable: rows.filter(({ report }) => report && isUnitsTurn(report.stage)).length,
        gaps: {
          sheets: rows.filter((row) => row.sheet?.state === 'open').length,
          departmentCells: rows.reduce((sum, row) => sum + row.department.due - row.department.filled, 0),
        },
        units: page.rows.map((row) => ({ ...row, remindedToday: isToday(row.reminded) })),
        page: { at: page.page, pages: page.pages, found: page.found },
        bureaus: bureaus.map((row) => ({
          ...row,
          remindedToday: isToday(row.reminded),
          waitsFor:
            period.state === 'open' && row.filled < row.due
              ? { since: period.opensOn, workingDays: workingDaysBetween(period.opensOn, today, calendar) }
              : null,
          lateBy:
            row.filled < row.due && today > period.dueOn
              ? workingDaysBetween(period.dueOn, today, calendar)
              : null,
        })),
        extensions: history.slice(0, EXTENSIONS).map(({ unitId, ...extension }) => ({
          ...extension,
          runs: today <= extension.until,
          unit: unitOf.get(unitId) ?? null,
        })),
      }
    },
    { frozen: true },
  )
}

function recountSeconds(): number | null {
  const restMs = recountRestMs()
  return restMs === null ? null : restMs / 1000
}

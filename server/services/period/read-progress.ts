import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findPeriod, listExtensions } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import { listLastSteps, listReports } from '@/server/db/reports'
import { listRuns } from '@/server/db/runs'
import { listSheets } from '@/server/db/sheets'
import { listFilledCells } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { periodCourse } from '@/server/domain/period/course'
import { acceptsEntries, timeState } from '@/server/domain/period/period'
import { byAttention, missedIt, unitWaits } from '@/server/domain/period/waiting'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { reportStage } from '@/server/domain/report/report'
import { loadBlocks } from '../publication/load-blocks'
import { loadInputs } from '../run/load-inputs'

/**
 * Where a period stands in its course and unit by unit, what needs the office first: who has reported and since when,
 * what is filled, what is scored, who waits for whom, and what blocks the ranking.
 */
export async function readProgress(actor: Actor, id: string, now: Date) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, id)
      if (!period) throw problem('notFound', {})
      const inputs = await loadInputs(db, scope, period.planId, period.code)
      const { plan, hash } = inputs
      const reports = await listReports(db, scope, period.id)
      const lastSteps = await listLastSteps(db, period.id)
      const sheets = await listSheets(db, scope, period.id)
      const cells = await listFilledCells(db, period.id)
      const runs = await listRuns(db, scope, period.id)
      const extensions = await listExtensions(db, period.id)
      const publications = await listPublications(db, scope.ownerId, { inForce: true, periodId: period.id })
      const today = civilDay(now)
      const dueOf = {
        self: dueFrom(plan, period, 'self'),
        department: dueFrom(plan, period, 'department'),
      }
      const codesOf = {
        self: new Set(dueOf.self.map(({ code }) => code)),
        department: new Set(dueOf.department.map(({ code }) => code)),
      }
      const filled = { self: new Map<string, number>(), department: new Map<string, number>() }
      for (const { unitId, source, indicatorCode } of cells)
        if (source !== 'verified' && codesOf[source].has(indicatorCode))
          filled[source].set(unitId, (filled[source].get(unitId) ?? 0) + 1)
      const count = (unitId: string, source: keyof typeof dueOf) => ({
        filled: filled[source].get(unitId) ?? 0,
        due: dueOf[source].length,
      })
      const reportOf = new Map(reports.map((report) => [report.unitId, report]))
      const sheetOf = new Map(sheets.map((sheet) => [sheet.unitId, sheet]))
      const latest = runs[0]
      const isFresh = latest?.inputHash === hash
      const publication = publications[0] ?? null
      // A run of what is published already changes nothing; one of changed figures waits to be published.
      const isUpToDate = runs.some((run) => run.id === publication?.runId && run.inputHash === hash)
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
        }),
        publication: publication && { ...publication, isUpToDate },
        runs: runs.map((run) => ({ ...run, fresh: run.inputHash === hash })),
        blocks:
          period.state === 'scheduled'
            ? []
            : await loadBlocks(db, inputs, period.code, !latest ? 'none' : isFresh ? 'fresh' : 'stale', now),
        units: byAttention(
          plan.units.map((unit) => {
            const report = reportOf.get(unit.id)
            const sheet = sheetOf.get(unit.id)
            const extendedTo = extensions.get(unit.id) ?? null
            const department = count(unit.id, 'department')
            const progress = {
              stage: report ? reportStage(report) : null,
              mayAct: acceptsEntries(period.state, today, extendedTo),
              departmentMissing: period.state === 'open' ? department.due - department.filled : 0,
              sheetOpen: sheet?.state === 'open',
            }
            return {
              unit,
              report: report
                ? {
                    id: report.id,
                    version: report.version,
                    stage: reportStage(report),
                    since: lastSteps.get(report.id) ?? null,
                  }
                : null,
              time: timeState(period, today, extendedTo),
              waits: unitWaits(progress),
              missed: missedIt(progress),
              self: count(unit.id, 'self'),
              department,
              sheet: sheet
                ? {
                    id: sheet.id,
                    state: sheet.state,
                    inspectorName: sheet.inspectorName,
                    completedAt: sheet.completedAt,
                  }
                : null,
            }
          }),
        ),
      }
    },
    { frozen: true },
  )
}

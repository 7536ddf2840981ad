import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findPeriod, listExtensions } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import { listReports } from '@/server/db/reports'
import { listRuns } from '@/server/db/runs'
import { listSheets } from '@/server/db/sheets'
import { listFilledCells } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { timeState } from '@/server/domain/period/period'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { reportStage } from '@/server/domain/report/report'
import { loadBlocks } from '../publication/load-blocks'
import { loadInputs } from '../run/load-inputs'

/** Where a period stands, unit by unit: who has reported, what is filled, what is scored, and what blocks the ranking. */
export async function readProgress(actor: Actor, id: string, now: Date) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, id)
      if (!period) throw problem('notFound', {})
      const { plan, hash } = await loadInputs(db, scope, period.planId, period.code)
      const reports = await listReports(db, scope, period.id)
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
      const count = (unitId: string, source: keyof typeof dueOf) => ({
        filled: dueOf[source].filter((indicator) =>
          cells.some(
            (cell) =>
              cell.unitId === unitId && cell.source === source && cell.indicatorCode === indicator.code,
          ),
        ).length,
        due: dueOf[source].length,
      })
      const latest = runs[0]
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
        publication: publications[0] ?? null,
        runs: runs.map((run) => ({ ...run, fresh: run.inputHash === hash })),
        blocks: await loadBlocks(
          db,
          plan,
          period.code,
          !latest ? 'none' : latest.inputHash === hash ? 'fresh' : 'stale',
          now,
        ),
        units: plan.units.map((unit) => {
          const report = reports.find((candidate) => candidate.unitId === unit.id)
          const sheet = sheets.find((candidate) => candidate.unitId === unit.id)
          const extendedTo = extensions.get(unit.id) ?? null
          return {
            unit,
            report: report
              ? {
                  id: report.id,
                  version: report.version,
                  stage: reportStage(report),
                  submittedAt: report.submittedAt,
                  signedAt: report.signedAt,
                }
              : null,
            time: timeState(period, today, extendedTo),
            extendedTo,
            self: count(unit.id, 'self'),
            department: count(unit.id, 'department'),
            sheet: sheet ? { id: sheet.id, state: sheet.state, inspectorName: sheet.inspectorName } : null,
          }
        }),
      }
    },
    { frozen: true },
  )
}

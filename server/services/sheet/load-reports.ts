import 'server-only'
import { listAppeals } from '@/server/db/appeals'
import { readCalendar } from '@/server/db/calendar'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listRectifications, listWithdrawn } from '@/server/db/rectifications'
import { listSheetWords } from '@/server/db/sheet-words'
import type { SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import type { Scope } from '@/server/domain/access/scope'
import { correctionsOf } from '@/server/domain/appeal/corrections-of'
import { confirmationOf } from '@/server/domain/inspection/confirmation'
import { sheetReport, type SheetReport } from '@/server/domain/inspection/report/sheet-report'
import { civilDay } from '@/server/domain/period/civil-day'
import { deadlinesOf } from '@/server/domain/plan/deadlines'
import { dueState } from '@/server/domain/rectification/due-state'
import { fieldSheets } from './field-sheet'

/** Completed sheets of one owner as they are reported, by their ids, however many: the same few queries. */
export async function loadReports(
  db: Db,
  { actor, now }: { actor: Actor; now: Date },
  scope: Scope,
  sheets: readonly SheetRow[],
): Promise<Map<string, SheetReport>> {
  const completed = sheets.filter(({ state }) => state !== 'open')
  const ids = completed.map(({ id }) => id)
  const planIds = [...new Set(completed.map(({ period }) => period.planId))]
  const [read, said, found, appeals, calendar, plans] = await Promise.all([
    fieldSheets(db, { actor, now }, scope, completed),
    listSheetWords(db, ids),
    listRectifications(db, scope, { sheetIds: ids }),
    listAppeals(db, scope, {
      periodIds: [...new Set(completed.map(({ period }) => period.id))],
      states: ['upheld', 'partlyUpheld'],
    }),
    readCalendar(db, scope.ownerId),
    Promise.all(planIds.map((planId) => findPlanVersion(db, { ownerId: scope.ownerId }, { planId }))),
  ])
  const withdrawn = await listWithdrawn(
    db,
    found.filter(({ state }) => state === 'dropped' || state === 'closed').map(({ id }) => id),
  )
  const today = civilDay(now)
  return new Map(
    read.map(({ sheet, lines, villages, raters, heads, indicators, files, signatures }) => {
      const words = said.get(sheet.id) ?? []
      const plan = plans.find((one) => one?.planId === sheet.period.planId)
      const deadlines = deadlinesOf(plan ?? {})
      const report = sheetReport({
        sheet,
        lines,
        villages,
        raters,
        heads,
        indicators,
        files,
        signatures,
        corrections: correctionsOf(sheet, lines, appeals),
        // Why it was given back is between the office and its inspectors; a report is also its unit's.
        words: words.filter(({ action }) => action !== 'reopen'),
        confirmation: confirmationOf(sheet, words, {
          today,
          workingDays: deadlines.confirmation,
          calendar,
        }),
        // A unit is shown what was ordered: what is not decided is the office's.
        orderedOnly: scope.unitId !== undefined,
        findings: found
          .filter(({ sheetId }) => sheetId === sheet.id)
          .map((row) => ({
            ...row,
            withdrawn: withdrawn.get(row.id) ?? null,
            overdue: dueState(row, { today, calendar, overdueAfter: deadlines.overdue })?.is === 'overdue',
          }))
          .toSorted((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity)),
      })
      return [sheet.id, report]
    }),
  )
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { listSheetFiles } from '@/server/db/evidence'
import { listNotices, listObservations, type ObservationRow } from '@/server/db/observations'
import { findPlanVersion } from '@/server/db/plans'
import { listSheetWords } from '@/server/db/sheet-words'
import { listSignatures } from '@/server/db/sheet-signatures'
import type { SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import type { Scope } from '@/server/domain/access/scope'
import { isClockWrong } from '@/server/domain/inspection/clock'
import { neverCame } from '@/server/domain/inspection/never-came'
import { decideSheet, type SheetAction } from '@/server/domain/inspection/sheet'
import { returnedOf } from '@/server/domain/inspection/returned-of'
import { placeOf } from '@/server/domain/inspection/sheet-place'
import { linesOf } from './lines-of'
import { isMine } from './list-sheets'
import { settle } from './load-sheet'
import { reportedFigures } from './reported-figures'
import { periodTakesSheets } from './sheets-accepted'

/** Sheets with everything that a screen or a phone needs of them, whether there are one or twenty: the same few queries. */
export async function fieldSheets(
  db: Db,
  { actor, now }: { actor: Actor; now: Date },
  scope: Scope,
  sheets: readonly SheetRow[],
) {
  const ids = sheets.map(({ id }) => id)
  const periods = [...new Map(sheets.map(({ period, ownerId }) => [period.id, { period, ownerId }])).values()]
  const planIds = [...new Set(periods.map(({ period }) => period.planId))]
  const [entered, notices, signatures, files, words, plans, accepted] = await Promise.all([
    listObservations(db, ids),
    listNotices(db, ids),
    listSignatures(db, ids),
    listSheetFiles(db, ids),
    listSheetWords(db, ids),
    // The sheets that are asked for together are of periods that are open together: one plan, two around the new year.
    Promise.all(planIds.map((planId) => findPlanVersion(db, { ownerId: scope.ownerId }, { planId }))),
    Promise.all(
      periods.map(
        async ({ period, ownerId }) => [period.id, await periodTakesSheets(db, period, ownerId)] as const,
      ),
    ),
  ])
  const takes = new Map(accepted)
  const planOf = (sheet: SheetRow) => plans.find((one) => one?.planId === sheet.period.planId)
  const reported = await Promise.all(
    plans.flatMap((plan) =>
      plan === null
        ? []
        : reportedFigures(
            db,
            plan,
            sheets
              .filter((sheet) => planOf(sheet) === plan)
              .map((sheet) => ({ sheet, lines: linesOf(plan, sheet) })),
          ),
    ),
  )
  return sheets.flatMap((sheet) => {
    const plan = planOf(sheet)
    if (!plan) return []
    const own = <One extends { sheetId: string }>(rows: readonly One[]) =>
      rows.filter(({ sheetId }) => sheetId === sheet.id)
    const { lines, villages, settled, late } = settle(sheet, linesOf(plan, sheet), own(entered))
    const heads = [
      ...new Map(settled.cells.flatMap((cell) => cell.heads).map((head) => [head.id, head])).values(),
    ]
    const all: SheetAction[] = ['save', 'complete', 'reopen']
    const isOpen = takes.get(sheet.period.id) === true
    return [
      {
        /** When it was read. */
        at: now,
        sheet,
        mine: isMine(actor, sheet),
        lines,
        villages: villages.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
        /** Whose marks are combined where the plan combines them. */
        raters: sheet.team.map(({ inspectorId, inspectorName }) => ({
          id: inspectorId,
          name: inspectorName,
        })),
        /** What was reported of the figures that are counted again. */
        reported: reported.flatMap((of) => of.get(sheet.id) ?? []),
        /** What stands in each place. */
        heads: heads.map(toShown),
        /** What came after the sheet was completed. */
        late: late.map(toShown),
        neverCame: neverCame(own(notices), own(entered)),
        signatures: own(signatures).map(({ sheetId: _, ...signature }) => signature),
        files: own(files).map(({ sheetId: _, place, ...file }) => ({ ...file, ...placeOf(place) })),
        /** Why it was given back, where it is being filled again; it is between the office and its inspectors. */
        returned: scope.unitId === undefined ? returnedOf(sheet, words.get(sheet.id) ?? []) : null,
        /** The indicators that the lines go to, to group them by. */
        indicators: plan.indicators
          .filter((indicator) => lines.some((line) => line.indicatorCode === indicator.code))
          .map(({ code, name, nameEn }) => ({ code, name, nameEn })),
        actions: all.filter((action) => decideSheet(action, actor, sheet, isOpen).ok),
      },
    ]
  })
}

const toShown = ({ ownerId: _, ...row }: ObservationRow & { ownerId?: string }) => ({
  ...row,
  clockWrong: isClockWrong(row.clockAhead),
})

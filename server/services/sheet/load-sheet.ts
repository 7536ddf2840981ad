import 'server-only'
import type { Db } from '@/server/db/client'
import { listObservations, type ObservationRow } from '@/server/db/observations'
import { findPlanVersion } from '@/server/db/plans'
import type { SheetRow } from '@/server/db/sheets'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { countsNow } from '@/server/domain/inspection/observations/counts'
import { settleSheet } from '@/server/domain/inspection/observations/settle-sheet'
import { linesOf } from './lines-of'

/** What a sheet asks and what it holds: everything entered that counts now, and what came after its completion. */
export async function loadSheet(db: Db, scope: Scope, sheet: SheetRow) {
  // One after the other: in a transaction there is one connection.
  const plan = await findPlanVersion(db, { ownerId: scope.ownerId }, { planId: sheet.period.planId })
  if (!plan) throw problem('notFound', {})
  const entered = await listObservations(db, [sheet.id])
  return { plan, ...settle(sheet, linesOf(plan, sheet), entered) }
}

/** A sheet's entries settled over the villages that are looked at and the inspectors who are on it. */
export function settle(
  sheet: SheetRow,
  lines: ReturnType<typeof linesOf>,
  entered: readonly ObservationRow[],
) {
  const counting = entered.filter((seen) => countsNow(seen, sheet))
  return {
    lines,
    villages: sheet.villages,
    entered,
    late: entered.filter((seen) => !countsNow(seen, sheet)),
    settled: settleSheet(lines, sheet.villages, counting, raterIds(sheet)),
  }
}

/** Whose marks are looked for where the plan combines several. */
const raterIds = ({ team, inspectorId }: SheetRow): string[] =>
  team.length > 0 || inspectorId === null ? team.map((member) => member.inspectorId) : [inspectorId]

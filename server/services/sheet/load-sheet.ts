import 'server-only'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import { listItemMarks, type SheetRow } from '@/server/db/sheets'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { sheetLines } from '@/server/domain/inspection/sheet-lines'
import type { Observation } from '@/server/domain/scoring/case'

/** What a sheet asks and what it holds. */
export async function loadSheet(db: Db, scope: Scope, sheet: SheetRow) {
  // One after the other: in a transaction there is one connection.
  const plan = await findPlanVersion(db, { ownerId: scope.ownerId }, { planId: sheet.period.planId })
  const marks = await listItemMarks(db, sheet.id)
  if (!plan) throw problem('notFound', {})
  const observations = new Map<string, Observation>()
  for (const mark of marks) if (mark.observation !== null) observations.set(mark.itemCode, mark.observation)
  return { plan, lines: sheetLines(plan, sheet.period, sheet.round.lines), marks, observations }
}

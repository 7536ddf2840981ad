import 'server-only'
import { database } from '@/server/db/client'
import { findReport } from '@/server/db/reports'
import { listValueChanges } from '@/server/db/values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

/** Every value that one cell of a report ever had: from, to, who, when; oldest first. */
export async function cellHistory(actor: Actor, input: { id: string; indicator: string }) {
  const db = database()
  const report = await findReport(db, scopeOf(actor), input.id)
  if (!report) throw problem('notFound', {})
  return listValueChanges(db, {
    periodId: report.periodId,
    unitId: report.unitId,
    indicatorCode: input.indicator,
    source: 'self',
  })
}

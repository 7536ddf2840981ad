import 'server-only'
import { database } from '@/server/db/client'
import { findReport } from '@/server/db/reports'
import { listVillageChanges } from '@/server/db/village-values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

/** Every figure that a report ever held of its villages for one indicator: which village, from, to, who, when; oldest first. */
export async function villageHistory(actor: Actor, input: { id: string; indicator: string }) {
  const db = database()
  const report = await findReport(db, scopeOf(actor), input.id)
  if (!report) throw problem('notFound', {})
  return listVillageChanges(db, {
    periodId: report.periodId,
    unitId: report.unitId,
    indicatorCode: input.indicator,
  })
}

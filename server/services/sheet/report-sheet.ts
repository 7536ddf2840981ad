import 'server-only'
import { database } from '@/server/db/client'
import { findSheet } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'
import { loadReports } from './load-reports'
import { maySee } from './may-see'

/** A completed sheet as it is reported, for whoever may read it. An open one has nothing to report yet. */
export async function reportSheet(actor: Actor, id: string, now: Date): Promise<SheetReport> {
  const db = database()
  const scope = scopeOf(actor)
  const sheet = await findSheet(db, scope, id)
  if (!sheet || !maySee(actor, sheet)) throw problem('notFound', {})
  const report = (await loadReports(db, { actor, now }, scope, [sheet])).get(id)
  if (!report) throw problem('notFound', {})
  return report
}

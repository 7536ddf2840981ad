import 'server-only'
import type { Db } from '@/server/db/client'
import { findRun, type RunRow } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

/** A run this person may see: the office any of its county's, everybody else only what was published. */
export async function visibleRun(db: Db, actor: Actor, runId: string): Promise<RunRow> {
  const run = await findRun(db, { ownerId: scopeOf(actor).ownerId }, runId)
  if (!run || (actor.role !== 'office' && run.publications.length === 0)) throw problem('notFound', {})
  return run
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { findRun, type RunRow } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { candidateView } from '@/server/domain/publication/candidate-view'

/** How much of a run somebody may see: all of it, or their own unit's part while it is being checked. */
export type RunSight = 'all' | 'own'

/**
 * A run this person may see: the office any of its county's, everybody else what was published and what is on notice. `own`: a
 * unit that is asked to check its own marks sees no more than those, and whoever asks for more than they may doesn't find it.
 */
export async function visibleRun(
  db: Db,
  actor: Actor,
  runId: string,
  own?: { unit: string },
): Promise<RunRow & { sight: RunSight }> {
  const run = await findRun(db, { ownerId: scopeOf(actor).ownerId }, runId)
  if (!run) throw problem('notFound', {})
  if (actor.role === 'office' || run.publications.length > 0) return { ...run, sight: 'all' }
  const views = run.candidates.map((candidate) => candidateView(actor.role, candidate))
  if (views.includes('all')) return { ...run, sight: 'all' }
  const asksOwn = unitRoles.includes(actor.role) && own?.unit === actor.unit.code
  if (asksOwn && views.includes('own')) return { ...run, sight: 'own' }
  throw problem('notFound', {})
}

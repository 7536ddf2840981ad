import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { loadReview } from './load-review'

/** The reports of a period that wait for acceptance, each with what to look at first. */
export async function readReview(actor: Actor, periodId: string) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const period = await findPeriod(db, scope, periodId)
      if (!period) throw problem('notFound', {})
      return loadReview(db, scope, period)
    },
    { frozen: true },
  )
}

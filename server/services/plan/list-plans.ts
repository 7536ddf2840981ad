import 'server-only'
import { inTransaction } from '@/server/db/client'
import { listDrafts } from '@/server/db/drafts'
import { listPlanHeads } from '@/server/db/plan-papers'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { scopeOf } from '@/server/domain/access/scope'
import { partSchemas } from '@/server/domain/plan/document/plan-document'

/** The published plans that this person may read, latest year first, and for whoever writes them the open drafts. */
export async function listPlans(actor: Actor) {
  const scope = scopeOf(actor)
  return inTransaction(async (db) => {
    const plans = await listPlanHeads(db, scope)
    const drafts = can(actor, 'plan.draft') ? await listDrafts(db, scope) : []
    return {
      plans,
      drafts: drafts.map(({ id, createdByName, createdAt, changedAt, changedByName, basedOn, settings }) => {
        const { name, year, code } = partSchemas.settings.parse(settings)
        return {
          id,
          name: name.zh,
          nameEn: name.en || name.zh,
          year,
          code,
          amends: basedOn,
          createdByName,
          createdAt,
          changedAt: changedAt ?? createdAt,
          changedByName: changedByName ?? createdByName,
        }
      }),
    }
  })
}

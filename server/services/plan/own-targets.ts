import 'server-only'
import { inTransaction } from '@/server/db/client'
import { listAskingDrafts, listProposals } from '@/server/db/proposals'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { targetFor } from '@/server/domain/plan/document/target-for'
import { loadParts } from './load-plan'

/** What the drafts that ask the units want of the asking unit: its own targets, and what it proposed. Nothing of the others. */
export async function readOwnTargets(actor: Actor) {
  const scope = scopeOf(actor)
  return inTransaction(async (db) => {
    const asking = await listAskingDrafts(db, scope.ownerId)
    const proposals = await listProposals(
      db,
      { ...scope, unitId: actor.unit.id },
      asking.map(({ id }) => id),
    )
    const drafts = []
    // A county has one or two drafts open to its units at a time.
    for (const { id } of asking) {
      const { document } = await loadParts(db, id)
      if (!document.units.some(({ code }) => code === actor.unit.code)) continue
      drafts.push({
        id,
        name: document.settings.name,
        year: document.settings.year,
        indicators: document.indicators.flatMap((indicator) => {
          const target = targetFor(document, indicator, actor.unit.code)
          if (target === null) return []
          const { code, name, unit, scoring } = indicator
          return [{ code, name, unit, direction: scoring.direction ?? 'higher', target }]
        }),
        proposals: proposals.filter(({ draftId }) => draftId === id),
      })
    }
    return drafts
  })
}

import 'server-only'
import { database } from '@/server/db/client'
import { listPlanHeads } from '@/server/db/plan-papers'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { scopeOf } from '@/server/domain/access/scope'
import { loadCommendations } from './load-commendations'

/** Who may be commended by the rule, and what a leader decided: of the latest plan unless another is named; null before anything is published. */
export async function readCommendations(actor: Actor, planId: string | undefined, now: Date) {
  const db = database()
  const scope = scopeOf(actor)
  const [latest] = await listPlanHeads(db, scope)
  const chosen = planId ?? latest?.id
  const loaded = chosen === undefined ? null : await loadCommendations(db, scope, chosen, now)
  if (!loaded) return null
  const { plan, rows, publication, period, best } = loaded
  const unitOf = new Map(plan.units.map((unit) => [unit.id, unit]))
  return {
    publication,
    period: period && { name: period.name, nameEn: period.nameEn },
    best: best && { code: best.code, name: best.name },
    decides: can(actor, 'commendation.decide'),
    rows: rows.flatMap(({ unitId, ...row }) => {
      const unit = unitOf.get(unitId)
      return unit
        ? [{ ...row, unit: { id: unit.id, code: unit.code, name: unit.name, nameEn: unit.nameEn } }]
        : []
    }),
  }
}

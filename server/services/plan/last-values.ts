import 'server-only'
import { inTransaction } from '@/server/db/client'
import { findDraft } from '@/server/db/drafts'
import { countyValues } from '@/server/db/county-values'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { lastValueOf } from '@/server/domain/plan/rule-curve/last-value-of'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { loadInputs } from '../run/load-inputs'
import { findEarlier } from './find-earlier'
import { loadParts } from './load-plan'

/**
 * Every unit's value of every indicator in the last published plan of an earlier year, in that plan's own measure: through
 * the last period that has one. Null where there is no earlier plan.
 */
export async function lastValues(actor: Actor, id: string) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const draft = await findDraft(db, scope, id)
      if (!draft) throw problem('notFound', {})
      const { document } = await loadParts(db, id)
      const earlier = await findEarlier(db, scope, document.settings)
      if (!earlier) return null
      const { plan, case: assessment } = await loadInputs(db, scope, earlier.id, null)
      const county = await countyValues(db, scope, earlier.id)
      const { results } = scoreCase(assessment, { explain: true })
      const units = new Map(plan.units.map((unit) => [unit.code, unit]))
      return {
        year: earlier.year,
        indicators: plan.indicators.map(({ code, scoring }) => ({
          code,
          kind: scoring.kind,
          multiplier: scoring.multiplier ?? 100,
          measure: scoring.measure ?? 'level',
          /** The whole county's, as the last publication has it; null where it has none. */
          county: county.get(code) ?? null,
          values: results.flatMap(({ unit, cells }) => {
            const value = lastValueOf(code, plan.periods, cells)
            const known = units.get(unit)
            if (value === null || !known) return []
            return [{ unit, name: known.name, nameEn: known.nameEn, group: known.group, value }]
          }),
        })),
      }
    },
    { frozen: true },
  )
}

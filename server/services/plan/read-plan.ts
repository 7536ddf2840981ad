import 'server-only'
import { inTransaction } from '@/server/db/client'
import { listPlanHeads } from '@/server/db/plan-papers'
import { listUnits } from '@/server/db/units'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { loadPublished } from './load-plan'

/** A published plan as it is printed: one of its versions, the latest unless another is asked for. A township reads its own targets. */
export async function readPlan(actor: Actor, input: { id: string; version?: number | undefined }) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const head = (await listPlanHeads(db, scope)).find(({ id }) => id === input.id)
      const version =
        input.version === undefined
          ? head?.versions[0]
          : head?.versions.find(({ number }) => number === input.version)
      if (!head || !version) throw problem('notFound', {})
      const { plan, document } = await loadPublished(db, scope, { versionId: version.id })
      const bureaus = await listUnits(db, ['department'])
      const own = scope.unitId === undefined ? null : plan.units.find(({ id }) => id === scope.unitId)?.code
      return {
        head,
        version,
        document:
          own === null
            ? document
            : { ...document, targets: document.targets.filter(({ unit }) => unit === null || unit === own) },
        owner: plan.owner,
        units: plan.units.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
        bureaus: bureaus
          .filter(({ code }) => document.indicators.some(({ department }) => department === code))
          .map(({ code, name, nameEn }) => ({ code, name, nameEn })),
      }
    },
    { frozen: true },
  )
}

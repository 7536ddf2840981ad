import 'server-only'
import { findAppeal } from '@/server/db/appeals'
import { inTransaction } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { effectRows } from '@/server/domain/appeal/effect'
import { problem } from '@/server/domain/errors'
import type { Observation } from '@/server/domain/scoring/case'
import { loadBranches } from './load-branches'

/** What each outcome of an appeal would make of everybody's total and rank: the record as it is, and branches of it. */
export async function readEffect(actor: Actor, input: { id: string; partly: Observation | null }) {
  return inTransaction(
    async (db) => {
      const appeal = await findAppeal(db, scopeOf(actor), input.id)
      if (!appeal) throw problem('notFound', {})
      const branches = await loadBranches(db, appeal)
      if (input.partly) branches.refuseFault(input.partly)
      const now = await branches.now()
      const upheld =
        appeal.vetoId === null
          ? appeal.claim && (await branches.withObservation(appeal.claim))
          : await branches.withoutVeto()
      const partly = input.partly && (await branches.withObservation(input.partly))
      const { version, period } = branches
      return {
        through: version.periods.find(({ code }) => code === branches.through) ?? period,
        decimals: version.settings.decimals ?? 2,
        marks: {
          now: branches.marksIn(now),
          upheld: branches.marksIn(upheld),
          partlyUpheld: branches.marksIn(partly),
        },
        rows: effectRows(now, { upheld, partlyUpheld: partly, dismissed: now }).map((row) => {
          const unit = version.units.find(({ code }) => code === row.unit)
          return {
            ...row,
            name: unit?.name ?? row.unit,
            nameEn: unit?.nameEn ?? null,
            own: unit?.id === appeal.unitId,
          }
        }),
      }
    },
    { frozen: true },
  )
}

import 'server-only'
import { inTransaction } from '@/server/db/client'
import { type LetterRow, listLetterEvents, listLetters, unitsThatSign } from '@/server/db/letters'
import { listPlanHeads } from '@/server/db/plan-papers'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { possibleAs } from '@/server/domain/letter/decide-as'
import { proposeLetter } from '@/server/domain/letter/propose-letter'
import { loadContents } from './load-contents'
import { signedBy } from './move-letters'

/**
 * Of one plan, the latest unless another is named, each unit with its letter on the table, the one in force, and what
 * proposing would do. A township's accounts see their own.
 */
export async function list(actor: Actor, input: { planId?: string | undefined }) {
  const scope = scopeOf(actor)
  return inTransaction(
    async (db) => {
      const plans = (await listPlanHeads(db, scope)).map(({ id, year, name, nameEn }) => ({
        id,
        year,
        name,
        nameEn,
      }))
      const chosen = input.planId === undefined ? plans[0] : plans.find(({ id }) => id === input.planId)
      if (!chosen) {
        if (input.planId !== undefined) throw problem('notFound', {})
        return { plans, plan: null, owner: null, units: [] }
      }
      const { plan, contents } = await loadContents(db, scope, chosen.id)
      const units = plan.units.filter(({ id }) => contents.has(id))
      const letters = await listLetters(db, scope, { planId: plan.planId })
      const signing = await unitsThatSign(
        db,
        units.map(({ id }) => id),
      )
      const events = await listLetterEvents(
        db,
        letters.filter(({ state }) => state === 'sentBack').map(({ id }) => id),
      )
      return {
        plans,
        plan: { ...chosen, version: plan.number },
        owner: plan.owner,
        units: units.map((unit) => {
          const own = letters.filter(({ unitId }) => unitId === unit.id)
          const content = contents.get(unit.id)
          const unitSigns = signing.has(unit.id)
          const proposal = content ? proposeLetter(own, content).is : 'inForce'
          const [last] = own
          const inForce = own.find(({ state }) => state === 'signed')
          return {
            id: unit.id,
            code: unit.code,
            name: unit.name,
            nameEn: unit.nameEn,
            unitSigns,
            proposal,
            last: last
              ? {
                  ...shown(last),
                  returned:
                    events.find(({ letterId, to }) => letterId === last.id && to === 'sentBack') ?? null,
                  actions: possibleAs(
                    actor,
                    { state: last.state, signed: signedBy(last), proposedById: last.proposedById },
                    { current: proposal === 'onTable', unitSigns },
                  ),
                }
              : null,
            inForce: inForce && inForce.id !== last?.id ? shown(inForce) : null,
          }
        }),
      }
    },
    { frozen: true },
  )
}

const shown = ({ id, number, state, hash, proposedAt, planVersion, signatures }: LetterRow) => ({
  id,
  number,
  state,
  hash,
  proposedAt,
  version: planVersion.number,
  signatures: signatures.map(({ side, name, signedAt, onPaper, actingForName }) => ({
    side,
    name,
    signedAt,
    onPaper,
    actingForName,
  })),
})

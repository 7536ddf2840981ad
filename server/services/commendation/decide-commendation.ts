import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { type CommendationDecision, insertCommendation } from '@/server/db/commendations'
import { scopeOf } from '@/server/domain/access/scope'
import { mayDecide } from '@/server/domain/commendation/commendable'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadCommendations } from './load-commendations'

/**
 * A leader commends a unit or passes it over, by the publication that they were looking at. Another decision than the rule proposes needs
 * words; a later decision stands beside the earlier one. Refused once another publication is in force.
 */
export async function decideCommendation(
  context: CommandContext,
  input: {
    planId: string
    publicationId: string
    unitId: string
    decision: CommendationDecision
    words: string
    key?: string | undefined
  },
): Promise<void> {
  const { actor, now } = context
  const words = input.words.trim()
  refusePersonalData({ words })
  await command(context, { action: 'commendation.decide', key: input.key }, async (tx, audit) => {
    const loaded = await loadCommendations(tx, scopeOf(actor), input.planId, now)
    const row = loaded?.rows.find(({ unitId }) => unitId === input.unitId)
    if (!loaded || !row) throw problem('notFound', {})
    if (loaded.publication.id !== input.publicationId)
      throw problem('notInThisState', { action: 'commendation.decide', state: 'superseded' })
    if (!mayDecide(input.decision, row, words)) throw problem('reasonRequired', { fields: ['words'] })
    const id = uuidv7()
    const { planId, publicationId, unitId, decision } = input
    await insertCommendation(tx, {
      ...{ id, ownerId: actor.ownerId, planId, publicationId, unitId, decision },
      ...{ words: words || null, byId: actor.userId, byName: actor.name, at: now },
    })
    audit({
      subjectType: 'commendation',
      subjectId: id,
      before: row.decisions[0] ? { decision: row.decisions[0].decision } : null,
      after: { publication: publicationId, unit: unitId, decision, against: row.against },
      reason: words || null,
    })
  })
}

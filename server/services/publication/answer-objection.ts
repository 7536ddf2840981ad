import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertPublicationEvent, lockCandidate } from '@/server/db/candidates'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadFacts } from './load-facts'

/**
 * Answers a unit's objection, with words. One that is found right ends the way of what was frozen: it is withdrawn, the figures are put
 * right, and another is drawn up.
 */
export async function answerObjection(
  context: CommandContext,
  input: { id: string; objectionId: string; upheld: boolean; words: string; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  const { ownerId } = scopeOf(actor)
  const words = input.words.trim()
  refusePersonalData({ words })
  await command(context, { action: 'publication.answer', key: input.key }, async (tx, audit) => {
    const candidate = await lockCandidate(tx, ownerId, input.id)
    if (!candidate) throw problem('notFound', {})
    const { objections, standings } = await loadFacts(tx, candidate, civilDay(now))
    const objection = objections.find((one) => one.id === input.objectionId)
    if (!objection) throw problem('notFound', {})
    if (objection.state !== 'open')
      throw problem('notInThisState', { action: 'publication.answer', state: objection.state })
    if (words === '') throw problem('reasonRequired', { fields: ['words'] })
    await insertPublicationEvent(tx, {
      id: uuidv7(),
      ownerId,
      candidateId: candidate.id,
      action: 'answer',
      from: candidate.state,
      to: candidate.state,
      unitId: objection.unitId,
      words,
      objectionId: objection.id,
      upheld: input.upheld,
      byId: actor.userId,
      byName: actor.name,
      byRole: actor.role,
      at: now,
    })
    audit({
      subjectType: 'candidate',
      subjectId: candidate.id,
      after: {
        candidate: candidate.number,
        period: candidate.period.code,
        unit: standings.find(({ unit }) => unit.id === objection.unitId)?.unit.code ?? null,
        upheld: input.upheld,
      },
      reason: words,
    })
  })
}

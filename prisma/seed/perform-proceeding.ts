import { findCandidate, findLastCandidate, listPublicationEvents } from '@/server/db/candidates'
import { database } from '@/server/db/client'
import type { CommandContext } from '@/server/services/command'
import { answerObjection } from '@/server/services/publication/answer-objection'
import { moveCandidate } from '@/server/services/publication/move-candidate'
import { sayWord } from '@/server/services/publication/say-word'
import type { ProceedingDeed } from './proceedings'

/** Does one step on the way to a publication, through the service that a person would have used. */
export async function performProceeding(
  context: CommandContext,
  key: string,
  step: Exclude<ProceedingDeed, { do: 'propose' }>,
  at: { period: string; unit: string },
): Promise<void> {
  const db = database()
  const last = await findLastCandidate(db, at.period)
  const candidate = last && (await findCandidate(db, context.actor.ownerId, last.id))
  if (!candidate) throw new Error(`nothing of ${step.period} is frozen`)
  const { id, version } = candidate
  switch (step.do) {
    case 'step':
      await moveCandidate(context, step.take, { id, version, words: step.words, key })
      return
    case 'word':
      await sayWord(context, step.word, { id, words: step.words, indicator: step.indicator, key })
      return
    case 'answerObjection': {
      const events = await listPublicationEvents(db, id, at.unit)
      const objection = events.find(({ action, unitId }) => action === 'object' && unitId === at.unit)
      const { words } = step
      await answerObjection(context, { id, objectionId: objection?.id ?? '', upheld: false, words, key })
    }
  }
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertIntegrityNote } from '@/server/db/integrity'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { writtenStates } from '@/server/domain/integrity/note'
import type { QuestionKey } from '@/server/domain/integrity/question'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { findAsked } from './find-asked'

export interface NoteInput extends QuestionKey {
  planId: string
  state: (typeof writtenStates)[number]
  words: string
  key?: string | undefined
}

/** Writes down what was found out about a question, with the figures that it stands on now. Notes only grow. */
export async function writeNote(context: CommandContext, input: NoteInput): Promise<{ id: string }> {
  const { actor, now } = context
  const { ownerId } = scopeOf(actor)
  const words = input.words.trim()
  if (!words) throw problem('reasonRequired', { fields: ['words'] })
  refusePersonalData({ words })
  return command(context, { action: 'integrity.note', key: input.key }, async (tx, audit) => {
    const { plan, asked } = await findAsked(tx, actor, input)
    const { kind, period, indicator, unitId, basis } = asked
    const id = uuidv7()
    await insertIntegrityNote(tx, {
      ...{ id, ownerId, planId: plan.planId, kind, periodCode: period, indicatorCode: indicator, unitId },
      ...{ state: input.state, words, basis, byId: actor.userId, byName: actor.name, at: now },
    })
    audit({
      subjectType: 'integrityQuestion',
      subjectId: id,
      before: { state: asked.state },
      after: {
        ...{ state: input.state, kind, period, indicator },
        unit: plan.units.find((unit) => unit.id === unitId)?.code ?? unitId,
      },
      reason: words,
    })
    return { id }
  })
}

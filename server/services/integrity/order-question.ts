import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertIntegrityNote } from '@/server/db/integrity'
import { scopeOf } from '@/server/domain/access/scope'
import type { QuestionKey } from '@/server/domain/integrity/question'
import { civilDay } from '@/server/domain/period/civil-day'
import { command, type CommandContext } from '../command'
import { type FindingOrder, putFinding } from '../rectification/put-finding'
import { findAsked } from './find-asked'

export interface QuestionOrder extends QuestionKey {
  planId: string
  /** What is found wrong, in the words of the order. */
  words: string
  order: FindingOrder
  key?: string | undefined
}

/**
 * Orders a unit to clear a question up and put right what is wrong: a finding of integrity that is ordered at once, and a note of the
 * question that names it. It says nothing of whether figures are wrong.
 */
export async function orderQuestion(
  context: CommandContext,
  input: QuestionOrder,
): Promise<{ id: string; number: number | null }> {
  const { actor, now } = context
  const { ownerId } = scopeOf(actor)
  return command(context, { action: 'integrity.order', key: input.key }, async (tx, audit) => {
    const { plan, asked } = await findAsked(tx, actor, input)
    const { kind, period, indicator, unitId, basis } = asked
    const noteId = uuidv7()
    const put = await putFinding(tx, context, plan, audit, {
      origin: 'integrity',
      sourceId: noteId,
      unitId,
      // A question may be as of a period of an earlier year.
      periodId: plan.periods.find(({ code }) => code === period)?.id ?? null,
      indicator: indicator === '' ? null : indicator,
      line: null,
      foundOn: civilDay(now),
      words: input.words,
      order: input.order,
    })
    await insertIntegrityNote(tx, {
      ...{ id: noteId, ownerId, planId: plan.planId, kind, periodCode: period, indicatorCode: indicator },
      ...{ unitId, state: 'ordered', words: input.order.demand.trim(), basis },
      ...{ byId: actor.userId, byName: actor.name, at: now },
    })
    audit({
      subjectType: 'integrityQuestion',
      subjectId: noteId,
      before: { state: asked.state },
      after: {
        ...{ state: 'ordered', kind, period, indicator, order: put.number },
        unit: plan.units.find((unit) => unit.id === unitId)?.code ?? unitId,
      },
      reason: input.words.trim(),
    })
    return put
  })
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertAppeal, insertAppealEvent } from '@/server/db/appeals'
import { holdPlan } from '@/server/db/periods'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import { capacitiesFor } from '@/server/domain/access/capacities'
import { problem } from '@/server/domain/errors'
import type { Observation } from '@/server/domain/scoring/case'
import { checkObservation } from '@/server/domain/value/check-observation'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { subjectOf } from './subject-of'

/** A head appeals against a mark or a line of the sheet, within the plan's working days: in words, and with what should count instead. */
export async function fileAppeal(
  context: CommandContext,
  input: { subject: AppealAsked; words: string; claim: Observation; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const words = input.words.trim()
  if (!words) throw problem('reasonRequired', { fields: ['words'] })
  refusePersonalData({ words, ...('reason' in input.claim ? { claim: input.claim.reason } : {}) })
  return command(context, { action: 'appeal.file', key: input.key }, async (tx, audit) => {
    const subject = await subjectOf(tx, actor, now, input.subject)
    if (subject.refused)
      throw problem('appealRefused', { because: subject.refused, lastDay: subject.lastDay })
    const place = subject.item?.code ?? subject.indicator.code
    const fault = checkObservation(subject.scoring, input.claim)
    if (fault) throw problem('badObservation', { cells: [{ indicator: place, problem: fault }] })
    // What counts already can't be what is asked for.
    if (canonicalJson(input.claim) === canonicalJson(subject.seen.observation))
      throw problem('appealRefused', { because: 'nothing', lastDay: subject.lastDay })
    // A publication waits: it is not written over an appeal that it has not seen.
    await holdPlan(tx, subject.planId)
    const actingFor = capacitiesFor(actor, 'appeal.file')[0]?.actingFor ?? null
    const id = uuidv7()
    const number = await insertAppeal(tx, {
      id,
      ownerId: subject.ownerId,
      planId: subject.planId,
      periodId: subject.period.id,
      unitId: actor.unit.id,
      about: subject.about,
      indicatorCode: subject.indicator.code,
      itemCode: subject.item?.code ?? '',
      sheetId: subject.sheetId,
      words,
      claim: input.claim,
      seen: subject.seen,
      knownOn: subject.knownOn ?? '',
      lastDay: subject.lastDay ?? '',
      filedById: actor.userId,
      filedByName: actor.name,
      filedForName: actingFor?.name ?? null,
      filedAt: now,
    })
    if (number === null) throw problem('appealRefused', { because: 'filed', lastDay: subject.lastDay })
    await insertAppealEvent(tx, {
      id: uuidv7(),
      ownerId: subject.ownerId,
      appealId: id,
      action: 'file',
      from: null,
      to: 'filed',
      words,
      byId: actor.userId,
      byName: actor.name,
      byRole: actor.role,
      actingForId: actingFor?.userId ?? null,
      actingForName: actingFor?.name ?? null,
      at: now,
    })
    audit({
      subjectType: 'appeal',
      subjectId: id,
      after: {
        number,
        period: subject.period.code,
        indicator: subject.indicator.code,
        item: subject.item?.code ?? null,
        claim: input.claim,
        ...(actingFor && { actingFor: { id: actingFor.userId, name: actingFor.name } }),
      },
      reason: words,
    })
    return { id, number }
  })
}

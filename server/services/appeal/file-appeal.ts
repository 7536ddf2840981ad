import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertAppeal, insertAppealEvent } from '@/server/db/appeals'
import { holdPlan } from '@/server/db/periods'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import { capacitiesFor } from '@/server/domain/access/capacities'
import { problem } from '@/server/domain/errors'
import type { Observation } from '@/server/domain/scoring/case'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { type AppealSubject, subjectOf } from './subject-of'

/** A head appeals against a mark, a line of the sheet or a veto, within the plan's working days: in words, and with what should count instead. */
export async function fileAppeal(
  context: CommandContext,
  input: { subject: AppealAsked; words: string; claim: Observation | null; key?: string | undefined },
): Promise<{ id: string; number: number }> {
  const { actor, now } = context
  const words = input.words.trim()
  if (!words) throw problem('reasonRequired', { fields: ['words'] })
  refusePersonalData({
    words,
    ...(input.claim && 'reason' in input.claim ? { claim: input.claim.reason } : {}),
  })
  return command(context, { action: 'appeal.file', key: input.key }, async (tx, audit) => {
    const subject = await subjectOf(tx, actor, now, input.subject)
    if (subject.refused)
      throw problem('appealRefused', { because: subject.refused, lastDay: subject.lastDay })
    const claim = refuseClaim(subject, input.claim)
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
      indicatorCode: subject.indicator?.code ?? '',
      itemCode: subject.item?.code ?? '',
      sheetId: subject.sheetId,
      vetoId: subject.veto?.id ?? null,
      words,
      claim,
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
        indicator: subject.indicator?.code ?? null,
        item: subject.item?.code ?? null,
        ...(subject.veto && { clause: subject.veto.clause }),
        claim,
        ...(actingFor && { actingFor: { id: actingFor.userId, name: actingFor.name } }),
      },
      reason: words,
    })
    return { id, number }
  })
}

/** What is asked to count, where that is a figure: of the right kind, and other than what counts already. A veto is asked to be lifted. */
function refuseClaim(subject: AppealSubject, claim: Observation | null): Observation | null {
  const { faultOf, seen, lastDay } = subject
  if (faultOf === null) return null
  if (claim === null || canonicalJson(claim) === canonicalJson(seen.observation))
    throw problem('appealRefused', { because: 'nothing', lastDay })
  const fault = faultOf(claim)
  const indicator = subject.item?.code ?? subject.indicator?.code ?? ''
  if (fault) throw problem('badObservation', { cells: [{ indicator, problem: fault }] })
  return claim
}

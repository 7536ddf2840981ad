import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertPublicationEvent, lockCandidate } from '@/server/db/candidates'
import { findVersionParts } from '@/server/db/plans'
import { findRun } from '@/server/db/runs'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { refuseWord, type UnitWord } from '@/server/domain/publication/unit-words'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadFacts } from './load-facts'

export interface SayWordInput {
  id: string
  words: string
  /** object: the indicator that it is about, where it is about one. */
  indicator?: string | undefined
  /** takeBack: the objection. */
  objectionId?: string | undefined
  key?: string | undefined
}

/**
 * A unit's word on frozen results: that they are checked, an objection, or that an objection is taken back. It changes nothing that
 * was frozen; an open objection holds the results up until the office has answered it.
 */
export async function sayWord(
  context: CommandContext,
  word: UnitWord,
  input: SayWordInput,
): Promise<{ id: string }> {
  const { actor, now } = context
  const { ownerId, unitId } = scopeOf(actor)
  const words = input.words.trim() || null
  refusePersonalData({ words })
  return command(context, { action: `publication.${word}`, key: input.key }, async (tx, audit) => {
    const candidate = await lockCandidate(tx, ownerId, input.id)
    if (!candidate || unitId === undefined) throw problem('notFound', {})
    const today = civilDay(now)
    const { objections, standings } = await loadFacts(tx, candidate, today)
    const own = standings.find(({ unit }) => unit.id === unitId)
    // What was never shown to a unit is not found.
    if (!own || (candidate.checkUntil === null && candidate.noticeUntil === null))
      throw problem('notFound', {})
    const objection = objections.find((one) => one.id === input.objectionId && one.unitId === unitId)
    if (word === 'takeBack' && !objection) throw problem('notFound', {})
    if (input.indicator !== undefined) await knowIndicator(input.indicator)
    const because = refuseWord(
      word,
      { ...candidate, standing: own.standing, isOpen: objection?.state === 'open' },
      today,
      words,
    )
    if (because === 'state')
      throw problem('notInThisState', { action: `publication.${word}`, state: candidate.state })
    if (because === 'words') throw problem('reasonRequired', { fields: ['words'] })
    if (because !== null) throw problem('candidateRefused', { because })
    const id = uuidv7()
    await insertPublicationEvent(tx, {
      id,
      ownerId,
      candidateId: candidate.id,
      action: word,
      from: candidate.state,
      to: candidate.state,
      unitId,
      indicatorCode: word === 'object' ? (input.indicator ?? null) : null,
      words,
      ...(objection && { objectionId: objection.id }),
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
        unit: own.unit.code,
        ...(input.indicator !== undefined && { indicator: input.indicator }),
      },
      reason: words,
    })
    return { id }

    async function knowIndicator(code: string): Promise<void> {
      const run = candidate && (await findRun(tx, { ownerId }, candidate.runId))
      const parts = run && (await findVersionParts(tx, run.versionId))
      if (!parts?.indicators.some((indicator) => indicator.code === code))
        throw problem('unknownIndicator', { indicator: code })
    }
  })
}

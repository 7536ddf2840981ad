import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import {
  insertLetterEvents,
  insertLetters,
  listLetters,
  type NewLetter,
  updateLetterStates,
} from '@/server/db/letters'
import { lockPlan } from '@/server/db/periods'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { type Proposal, proposeLetter } from '@/server/domain/letter/propose-letter'
import { command, type CommandContext } from '../command'
import { hashOfLetter } from './hash-of-letter'
import { loadContents } from './load-contents'

/**
 * Proposes letters to units of a plan, from its latest version: to those named, else to all. A letter that both signed
 * and that says what the plan says stays in force; one on the table is left there, or replaced where the plan has
 * changed it. What was sent back is proposed again only where its unit is named.
 */
export async function propose(
  context: CommandContext,
  input: { planId: string; version: number; unitIds?: string[] | undefined; key?: string | undefined },
): Promise<{ proposed: number; inForce: number; onTable: number; sentBack: number }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  return command(context, { action: 'letter.propose', key: input.key }, async (tx, audit) => {
    await lockPlan(tx, input.planId)
    const { plan, contents } = await loadContents(tx, scope, input.planId)
    // Nobody proposes what they have not seen.
    if (plan.number !== input.version)
      throw problem('staleVersion', { have: input.version, current: plan.number })
    const unitIds = input.unitIds ?? [...contents.keys()]
    const earlier = await listLetters(tx, scope, { planId: plan.planId, unitIds })
    const answer = { proposed: 0, inForce: 0, onTable: 0, sentBack: 0 }
    const letters: NewLetter[] = []
    const replaced: string[] = []
    for (const unitId of new Set(unitIds)) {
      const content = contents.get(unitId)
      if (!content) throw problem('notFound', {})
      const proposal: Proposal = proposeLetter(
        earlier.filter((letter) => letter.unitId === unitId),
        content,
      )
      if (!('replaces' in proposal)) {
        answer[proposal.is] += 1
        continue
      }
      if (proposal.is === 'sentBack' && input.unitIds === undefined) {
        answer.sentBack += 1
        continue
      }
      if (proposal.replaces !== null) replaced.push(proposal.replaces)
      answer.proposed += 1
      letters.push({
        id: uuidv7(),
        ownerId: scope.ownerId,
        planId: plan.planId,
        versionId: plan.versionId,
        unitId,
        number: proposal.number,
        content,
        hash: hashOfLetter(content),
        proposedById: actor.userId,
        proposedByName: actor.name,
        proposedAt: now,
      })
    }
    const by = { byId: actor.userId, byName: actor.name, at: now, ownerId: scope.ownerId }
    await updateLetterStates(tx, replaced, 'replaced')
    await insertLetters(tx, letters)
    await insertLetterEvents(tx, [
      ...replaced.map((letterId) => ({
        ...by,
        id: uuidv7(),
        letterId,
        action: 'replace',
        from: 'proposed' as const,
        to: 'replaced' as const,
        reason: null,
      })),
      ...letters.map(({ id }) => ({
        ...by,
        id: uuidv7(),
        letterId: id,
        action: 'propose',
        from: null,
        to: 'proposed' as const,
        reason: null,
      })),
    ])
    for (const { id, unitId, number, hash } of letters)
      audit({
        subjectType: 'letter',
        subjectId: id,
        after: { unit: unitId, plan: plan.planId, version: plan.number, number, hash },
      })
    return answer
  })
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { listParts, lockDraft, writeParts } from '@/server/db/drafts'
import { answerProposal, findProposal, insertProposal, listAskingDrafts } from '@/server/db/proposals'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { planEdits } from '@/server/domain/plan/document/apply-edits'
import { partKey } from '@/server/domain/plan/document/parts'
import { targetFor } from '@/server/domain/plan/document/target-for'
import type { Target } from '@/server/domain/scoring/case'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadParts } from './load-plan'

/** A unit proposes another target for itself, with its reason, while the draft asks. */
export async function proposeTarget(
  context: CommandContext,
  input: { draftId: string; indicator: string; target: Target; reason: string; key?: string | undefined },
): Promise<{ id: string }> {
  const { actor, now } = context
  const reason = input.reason.trim()
  if (reason === '') throw problem('reasonRequired', { fields: ['reason'] })
  refusePersonalData({ reason })
  return command(context, { action: 'target.propose', key: input.key }, async (tx, audit) => {
    const scope = scopeOf(actor)
    const asking = await listAskingDrafts(tx, scope.ownerId)
    if (!asking.some(({ id }) => id === input.draftId)) throw problem('notFound', {})
    const { document } = await loadParts(tx, input.draftId)
    const indicator = document.indicators.find(({ code }) => code === input.indicator)
    const assessed = document.units.some(({ code }) => code === actor.unit.code)
    const seen = indicator && targetFor(document, indicator, actor.unit.code)
    if (!indicator || !assessed || seen === undefined || seen === null)
      throw problem('unknownIndicator', { indicator: input.indicator })
    const id = uuidv7()
    await insertProposal(tx, {
      id,
      ownerId: scope.ownerId,
      draftId: input.draftId,
      unitId: actor.unit.id,
      indicatorCode: input.indicator,
      target: input.target,
      seen,
      reason,
      proposedById: actor.userId,
      proposedByName: actor.name,
      proposedAt: now,
    })
    audit({
      subjectType: 'targetProposal',
      subjectId: id,
      after: { draft: input.draftId, indicator: input.indicator, target: input.target },
      reason,
    })
    return { id }
  })
}

/** The office agrees, which makes the proposal the unit's target in the draft, or answers in words. */
export async function settleProposal(
  context: CommandContext,
  input: { id: string; version: number; agree: boolean; answer: string; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  const answer = input.answer.trim()
  if (!input.agree && answer === '') throw problem('reasonRequired', { fields: ['answer'] })
  refusePersonalData({ answer })
  await command(context, { action: 'plan.draft', key: input.key }, async (tx, audit) => {
    const scope = scopeOf(actor)
    const proposal = await findProposal(tx, scope, input.id)
    const draft = proposal && (await lockDraft(tx, scope, proposal.draftId))
    if (!proposal || !draft) throw problem('notFound', {})
    if (draft.state !== 'open') throw problem('notInThisState', { action: 'plan.draft', state: draft.state })
    const settled = await answerProposal(tx, proposal.id, input.version, {
      state: input.agree ? 'agreed' : 'answered',
      answer: answer || null,
      byName: actor.name,
      at: now,
    })
    if (!settled) throw problem('staleVersion', { have: input.version, current: proposal.version })
    if (input.agree) {
      const key = partKey('target', proposal.indicatorCode, proposal.unit.code, null)
      const [held] = await listParts(tx, draft.id, [key])
      const edit = { key, base: held?.version ?? 0, content: { target: proposal.target } }
      const plan = planEdits(new Map(held ? [[key, held]] : []), [edit])
      await writeParts(tx, draft.id, plan.writes, { id: actor.userId, name: actor.name, at: now })
    }
    audit({
      subjectType: 'targetProposal',
      subjectId: proposal.id,
      before: { state: proposal.state },
      after: { state: input.agree ? 'agreed' : 'answered', answer },
    })
  })
}

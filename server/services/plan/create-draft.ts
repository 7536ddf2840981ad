import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertDraft, listDrafts, writeParts } from '@/server/db/drafts'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { emptyPlan } from '@/server/domain/plan/document/empty-plan'
import { nextYear } from '@/server/domain/plan/document/next-year'
import { joinParts, type Parts, splitDocument } from '@/server/domain/plan/document/parts'
import type { UnitLevel } from '@/server/domain/units/levels'
import { command, type CommandContext } from '../command'
import { loadPublished, loadRegistry } from './load-plan'

/** Where a draft begins: from nothing, from a published plan carried into the next year, or as an amendment of one. */
export type DraftOrigin =
  | { from: 'nothing'; code: string; year: number; name: string; assessedLevel: UnitLevel }
  | { from: 'lastYear'; planId: string }
  | { from: 'amendment'; planId: string }
  /** From a file that was judged: its parts by key. */
  | { from: 'file'; parts: Parts }

/** Begins a draft. A plan is amended in one draft at a time: the one that is open already is named in the refusal. */
export async function createDraft(
  context: CommandContext,
  input: { origin: DraftOrigin; key?: string | undefined },
): Promise<{ id: string }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const { origin } = input
  return command(context, { action: 'plan.draft', key: input.key }, async (tx, audit) => {
    const source =
      origin.from === 'nothing' || origin.from === 'file'
        ? null
        : await loadPublished(tx, scope, { planId: origin.planId })
    if (source && origin.from === 'amendment') {
      const open = await listDrafts(tx, scope)
      const other = open.find(({ basedOn }) => basedOn?.planId === source.plan.planId)
      if (other) throw problem('draftOpen', { id: other.id })
    }
    const units = origin.from === 'nothing' ? (await loadRegistry(tx, scope.ownerId, origin)).units : []
    const document =
      origin.from === 'nothing'
        ? emptyPlan(origin, units)
        : origin.from === 'file'
          ? joinParts(origin.parts)
          : origin.from === 'lastYear' && source
            ? nextYear(source.document)
            : source?.document
    if (!document) throw problem('notFound', {})
    const id = uuidv7()
    await insertDraft(tx, {
      id,
      ownerId: scope.ownerId,
      basedOnId: origin.from === 'amendment' && source ? source.plan.versionId : null,
      createdById: actor.userId,
      createdByName: actor.name,
      createdAt: now,
    })
    await writeParts(
      tx,
      id,
      Object.entries(origin.from === 'file' ? origin.parts : splitDocument(document)).map(([key, after]) => ({
        key,
        version: 1,
        before: null,
        after,
      })),
      { id: actor.userId, name: actor.name, at: now },
    )
    audit({
      subjectType: 'planDraft',
      subjectId: id,
      after: {
        origin: origin.from === 'file' ? { from: 'file' } : origin,
        code: document.settings.code,
        year: document.settings.year,
      },
    })
    return { id }
  })
}

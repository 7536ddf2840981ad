import 'server-only'
import { listUnits } from '@/server/db/units'
import { inTransaction } from '@/server/db/client'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { joinParts } from '@/server/domain/plan/document/parts'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'
import { unitLevels } from '@/server/domain/units/levels'
import { command, type CommandContext } from '../command'
import { readDraft } from './read-draft'
import { readPlan } from './read-plan'

export const exportFormats = ['xlsx', 'json'] as const

/** A plan on its way out: the document, the names of what it names by code, and who takes it when. */
export interface PlanExport {
  document: PlanDocument
  names: Record<string, string>
  /** The version's number; null for a draft. */
  version: number | null
  by: { name: string; unit: string }
  at: Date
  /** Whether targets of other units were left out, since the reader may not see them. */
  ownTargetsOnly: boolean
}

/** A published version, or a draft, for a file; the record keeps who took it and when. */
export async function exportPlan(
  context: CommandContext,
  input: { id: string; version?: number | undefined; format: (typeof exportFormats)[number] },
): Promise<PlanExport> {
  const { document, version } = await readPlan(context.actor, input)
  await record(context, 'plan.export', {
    subjectType: 'plan',
    subjectId: input.id,
    after: { format: input.format, version: version.number },
  })
  return {
    ...(await about(context, document)),
    version: version.number,
    ownTargetsOnly: scopeOf(context.actor).unitId !== undefined,
  }
}

/** A draft as it stands. */
export async function exportDraft(
  context: CommandContext,
  input: { id: string; format: (typeof exportFormats)[number] },
): Promise<PlanExport> {
  const { parts } = await readDraft(context.actor, input.id)
  const document = joinParts(Object.fromEntries(parts.map(({ key, content }) => [key, content])))
  if (!document) throw problem('notFound', {})
  await record(context, 'plan.exportDraft', {
    subjectType: 'planDraft',
    subjectId: input.id,
    after: { format: input.format },
  })
  return { ...(await about(context, document)), version: null, ownTargetsOnly: false }
}

async function record(
  context: CommandContext,
  action: 'plan.export' | 'plan.exportDraft',
  entry: { subjectType: string; subjectId: string; after: unknown },
): Promise<void> {
  await command(context, { action }, (_, audit) => {
    audit(entry)
    return Promise.resolve(null)
  })
}

async function about({ actor, now }: CommandContext, document: PlanDocument) {
  const named = new Set([
    ...document.units.map(({ code }) => code),
    ...document.indicators.flatMap(({ department }) => department ?? []),
  ])
  const units = await inTransaction((db) => listUnits(db, unitLevels))
  return {
    document,
    names: Object.fromEntries(
      units.filter(({ code }) => named.has(code)).map(({ code, name }) => [code, name]),
    ),
    by: { name: actor.name, unit: actor.unit.name },
    at: now,
  }
}

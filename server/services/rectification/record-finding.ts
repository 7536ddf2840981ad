import 'server-only'
import { findPlanVersion } from '@/server/db/plans'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { command, type CommandContext } from '../command'
import { type FindingFacts, putFinding } from './put-finding'

export interface FindingInput extends FindingFacts {
  planId: string
  key?: string | undefined
}

/** Records what was found wrong by hand: the office's finding, or what a leader orders to be put right and follows (督办). */
export async function recordFinding(
  context: CommandContext,
  { planId, key, ...finding }: FindingInput,
): Promise<{ id: string; number: number | null }> {
  const { actor } = context
  if (actor.role === 'leader' && !finding.order)
    throw problem('orderIncomplete', { missing: ['dueOn', 'post', 'demand'] })
  return command(context, { action: 'rectification.record', key }, async (tx, audit) => {
    const plan = await findPlanVersion(tx, scopeOf(actor), { planId })
    if (!plan) throw problem('notFound', {})
    const origin = actor.role === 'leader' ? 'leader' : 'office'
    return putFinding(tx, context, plan, audit, { ...finding, origin, sourceId: null })
  })
}

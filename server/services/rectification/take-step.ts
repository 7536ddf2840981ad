import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { listAttached, listPendingUploads } from '@/server/db/evidence'
import {
  insertRectificationEvents,
  lockRectification,
  nextOrderNumber,
  type RectificationPatch,
  type RectificationRow,
  updateRectification,
} from '@/server/db/rectifications'
import type { Db } from '@/server/db/client'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { civilDay } from '@/server/domain/period/civil-day'
import { decideRectification, type RectificationAction } from '@/server/domain/rectification/rectification'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'
import { refuseStep } from './refuse-step'

export interface StepInput {
  id: string
  version: number
  words?: string | undefined
  /** The day that an order, an extension or a sending back sets. */
  dueOn?: string | undefined
  /** The post that an order names. */
  post?: string | undefined
  /** How it was verified. */
  how?: 'paper' | 'spot' | undefined
  key?: string | undefined
}

/** Takes a finding one step on by its table, with its event; whoever looked at an earlier version is refused. */
export async function takeStep(
  context: CommandContext,
  action: RectificationAction,
  input: StepInput,
): Promise<{ version: number }> {
  const { actor, now } = context
  const words = input.words?.trim() || null
  const post = input.post?.trim() || null
  refusePersonalData({ words, post })
  return command(context, { action: `rectification.${action}`, key: input.key }, async (tx, audit) => {
    const finding = await lockRectification(tx, scopeOf(actor), input.id)
    if (!finding) throw problem('notFound', {})
    if (finding.version !== input.version)
      throw problem('staleVersion', { have: input.version, current: finding.version })
    const today = civilDay(now)
    const dueOn = input.dueOn ?? null
    const decision = decideRectification(action, actor.role, finding, { words, dueOn, today })
    if (!decision.ok) throw refuseStep(action, decision.because, { state: finding.state, today })
    if (action === 'order' && post === null) throw problem('orderIncomplete', { missing: ['post'] })
    const evidence = action === 'answer' ? await attachedTo(tx, finding, now) : null
    await updateRectification(tx, finding.id, {
      state: decision.to,
      ...(action === 'order'
        ? await orderPatch(tx, context, finding, { words, dueOn, post })
        : { dueOn: dueOn ?? undefined }),
    } as RectificationPatch)
    await insertRectificationEvents(tx, [
      {
        id: uuidv7(),
        ownerId: finding.ownerId,
        rectificationId: finding.id,
        action,
        from: finding.state,
        to: decision.to,
        words,
        dueOn,
        how: action === 'verify' ? (input.how ?? 'paper') : null,
        byId: actor.userId,
        byName: actor.name,
        byRole: actor.role,
        at: now,
      },
    ])
    audit({
      subjectType: 'rectification',
      subjectId: finding.id,
      before: { state: finding.state, dueOn: finding.dueOn },
      after: {
        state: decision.to,
        dueOn: dueOn ?? finding.dueOn,
        ...(post === null ? {} : { post }),
        ...(evidence === null ? {} : { evidence }),
      },
      reason: words,
    })
    return { version: finding.version + 1 }
  })
}

/** What an answer rests on: the hashes of its files. One that is still on its way would be missing from it. */
async function attachedTo(tx: Db, finding: RectificationRow, now: Date): Promise<string[]> {
  const pending = await listPendingUploads(tx, finding.id, now)
  if (pending.length > 0) throw problem('uploadsPending', { indicators: pending.map(({ name }) => name) })
  return (await listAttached(tx, finding.id)).map(({ hash }) => hash)
}

async function orderPatch(
  tx: Db,
  { actor, now }: CommandContext,
  finding: RectificationRow,
  order: { words: string | null; dueOn: string | null; post: string | null },
): Promise<RectificationPatch> {
  return {
    number: await nextOrderNumber(tx, finding.planId),
    supervised: actor.role === 'leader',
    demand: order.words ?? '',
    post: order.post ?? '',
    dueOn: order.dueOn ?? '',
    orderedById: actor.userId,
    orderedByName: actor.name,
    orderedAt: now,
  }
}

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
import { type AuditEntry, command, type CommandContext } from '../command'
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
}

/** Takes a finding one step on by its table, with its event; whoever looked at an earlier version is refused. */
export async function takeStep(
  context: CommandContext,
  action: RectificationAction,
  input: StepInput & { key?: string | undefined },
): Promise<{ version: number }> {
  const said = cleaned(input)
  return command(context, { action: `rectification.${action}`, key: input.key }, (tx, audit) =>
    stepIn(tx, context, action, said, audit),
  )
}

/** Takes several findings the same step on, each by its own table: all of them or none. */
export async function takeSteps(
  context: CommandContext,
  action: RectificationAction,
  inputs: readonly StepInput[],
  key?: string,
): Promise<{ count: number }> {
  const all = inputs.map(cleaned).sort((a, b) => (a.id < b.id ? -1 : 1))
  return command(context, { action: `rectification.${action}`, key }, async (tx, audit) => {
    // One after the other, in one order for everybody: in a transaction there is one connection.
    for (const said of all) await stepIn(tx, context, action, said, audit)
    return { count: all.length }
  })
}

type Said = Pick<StepInput, 'id' | 'version' | 'how'> & Record<'words' | 'dueOn' | 'post', string | null>

function cleaned({ id, version, how, ...input }: StepInput): Said {
  const said = {
    words: input.words?.trim() || null,
    dueOn: input.dueOn ?? null,
    post: input.post?.trim() || null,
  }
  refusePersonalData({ words: said.words, post: said.post })
  return { id, version, how, ...said }
}

async function stepIn(
  tx: Db,
  context: CommandContext,
  action: RectificationAction,
  { id, version, how, words, dueOn, post }: Said,
  audit: (entry: AuditEntry) => void,
): Promise<{ version: number }> {
  const { actor, now } = context
  const finding = await lockRectification(tx, scopeOf(actor), id)
  if (!finding) throw problem('notFound', {})
  if (finding.version !== version) throw problem('staleVersion', { have: version, current: finding.version })
  const today = civilDay(now)
  const decision = decideRectification(action, actor.role, finding, { words, dueOn, today })
  if (!decision.ok) throw refuseStep(action, decision.because, { state: finding.state, today })
  if (action === 'order' && post === null) throw problem('orderIncomplete', { missing: ['post'] })
  const evidence = action === 'answer' ? await attachedTo(tx, finding, now) : null
  await updateRectification(tx, finding.id, {
    state: decision.to,
    ...(action === 'order'
      ? await orderPatch(tx, context, finding, { words, dueOn, post })
      : dueOn === null
        ? {}
        : { dueOn }),
  })
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
      how: action === 'verify' ? (how ?? 'paper') : null,
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

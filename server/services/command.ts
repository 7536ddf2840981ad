import 'server-only'
import { appendAudit, type NewAuditRecord } from '@/server/db/audit'
import { type Db, inTransaction } from '@/server/db/client'
import { fillReceipt, takeReceipt } from '@/server/db/receipts'
import type { Actor } from '@/server/domain/access/actor'
import type { Action } from '@/server/domain/access/actions'
import { problem } from '@/server/domain/errors'

/** Who asks, when, and from where: made once per request. */
export interface CommandContext {
  actor: Actor
  now: Date
  /** The network address the request came from. */
  address: string
}

/** What a command tells the trail; who, when and from where are added. */
export interface AuditEntry {
  subjectType: string
  subjectId: string
  before?: unknown
  after?: unknown
  reason?: string | null
  /** Where one command writes several kinds of record; else the command's own action. */
  action?: string
}

/**
 * Runs one command: one transaction, with its audit records in it. With a key, a replay by the same person gets the
 * first run's answer and changes nothing.
 */
export async function command<T>(
  context: CommandContext,
  options: { action: Action; key?: string | undefined },
  work: (tx: Db, audit: (entry: AuditEntry) => void) => Promise<T>,
): Promise<T> {
  const { actor, now } = context
  return inTransaction(async (tx) => {
    if (options.key !== undefined) {
      const before = await takeReceipt(tx, {
        key: options.key,
        userId: actor.userId,
        action: options.action,
        now,
      })
      if (before) {
        if (before.userId !== actor.userId || before.action !== options.action)
          throw problem('receiptOfAnother', {})
        return (before.answer as { value: T }).value
      }
    }
    const entries: AuditEntry[] = []
    const answer = await work(tx, (entry) => entries.push(entry))
    if (options.key !== undefined) await fillReceipt(tx, options.key, answer)
    await appendAudit(
      tx,
      entries.map((entry) => toRecord(context, options.action, entry)),
    )
    return answer
  })
}

function toRecord(
  { actor, now, address }: CommandContext,
  action: Action,
  entry: AuditEntry,
): NewAuditRecord {
  return {
    at: now.toISOString(),
    ownerId: actor.ownerId,
    actorId: actor.userId,
    actorName: actor.name,
    actorRole: actor.role,
    actorUnit: `${actor.unit.code} ${actor.unit.name}`,
    address,
    action: entry.action ?? action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    before: entry.before ?? null,
    after: entry.after ?? null,
    reason: entry.reason ?? null,
  }
}

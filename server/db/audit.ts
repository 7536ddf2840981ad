import 'server-only'
import { createHash } from 'node:crypto'
import { type AuditFacts, CHAIN_START, type ChainedRecord, chainText } from '@/server/domain/audit/chain'
import type { Db } from './client'
import { toJson } from './json'

/** SHA-256 of a text, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

export type NewAuditRecord = Omit<AuditFacts, 'seq'>

/**
 * Appends records to the chain. Locks the chain's end until the transaction ends, so it is called last: what waits
 * behind the lock is then only other transactions' last step.
 */
export async function appendAudit(tx: Db, records: readonly NewAuditRecord[]): Promise<void> {
  if (records.length === 0) return
  const heads = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE`
  let last = { seq: Number(heads[0]?.seq ?? 0n), hash: heads[0]?.hash ?? CHAIN_START }
  const rows = records.map((record) => {
    // What is stored is what is hashed: a JSON round trip first, as the column will make one.
    const facts: AuditFacts = JSON.parse(JSON.stringify({ ...record, seq: last.seq + 1 })) as AuditFacts
    const hash = sha256(chainText(last.hash, facts))
    const row = { ...facts, previous: last.hash, hash }
    last = { seq: facts.seq, hash }
    return row
  })
  await tx.auditRecord.createMany({
    data: rows.map((row) => ({
      seq: BigInt(row.seq),
      at: new Date(row.at),
      ownerId: row.ownerId,
      actorId: row.actorId,
      actorName: row.actorName,
      actorRole: row.actorRole,
      actorUnit: row.actorUnit,
      address: row.address,
      action: row.action,
      subjectType: row.subjectType,
      subjectId: row.subjectId,
      before: toJson(row.before),
      after: toJson(row.after),
      reason: row.reason,
      previous: row.previous,
      hash: row.hash,
    })),
  })
  await tx.auditHead.update({ where: { id: 1 }, data: { seq: BigInt(last.seq), hash: last.hash } })
}

export interface AuditFilter {
  action?: string
  subjectId?: string
  /** Records before this one, newest first. */
  before?: number
}

/** A page of the trail, newest first. */
export async function listAudit(db: Db, filter: AuditFilter, take: number): Promise<ChainedRecord[]> {
  const rows = await db.auditRecord.findMany({
    where: {
      action: filter.action,
      subjectId: filter.subjectId,
      seq: filter.before === undefined ? undefined : { lt: BigInt(filter.before) },
    },
    orderBy: { seq: 'desc' },
    take,
  })
  return rows.map(toRecord)
}

/** The next piece of the chain after `seq`, oldest first. */
export async function readChain(db: Db, after: number, take: number): Promise<ChainedRecord[]> {
  const rows = await db.auditRecord.findMany({
    where: { seq: { gt: BigInt(after) } },
    orderBy: { seq: 'asc' },
    take,
  })
  return rows.map(toRecord)
}

/** The chain's end as it was last written. */
export async function readAuditHead(db: Db): Promise<{ seq: number; hash: string }> {
  const head = await db.auditHead.findUnique({ where: { id: 1 } })
  return head ? { seq: Number(head.seq), hash: head.hash } : { seq: 0, hash: CHAIN_START }
}

/** The hash of the last record, which no other moment shares; null before the first one. */
export async function readChainEnd(db: Db): Promise<string | null> {
  const [head] = await db.$queryRaw<{ hash: string }[]>`SELECT hash FROM audit_head WHERE id = 1 AND seq > 0`
  return head?.hash ?? null
}

/** The actions that stand in the trail, for its filter. */
export async function listAuditActions(db: Db): Promise<string[]> {
  const rows = await db.auditRecord.groupBy({ by: ['action'], orderBy: { action: 'asc' } })
  return rows.map((row) => row.action)
}

type Row = Awaited<ReturnType<Db['auditRecord']['findMany']>>[number]

function toRecord(row: Row): ChainedRecord {
  return {
    seq: Number(row.seq),
    at: row.at.toISOString(),
    ownerId: row.ownerId,
    actorId: row.actorId,
    actorName: row.actorName,
    actorRole: row.actorRole,
    actorUnit: row.actorUnit,
    address: row.address,
    action: row.action,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    before: row.before,
    after: row.after,
    reason: row.reason,
    previous: row.previous,
    hash: row.hash,
  }
}

/** When anything of an owner's assessments was recorded last; null before the first. */
export async function readLastRecorded(db: Db, ownerId: string): Promise<Date | null> {
  const row = await db.auditRecord.findFirst({
    where: { ownerId },
    select: { at: true },
    orderBy: { seq: 'desc' },
  })
  return row?.at ?? null
}

import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { EditPlan, StoredPart } from '@/server/domain/plan/document/apply-edits'
import type { Db } from './client'

export interface DraftRow {
  id: string
  ownerId: string
  basedOnId: string | null
  state: 'open' | 'published' | 'discarded'
  createdByName: string
  createdAt: Date
  trialHash: string | null
  trialByName: string | null
  trialAt: Date | null
  asksUnits: boolean
  version: number
  /** The published version that it amends. */
  basedOn: { planId: string; number: number } | null
}

const columns = {
  id: true,
  ownerId: true,
  basedOnId: true,
  state: true,
  createdByName: true,
  createdAt: true,
  trialHash: true,
  trialByName: true,
  trialAt: true,
  asksUnits: true,
  version: true,
  basedOn: { select: { planId: true, number: true } },
} as const

export async function insertDraft(
  db: Db,
  draft: {
    id: string
    ownerId: string
    basedOnId: string | null
    createdById: string
    createdByName: string
    createdAt: Date
  },
): Promise<void> {
  await db.planDraft.create({ data: draft })
}

/** A draft within the scope; null where there is none. */
export async function findDraft(db: Db, scope: Scope, id: string): Promise<DraftRow | null> {
  return db.planDraft.findFirst({ where: { id, ownerId: scope.ownerId }, select: columns })
}

/** The same, held until the transaction ends: whoever writes into a draft waits for whoever is writing. */
export async function lockDraft(tx: Db, scope: Scope, id: string): Promise<DraftRow | null> {
  await tx.$queryRaw`
    SELECT id FROM plan_draft WHERE id = ${id}::uuid AND owner_id = ${scope.ownerId}::uuid FOR UPDATE`
  return findDraft(tx, scope, id)
}

/** The owner's open drafts with their plans' settings, latest first. */
export async function listDrafts(
  db: Db,
  scope: Scope,
): Promise<(DraftRow & { settings: unknown; changedAt: Date | null; changedByName: string | null })[]> {
  const rows = await db.planDraft.findMany({
    where: { ownerId: scope.ownerId, state: 'open' },
    select: { ...columns, parts: { where: { key: 'settings' }, select: { content: true } } },
    orderBy: { createdAt: 'desc' },
  })
  const last = await db.$queryRaw<{ draftId: string; at: Date; by: string }[]>`
    SELECT DISTINCT ON (draft_id) draft_id AS "draftId", changed_at AS at, changed_by_name AS by
    FROM plan_draft_part WHERE draft_id = ANY(${rows.map(({ id }) => id)}::uuid[])
    ORDER BY draft_id, changed_at DESC`
  return rows.map(({ parts, ...row }) => {
    const change = last.find(({ draftId }) => draftId === row.id)
    return {
      ...row,
      settings: parts[0]?.content ?? null,
      changedAt: change?.at ?? null,
      changedByName: change?.by ?? null,
    }
  })
}

/** A draft's parts, all or the named ones; taken-out ones too, with content null. */
export async function listParts(db: Db, draftId: string, keys?: readonly string[]): Promise<StoredPart[]> {
  return db.planDraftPart.findMany({
    where: { draftId, key: keys && { in: [...keys] } },
    select: { key: true, content: true, version: true, changedByName: true, changedAt: true },
    orderBy: { key: 'asc' },
  })
}

/** The parts that were written after a moment, taken-out ones too. */
export async function listPartsSince(
  db: Db,
  draftId: string,
  since: Date,
): Promise<(Pick<StoredPart, 'key' | 'content' | 'version'> & { changedById: string })[]> {
  return db.planDraftPart.findMany({
    where: { draftId, changedAt: { gt: since } },
    select: { key: true, content: true, version: true, changedById: true },
  })
}

/** Every version that a part had, the latest first. */
export async function listPartChanges(
  db: Db,
  draftId: string,
  key: string,
): Promise<{ version: number; content: unknown; changedByName: string; changedAt: Date }[]> {
  return db.planDraftChange.findMany({
    where: { draftId, key },
    select: { version: true, content: true, changedByName: true, changedAt: true },
    orderBy: { version: 'desc' },
    take: 100,
  })
}

/** Writes parts and their history: two statements however many there are. The draft is locked by the caller. */
export async function writeParts(
  tx: Db,
  draftId: string,
  writes: EditPlan['writes'],
  by: { id: string; name: string; at: Date },
): Promise<void> {
  if (writes.length === 0) return
  const rows = JSON.stringify(writes.map(({ key, version, after }) => ({ key, version, content: after })))
  await tx.$executeRaw`
    INSERT INTO plan_draft_part (draft_id, key, content, version, changed_by_id, changed_by_name, changed_at)
    SELECT ${draftId}::uuid, key, NULLIF(content, 'null'::jsonb), version, ${by.id}::uuid, ${by.name}, ${by.at}
    FROM jsonb_to_recordset(${rows}::jsonb) AS written(key text, version int, content jsonb)
    ON CONFLICT (draft_id, key) DO UPDATE SET
      content = excluded.content, version = excluded.version, changed_by_id = excluded.changed_by_id,
      changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at`
  await tx.$executeRaw`
    INSERT INTO plan_draft_change (draft_id, key, version, content, changed_by_id, changed_by_name, changed_at)
    SELECT ${draftId}::uuid, key, version, NULLIF(content, 'null'::jsonb), ${by.id}::uuid, ${by.name}, ${by.at}
    FROM jsonb_to_recordset(${rows}::jsonb) AS written(key text, version int, content jsonb)`
}

/** Somebody looked at the trial of the plan with this hash. */
export async function setTrial(
  tx: Db,
  draftId: string,
  trial: { hash: string; byName: string; at: Date },
): Promise<void> {
  await tx.planDraft.update({
    where: { id: draftId },
    data: { trialHash: trial.hash, trialByName: trial.byName, trialAt: trial.at },
  })
}

/** Ends a draft: published as a version, or discarded. */
export async function endDraft(
  tx: Db,
  draftId: string,
  end: { state: 'published'; versionId: string } | { state: 'discarded' },
): Promise<void> {
  await tx.planDraft.update({
    where: { id: draftId },
    data: {
      state: end.state,
      versionId: end.state === 'published' ? end.versionId : null,
      version: { increment: 1 },
    },
  })
}

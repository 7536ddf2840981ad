import 'server-only'
import type { Scope } from '@/server/domain/access/scope'
import type { Target } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJson, toJsonValue } from './json'

export interface NewProposal {
  id: string
  ownerId: string
  draftId: string
  unitId: string
  indicatorCode: string
  target: Target
  seen: Target | null
  reason: string
  proposedById: string
  proposedByName: string
  proposedAt: Date
}

const columns = {
  id: true,
  draftId: true,
  unitId: true,
  indicatorCode: true,
  target: true,
  seen: true,
  reason: true,
  state: true,
  proposedByName: true,
  proposedAt: true,
  answer: true,
  answeredByName: true,
  answeredAt: true,
  version: true,
  unit: { select: { code: true, name: true, nameEn: true } },
} as const

/** Writes a proposal; an earlier one of the same unit and indicator that nobody answered yet is replaced by it. */
export async function insertProposal(tx: Db, { target, seen, ...proposal }: NewProposal): Promise<void> {
  await tx.targetProposal.updateMany({
    where: {
      draftId: proposal.draftId,
      unitId: proposal.unitId,
      indicatorCode: proposal.indicatorCode,
      state: 'open',
    },
    data: { state: 'replaced', version: { increment: 1 } },
  })
  await tx.targetProposal.create({
    data: { ...proposal, target: toJsonValue(target), seen: toJson(seen) },
  })
}

/** A draft's proposals within the scope, latest first; a unit's own where the scope is a unit's. */
export async function listProposals(db: Db, scope: Scope, draftIds: readonly string[]) {
  return db.targetProposal.findMany({
    where: {
      ownerId: scope.ownerId,
      unitId: scope.unitId,
      draftId: { in: [...draftIds] },
      state: { not: 'replaced' },
    },
    select: columns,
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  })
}

export async function findProposal(db: Db, scope: Scope, id: string) {
  return db.targetProposal.findFirst({ where: { id, ownerId: scope.ownerId }, select: columns })
}

/** Answers a proposal that is still open in this version; false where somebody else was first. */
export async function answerProposal(
  tx: Db,
  id: string,
  version: number,
  answer: { state: 'agreed' | 'answered'; answer: string | null; byName: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.targetProposal.updateMany({
    where: { id, version, state: 'open' },
    data: {
      state: answer.state,
      answer: answer.answer,
      answeredByName: answer.byName,
      answeredAt: answer.at,
      version: { increment: 1 },
    },
  })
  return count === 1
}

/** Opens a draft to proposals, or closes it. */
export async function setAsking(tx: Db, draftId: string, asksUnits: boolean): Promise<void> {
  await tx.planDraft.update({ where: { id: draftId }, data: { asksUnits } })
}

/** The owner's open drafts that ask their units. */
export async function listAskingDrafts(db: Db, ownerId: string): Promise<{ id: string }[]> {
  return db.planDraft.findMany({
    where: { ownerId, state: 'open', asksUnits: true },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
}

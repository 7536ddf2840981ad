import 'server-only'
import type { AppealOutcomeFacts, AppealPatch, AppealRow } from '@/server/db/appeals'
import type { Db } from '@/server/db/client'
import { holdPlan } from '@/server/db/periods'
import { lockSheet } from '@/server/db/sheets'
import { listValues } from '@/server/db/values'
import type { AppealOutcome } from '@/server/domain/appeal/appeal'
import { problem } from '@/server/domain/errors'
import type { Observation } from '@/server/domain/scoring/case'
import type { AuditEntry, CommandContext } from '../command'
import { settleDecided } from '../rectification/settle-decided'
import { saveCells } from '../values/save-cells'
import { liftVeto } from './lift-veto'
import { badObservation, type Branches, loadBranches } from './load-branches'
import { type AppealMove, moveAppeal } from './move-appeal'

/**
 * Decides an appeal. Upheld, what was asked for counts; partly, what the decision says: written as the cell's verified value, with the
 * decision's words as its note, so that the next run takes it and every explanation of it names the appeal. What was found in a line
 * that loses no marks any more is withdrawn. A veto is lifted.
 */
export async function decideAppeal(
  context: CommandContext,
  input: AppealMove & { outcome: AppealOutcome; observation: Observation | null },
): Promise<{ version: number }> {
  return moveAppeal(context, input.outcome, input, async (tx, appeal, audit) => {
    const by = {
      decision: input.words?.trim() ?? '',
      decidedById: context.actor.userId,
      decidedByName: context.actor.name,
      decidedAt: context.now,
    }
    const decided = await settle(tx, context, appeal, input, by.decision, audit)
    return { ...by, ...decided }
  })
}

async function settle(
  tx: Db,
  context: CommandContext,
  appeal: AppealRow,
  { outcome, observation }: { outcome: AppealOutcome; observation: Observation | null },
  words: string,
  audit: (entry: AuditEntry) => void,
): Promise<Pick<AppealPatch, 'outcome' | 'valueRef'>> {
  // Whoever completes the sheet meanwhile has seen the decision, or it sees what they found.
  if (appeal.sheetId !== null) await lockSheet(tx, { ownerId: appeal.ownerId }, appeal.sheetId)
  // A publication waits, so that what it freezes holds the decision or comes before it.
  await holdPlan(tx, appeal.planId)
  const branches = await loadBranches(tx, appeal)
  const before = branches.marksIn(await branches.now())
  const points = appeal.seen?.points ?? null
  if (outcome === 'dismissed')
    return { outcome: { observation: null, marks: { before, after: before, points } } }
  if (appeal.vetoId !== null) {
    await liftVeto(tx, context, appeal, words, audit)
    return { outcome: { observation: null, marks: { before: null, after: null, points: null } } }
  }
  const counts = outcome === 'upheld' ? appeal.claim : observation
  if (counts === null) throw problem('reasonRequired', { fields: ['observation'] })
  branches.refuseFault(counts)
  const value = branches.valueOf(counts)
  if (value === null) throw badObservation(appeal, 'shape')
  const after = branches.marksIn(await branches.withObservation(counts))
  const facts: AppealOutcomeFacts = { observation: counts, marks: { before, after, points } }
  const valueRef = await putValue(tx, context, appeal, branches, value, words, audit)
  const line = branches.lineWith(counts)
  if (line && appeal.sheetId !== null) {
    const { ownerId, sheetId, indicatorCode } = appeal
    await settleDecided(
      tx,
      context,
      { ownerId, sheetId, indicatorCode, lineCode: line.code, ...line, words },
      audit,
    )
  }
  return { outcome: facts, valueRef }
}

/** Writes the cell's verified value and returns which version of which value it is. */
async function putValue(
  tx: Db,
  context: CommandContext,
  appeal: AppealRow,
  { indicator, period }: Pick<Branches, 'indicator' | 'period'>,
  observation: Observation,
  words: string,
  audit: (entry: AuditEntry) => void,
): Promise<string> {
  if (!indicator) throw problem('notFound', {})
  const cell = {
    periodId: period.id,
    unitId: appeal.unitId,
    source: 'verified' as const,
    indicatorCodes: [indicator.code],
  }
  const [current] = await listValues(tx, cell)
  const { conflicts } = await saveCells(
    tx,
    context,
    { id: period.id, ownerId: appeal.ownerId, code: period.code },
    'verified',
    [indicator],
    [
      {
        unitId: appeal.unitId,
        indicator: indicator.code,
        observation,
        note: words,
        baseVersion: current?.version ?? 0,
      },
    ],
    audit,
  )
  const [written] = await listValues(tx, cell)
  if (conflicts.length > 0 || !written) throw problem('conflict', { cells: conflicts })
  return `${written.id}/${String(written.version)}`
}

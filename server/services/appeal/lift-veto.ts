import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { AppealRow } from '@/server/db/appeals'
import type { Db } from '@/server/db/client'
import { insertVetoEvent, lockVeto, updateVetoState } from '@/server/db/vetoes'
import { problem } from '@/server/domain/errors'
import type { AuditEntry, CommandContext } from '../command'

/** Lifts the veto that an appeal was upheld against, with the decision's words. Lifted meanwhile, there is nothing to decide. */
export async function liftVeto(
  tx: Db,
  { actor, now }: CommandContext,
  { vetoId, ownerId, number }: AppealRow,
  words: string,
  audit: (entry: AuditEntry) => void,
): Promise<void> {
  const veto = vetoId === null ? null : await lockVeto(tx, { ownerId }, vetoId)
  if (!veto) throw problem('notFound', {})
  if (veto.state !== 'confirmed') throw problem('notInThisState', { action: 'veto.lift', state: veto.state })
  await updateVetoState(tx, veto.id, 'lifted')
  await insertVetoEvent(tx, {
    id: uuidv7(),
    ownerId,
    vetoId: veto.id,
    action: 'lift',
    from: veto.state,
    to: 'lifted',
    words,
    byId: actor.userId,
    byName: actor.name,
    at: now,
    actingForId: null,
    actingForName: null,
  })
  audit({
    subjectType: 'veto',
    subjectId: veto.id,
    before: { state: veto.state },
    after: { state: 'lifted', appeal: number, unit: veto.unit.code, clause: veto.clause },
    reason: words,
  })
}

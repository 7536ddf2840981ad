import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import {
  insertRectificationEvents,
  listRectifications,
  lockRectification,
  updateRectification,
} from '@/server/db/rectifications'
import { afterDecision } from '@/server/domain/rectification/after-decision'
import type { AuditEntry, CommandContext } from '../command'

/** What the decision on an appeal made of a line of a sheet. */
export interface DecidedLine {
  ownerId: string
  sheetId: string
  indicatorCode: string
  lineCode: string
  marks: number | null
  points: number | null
  /** The decision's words: the reason of what becomes of the finding. */
  words: string
}

/** Withdraws or closes the finding of a line that loses no marks any more by a decision; one that still does is told what it now costs. */
export async function settleDecided(
  tx: Db,
  { actor, now }: CommandContext,
  line: DecidedLine,
  audit: (entry: AuditEntry) => void,
): Promise<void> {
  const scope = { ownerId: line.ownerId }
  const all = await listRectifications(tx, scope, {
    sheetId: line.sheetId,
    indicatorCode: line.indicatorCode,
  })
  for (const { id } of all.filter((one) => one.origin === 'sheet' && one.lineCode === line.lineCode)) {
    const finding = await lockRectification(tx, scope, id)
    const change = finding && afterDecision(finding, line)
    if (!change) continue
    const to = change.is === 'overturned' ? change.to : finding.state
    await updateRectification(tx, id, change.is === 'overturned' ? { state: to } : { lost: change.lost })
    await insertRectificationEvents(tx, [
      {
        id: uuidv7(),
        ownerId: finding.ownerId,
        rectificationId: id,
        action: change.is === 'overturned' ? 'overturned' : 'reduced',
        from: finding.state,
        to,
        words: line.words,
        dueOn: null,
        how: null,
        byId: actor.userId,
        byName: actor.name,
        byRole: actor.role,
        at: now,
      },
    ])
    audit({
      action: 'rectification.settle',
      subjectType: 'rectification',
      subjectId: id,
      before: { state: finding.state, lost: finding.lost },
      after: { state: to, lost: change.is === 'amended' ? change.lost : finding.lost },
      reason: line.words,
    })
  }
}

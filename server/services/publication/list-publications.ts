import 'server-only'
import { type Db, inTransaction } from '@/server/db/client'
import { listPublications as listRows, type PublicationRow } from '@/server/db/publications'
import { listRunInputs } from '@/server/db/runs'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { olderFigures, sameFigures } from '@/server/domain/publication/older-figures'

/**
 * Everything this person's county has published, superseded ones too, latest first. `corrected` names the earlier
 * periods' corrections that came after it and whose figures it does not hold.
 */
export async function listPublications(actor: Actor) {
  return inTransaction(
    async (db) => {
      const rows = await listRows(db, scopeOf(actor).ownerId)
      const pairs = await restingOnOlder(db, rows)
      return rows.map((row) => ({
        ...row,
        corrected: pairs.filter(({ later }) => later.id === row.id).map(({ corrected }) => corrected.id),
      }))
    },
    { frozen: true },
  )
}

/** Only publications that may rest on older figures are read whole: mostly there are none. */
async function restingOnOlder(db: Db, rows: readonly PublicationRow[]) {
  const pairs = olderFigures(
    rows
      .filter((row) => row.inForce)
      .map((row) => ({
        id: row.id,
        planId: row.planId,
        runId: row.runId,
        runNumber: row.run.number,
        position: row.period.position,
        supersedesId: row.supersedesId,
      })),
  )
  if (pairs.length === 0) return []
  const inputs = await listRunInputs(
    db,
    pairs.flatMap(({ later, corrected }) => [later.runId, corrected.runId]),
  )
  return pairs.filter(({ later, corrected }) => {
    const [own, right] = [inputs.get(later.runId), inputs.get(corrected.runId)]
    return own !== undefined && right !== undefined && !sameFigures(right, own)
  })
}

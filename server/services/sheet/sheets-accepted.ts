import 'server-only'
import type { Db } from '@/server/db/client'
import { lockPeriod } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import type { SheetRow } from '@/server/db/sheets'
import type { Scope } from '@/server/domain/access/scope'
import type { PeriodState } from '@/server/domain/period/period'

/**
 * Whether sheets of a period take entries: while it is open, and after its closing until it is first published, so that
 * no township loses the inspection's points because a sheet was left unfinished.
 */
export async function periodTakesSheets(
  db: Db,
  period: { id: string; state: PeriodState },
  ownerId: string,
): Promise<boolean> {
  if (period.state !== 'closed') return period.state === 'open'
  return (await listPublications(db, ownerId, { periodId: period.id })).length === 0
}

/** The same for a command: holds the period until the transaction ends, so that the answer stays true. */
export async function sheetsAccepted(tx: Db, scope: Scope, sheet: SheetRow): Promise<boolean> {
  const period = await lockPeriod(tx, scope, sheet.period.id, 'use')
  return period !== null && periodTakesSheets(tx, period, sheet.ownerId)
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { lockPeriod } from '@/server/db/periods'
import { listPublications } from '@/server/db/publications'
import type { SheetRow } from '@/server/db/sheets'
import type { Scope } from '@/server/domain/access/scope'

/**
 * Whether sheets of a period still take entries: while it is open, and after its closing until it is first published, so
 * that no township loses the inspection's points because a sheet was left unfinished. Holds the period meanwhile.
 */
export async function sheetsAccepted(tx: Db, scope: Scope, sheet: SheetRow): Promise<boolean> {
  const period = await lockPeriod(tx, scope, sheet.period.id, 'use')
  if (!period || period.state === 'scheduled') return false
  if (period.state === 'open') return true
  return (await listPublications(tx, sheet.ownerId, { periodId: period.id })).length === 0
}

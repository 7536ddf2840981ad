import 'server-only'
import type { Db } from '@/server/db/client'
import type { ReportRow } from '@/server/db/reports'
import { insertRevision } from '@/server/db/revisions'
import type { ValueRow } from '@/server/db/values'
import { hashOfValues } from './hash-of-values'

/**
 * Keeps what is being signed as the report's next revision. The values' own history never changes, so naming the versions
 * is enough to have them word for word, and the hash binds them together.
 */
export async function keepRevision(
  tx: Db,
  report: ReportRow,
  values: readonly ValueRow[],
  by: { byId: string; byName: string; actingForName: string | null; at: Date },
): Promise<number> {
  const number = report.revision + 1
  await insertRevision(tx, {
    reportId: report.id,
    number,
    ownerId: report.ownerId,
    cells: values
      .map(({ indicatorCode, id, version }) => ({ indicator: indicatorCode, valueId: id, version }))
      .sort((a, b) => (a.indicator < b.indicator ? -1 : 1)),
    hash: hashOfValues(values),
    signedById: by.byId,
    signedByName: by.byName,
    actingForName: by.actingForName,
    signedAt: by.at,
  })
  return number
}

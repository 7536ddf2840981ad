import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Db } from '@/server/db/client'
import { endUse, insertUse, isAttached, lockUse } from '@/server/db/evidence'
import type { ReportRow } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { AuditEntry, CommandContext } from '../command'

/** Attaches a file to an indicator of a report that the transaction holds; what it replaces stays known as what was there. */
export async function placeFile(
  tx: Db,
  { actor, now }: CommandContext,
  audit: (entry: AuditEntry) => void,
  place: {
    report: ReportRow
    indicator: string
    file: { id: string; hash: string; name: string }
    replaces: string | null
  },
): Promise<string> {
  const { report, indicator, file } = place
  const old = place.replaces === null ? null : await lockUse(tx, scopeOf(actor), place.replaces)
  if (place.replaces !== null && (old?.reportId !== report.id || old.indicatorCode !== indicator))
    throw problem('notFound', {})
  if (await isAttached(tx, { reportId: report.id, indicatorCode: indicator, fileId: file.id }))
    throw problem('alreadyAttached', {})
  const id = uuidv7()
  const by = { endedById: actor.userId, endedByName: actor.name, endedAt: now }
  if (old) await endUse(tx, old.id, by)
  await insertUse(tx, {
    id,
    ownerId: report.ownerId,
    unitId: report.unitId,
    fileId: file.id,
    reportId: report.id,
    indicatorCode: indicator,
    replacesId: old?.id ?? null,
    addedById: actor.userId,
    addedByName: actor.name,
    addedAt: now,
  })
  audit({
    subjectType: 'evidence',
    subjectId: id,
    before: old && { name: old.file.name, hash: old.file.hash },
    after: {
      report: report.id,
      period: report.period.code,
      indicator,
      file: file.id,
      name: file.name,
      hash: file.hash,
    },
  })
  return id
}

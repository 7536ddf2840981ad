import 'server-only'
import { listAudit, listAuditActions } from '@/server/db/audit'
import { database } from '@/server/db/client'

const PAGE = 50

/** One page of the trail, newest first, and the number to go on before. */
export async function readAudit(filter: { action?: string | undefined; before?: number | undefined }) {
  const db = database()
  const [records, actions] = await Promise.all([
    listAudit(
      db,
      {
        ...(filter.action === undefined ? {} : { action: filter.action }),
        ...(filter.before === undefined ? {} : { before: filter.before }),
      },
      PAGE,
    ),
    listAuditActions(db),
  ])
  const last = records.at(-1)
  return { records, actions, next: records.length === PAGE && last && last.seq > 1 ? last.seq : null }
}

import 'server-only'
import type { Db } from '@/server/db/client'
import { findPlanVersion } from '@/server/db/plans'
import type { ReportRow } from '@/server/db/reports'
import type { Scope } from '@/server/domain/access/scope'
import { whatStands } from '@/server/domain/check/what-stands'
import { problem } from '@/server/domain/errors'
import { loadChecks } from '../check/load-checks'

/**
 * Refuses a report whose figures fail a hard check, naming fields and reasons; at submitting also one whose soft checks are
 * not explained. A head signs what was submitted: a question that came up since is for returning it, not for signing.
 */
export async function refuseFailing(
  tx: Db,
  scope: Scope,
  report: ReportRow,
  action: 'submit' | 'sign',
): Promise<void> {
  const plan = await findPlanVersion(tx, scope, { planId: report.period.planId })
  if (!plan) throw problem('notFound', {})
  const { findingsOf } = await loadChecks(tx, plan, report.period, {
    source: 'self',
    unitIds: [report.unitId],
  })
  const standing = whatStands(findingsOf(report.unitId), action, report.period.state === 'open')
  if (standing) throw problem('checksStand', standing)
}

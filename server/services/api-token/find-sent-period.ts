import 'server-only'
import type { Db } from '@/server/db/client'
import { listPeriods, type PeriodRow } from '@/server/db/periods'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'

/** The one period in scope that is meant; refuses a code that none has, or several plans. */
export async function findSentPeriod(
  tx: Db,
  scope: Scope,
  sent: { period: string; plan?: string | undefined; year?: number | undefined },
): Promise<PeriodRow> {
  const fitting = (await listPeriods(tx, scope)).filter(
    ({ code, plan }) =>
      code === sent.period &&
      (sent.plan === undefined || plan.code === sent.plan) &&
      (sent.year === undefined || plan.year === sent.year),
  )
  const [first, ...others] = fitting
  if (!first) throw problem('periodUnknown', { period: sent.period })
  if (others.length > 0)
    throw problem('periodAmbiguous', {
      period: sent.period,
      plans: fitting.map(({ plan }) => `${String(plan.year)} ${plan.code}`),
    })
  return first
}

import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertExtensions, lockPeriod } from '@/server/db/periods'
import { listReports } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { daysBetween } from '@/server/domain/period/period'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/** A slip of the year must not leave a period open for ever. */
const LONGEST_EXTENSION_DAYS = 366

/** Gives units more time in one period, all of them or none, with the reason. The latest day given holds. */
export async function extendPeriod(
  context: CommandContext,
  input: {
    id: string
    unitIds: readonly string[]
    until: string
    reason: string
    key?: string | undefined
  },
): Promise<void> {
  const scope = scopeOf(context.actor)
  await command(context, { action: 'period.extend', key: input.key }, async (tx, audit) => {
    const period = await lockPeriod(tx, scope, input.id, 'use')
    if (!period) throw problem('notFound', {})
    if (period.state === 'scheduled')
      throw problem('notInThisState', { action: 'period.extend', state: period.state })
    refusePersonalData({ reason: input.reason })
    const reason = input.reason.trim()
    if (!reason) throw problem('reasonRequired', { fields: ['reason'] })
    if (input.until <= period.dueOn || daysBetween(period.dueOn, input.until) > LONGEST_EXTENSION_DAYS)
      throw problem('badRequest', { issues: [{ path: 'until', message: 'notAfterDue' }] })
    const asked = new Set(input.unitIds)
    const reports = (await listReports(tx, { ownerId: scope.ownerId }, period.id)).filter((report) =>
      asked.has(report.unitId),
    )
    if (reports.length < asked.size) throw problem('notFound', {})
    const done = reports.find((report) => report.state === 'accepted' || report.signed)
    if (done) throw problem('notInThisState', { action: 'period.extend', state: done.state })
    await insertExtensions(
      tx,
      reports.map((report) => ({
        id: uuidv7(),
        ownerId: period.ownerId,
        periodId: period.id,
        unitId: report.unitId,
        until: input.until,
        reason,
        grantedById: context.actor.userId,
        grantedAt: context.now,
      })),
    )
    for (const report of reports)
      audit({
        subjectType: 'period',
        subjectId: period.id,
        after: { unitId: report.unitId, until: input.until },
        reason,
      })
  })
}

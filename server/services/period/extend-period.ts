import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertExtension, lockPeriod } from '@/server/db/periods'
import { listReports } from '@/server/db/reports'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { daysBetween } from '@/server/domain/period/period'
import { command, type CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

/** A slip of the year must not leave a period open for ever. */
const LONGEST_EXTENSION_DAYS = 366

/** Gives one unit more time in one period, with the reason. The latest day given holds. */
export async function extendPeriod(
  context: CommandContext,
  input: { id: string; unitId: string; until: string; reason: string; key?: string | undefined },
): Promise<void> {
  const scope = scopeOf(context.actor)
  await command(context, { action: 'period.extend', key: input.key }, async (tx, audit) => {
    const period = await lockPeriod(tx, scope, input.id, 'use')
    if (!period) throw problem('notFound', {})
    if (period.state === 'scheduled')
      throw problem('notInThisState', { action: 'period.extend', state: period.state })
    refusePersonalData({ reason: input.reason })
    if (!input.reason.trim()) throw problem('reasonRequired', { fields: ['reason'] })
    if (input.until <= period.dueOn || daysBetween(period.dueOn, input.until) > LONGEST_EXTENSION_DAYS)
      throw problem('badRequest', { issues: [{ path: 'until', message: 'notAfterDue' }] })
    const reports = await listReports(tx, { ownerId: scope.ownerId, unitId: input.unitId }, period.id)
    const [report] = reports
    if (!report) throw problem('notFound', {})
    if (report.state === 'accepted' || report.signed)
      throw problem('notInThisState', { action: 'period.extend', state: report.state })
    const id = uuidv7()
    await insertExtension(tx, {
      id,
      ownerId: period.ownerId,
      periodId: period.id,
      unitId: input.unitId,
      until: input.until,
      reason: input.reason.trim(),
      grantedById: context.actor.userId,
      grantedAt: context.now,
    })
    audit({
      subjectType: 'period',
      subjectId: period.id,
      after: { unitId: input.unitId, until: input.until },
      reason: input.reason.trim(),
    })
  })
}

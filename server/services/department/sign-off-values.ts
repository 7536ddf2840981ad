import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { lockPeriod } from '@/server/db/periods'
import { findPlanVersion } from '@/server/db/plans'
import { insertSignOff, listSignOffs } from '@/server/db/sign-offs'
import { listValues } from '@/server/db/values'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { signOffStanding } from '@/server/domain/value/sign-off'
import { command, type CommandContext } from '../command'
import { hashOfGrid } from './hash-of-grid'

/**
 * A bureau's word that its figures of a period are complete and right, for exactly the figures that were looked at. They can
 * be changed after that while the period is open, and are then shown as changed since. Refuses to sign what has changed since
 * it was looked at, or was signed for as it is.
 */
export async function signOffValues(
  context: CommandContext,
  input: { periodId: string; hash: string; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  await command(context, { action: 'departmentValues.signOff', key: input.key }, async (tx, audit) => {
    // Alone in the period: nobody's figure slips in between what was looked at and what is signed.
    const period = await lockPeriod(tx, scope, input.periodId, 'change')
    if (!period) throw problem('notFound', {})
    if (period.state === 'scheduled')
      throw problem('notInThisState', { action: 'departmentValues.signOff', state: period.state })
    const plan = await findPlanVersion(tx, scope, { planId: period.planId })
    const own = plan ? dueFrom(plan, period, 'department') : []
    const indicatorCodes = own.flatMap(({ code, departmentId }) =>
      departmentId === actor.unit.id ? [code] : [],
    )
    if (indicatorCodes.length === 0) throw problem('nothingToSign', {})
    const values = await listValues(tx, { periodId: period.id, source: 'department', indicatorCodes })
    const hash = hashOfGrid(values)
    if (hash !== input.hash) throw problem('staleVersion', { have: 0, current: 0 })
    const [last] = await listSignOffs(tx, scope, { periodId: period.id, unitId: actor.unit.id })
    if (signOffStanding(last, hash) === 'current') throw problem('nothingToSign', {})
    const cells = values.filter(({ observation }) => observation !== null).length
    await insertSignOff(tx, {
      id: uuidv7(),
      ownerId: period.ownerId,
      periodId: period.id,
      unitId: actor.unit.id,
      hash,
      cells,
      byId: actor.userId,
      byName: actor.name,
      at: now,
    })
    audit({ subjectType: 'period', subjectId: period.id, after: { values: hash, cells } })
  })
}

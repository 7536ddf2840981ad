import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { lockPeriod } from '@/server/db/periods'
import { insertSignOff, listSignOffs } from '@/server/db/sign-offs'
import { listValues } from '@/server/db/values'
import { scopeOf } from '@/server/domain/access/scope'
import { whatStands } from '@/server/domain/check/what-stands'
import { problem } from '@/server/domain/errors'
import { dueFrom } from '@/server/domain/plan/plan-version'
import { signOffStanding } from '@/server/domain/value/sign-off'
import { loadChecks } from '../check/load-checks'
import { command, type CommandContext } from '../command'
import { planOfPeriod } from '../plan/plan-of-period'
import { hashOfGrid } from './hash-of-grid'

/**
 * A bureau's word that its figures of a period are complete and right, for exactly the figures that were looked at. They can
 * be changed after that while the period is open, and are then shown as changed since. Refuses to sign what has changed since
 * it was looked at, what was signed for as it is, and figures that fail a check of the plan or wait for an explanation.
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
    const plan = await planOfPeriod(tx, scope, period)
    const own = dueFrom(plan, period, 'department')
    const indicatorCodes = own.flatMap(({ code, departmentId }) =>
      departmentId === actor.unit.id ? [code] : [],
    )
    if (indicatorCodes.length === 0) throw problem('nothingToSign', {})
    const values = await listValues(tx, { periodId: period.id, source: 'department', indicatorCodes })
    const hash = hashOfGrid(values)
    if (hash !== input.hash) throw problem('staleVersion', { have: 0, current: 0 })
    const [last] = await listSignOffs(tx, scope, { periodId: period.id, unitId: actor.unit.id })
    if (signOffStanding(last, hash) === 'current') throw problem('nothingToSign', {})
    const { findingsOf } = await loadChecks(tx, plan, period, {
      source: 'department',
      unitIds: plan.units.map(({ id }) => id),
      departmentId: actor.unit.id,
    })
    const findings = plan.units.flatMap(({ id, name, nameEn }) =>
      findingsOf(id).map((finding) => ({ ...finding, unit: { id, name, nameEn } })),
    )
    const standing = whatStands(findings, 'signOff', period.state === 'open')
    if (standing) throw problem('checksStand', standing)
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
    // The explanations that were given for these very figures go along with the word for them.
    const explained = findings.flatMap(({ check, unit, explanation }) =>
      explanation ? [{ check, unit: unit.id, version: explanation.version }] : [],
    )
    audit({
      subjectType: 'period',
      subjectId: period.id,
      after: { values: hash, cells, ...(explained.length > 0 && { explained }) },
    })
  })
}

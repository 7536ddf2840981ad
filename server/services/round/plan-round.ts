import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { lockPeriod } from '@/server/db/periods'
import { lockSheetsOfPeriod } from '@/server/db/round-sheets'
import { insertPlannedRound, updatePlannedRound } from '@/server/db/rounds'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import { command, type CommandContext } from '../command'
import { checkPlan } from './check-plan'
import { planOfRound } from './plan-of-round'
import { stepRound } from './step-round'
import { takeSheets } from './take-sheets'

/** Plans a round of a period. Where its sheets count, it takes over those of its units from the round that the period opened with. */
export async function planRound(
  context: CommandContext,
  input: { periodId: string; plan: RoundPlan; key?: string | undefined },
): Promise<{ id: string }> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const plan = { ...input.plan, name: input.plan.name.trim() }
  return command(context, { action: 'round.plan', key: input.key }, async (tx, audit) => {
    // Sheets first, then the period, as whoever saves a sheet does.
    await lockSheetsOfPeriod(tx, input.periodId)
    const period = await lockPeriod(tx, scope, input.periodId, 'change')
    if (!period) throw problem('notFound', {})
    const id = uuidv7()
    await checkPlan(tx, scope, period, id, plan)
    await insertPlannedRound(tx, {
      ...columnsOf(plan),
      id,
      ownerId: period.ownerId,
      planId: period.planId,
      periodId: period.id,
      plannedById: actor.userId,
      plannedByName: actor.name,
      plannedAt: now,
    })
    await takeSheets(tx, { id, counts: plan.counts, period }, plan.scheme.units, {
      at: now,
      byName: actor.name,
      reason: plan.name,
    })
    audit({ subjectType: 'round', subjectId: id, after: { state: 'planned', ...plan } })
    return { id }
  })
}

/** Changes a round that is planned and not drawn. */
export async function changeRound(
  context: CommandContext,
  input: { id: string; version: number; plan: RoundPlan; key?: string | undefined },
): Promise<void> {
  const { actor, now } = context
  const scope = scopeOf(actor)
  const plan = { ...input.plan, name: input.plan.name.trim() }
  await stepRound(context, 'round.plan', 'change', input, async (tx, { round }, audit) => {
    await lockSheetsOfPeriod(tx, round.period.id)
    const period = await lockPeriod(tx, scope, round.period.id, 'change')
    if (!period) throw problem('notFound', {})
    await checkPlan(tx, scope, period, round.id, plan)
    await updatePlannedRound(tx, round.id, columnsOf(plan))
    await takeSheets(tx, { id: round.id, counts: plan.counts, period }, plan.scheme.units, {
      at: now,
      byName: actor.name,
      reason: plan.name,
    })
    audit({ subjectType: 'round', subjectId: round.id, before: planOfRound(round), after: plan })
  })
}

function columnsOf(plan: RoundPlan): RoundPlan {
  const { kind, name, startsOn, endsOn, lines, villages, households, inspectors, counts, checksId, scheme } =
    plan
  return { kind, name, startsOn, endsOn, lines, villages, households, inspectors, counts, checksId, scheme }
}

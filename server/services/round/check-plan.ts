import 'server-only'
import type { Db } from '@/server/db/client'
import type { PeriodRow } from '@/server/db/periods'
import { listCountingSheets } from '@/server/db/round-sheets'
import { findRound, listCountingRounds } from '@/server/db/rounds'
import type { Scope } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { checkRound } from '@/server/domain/inspection/check-round'
import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import { startedStates, type RoundState } from '@/server/domain/inspection/round'
import { linesToChoose } from '@/server/domain/inspection/sheet-lines'
import { planOfPeriod } from '../plan/plan-of-period'
import { periodTakesSheets } from '../sheet/sheets-accepted'
import { refusePersonalData } from '../values/refuse-personal-data'
import { loadGround } from './load-ground'

/** Refuses a planned round that cannot stand, with everything that speaks against it at once. */
export async function checkPlan(
  tx: Db,
  scope: Scope,
  period: PeriodRow,
  id: string,
  plan: RoundPlan,
): Promise<void> {
  refusePersonalData({
    name: plan.name,
    ...Object.fromEntries(
      plan.scheme.exclusions.map(({ reason }, index) => [`exclusions.${String(index)}`, reason]),
    ),
  })
  const version = await planOfPeriod(tx, scope, period)
  const ground = await loadGround(tx, version, plan)
  const checked = plan.checksId === null ? null : await findRound(tx, scope, plan.checksId)
  const others = (await listCountingRounds(tx, period.id)).filter((round) => round.id !== id)
  const sheets = await listCountingSheets(tx, period.id)
  const findings = checkRound(plan, id, {
    ground,
    lines: linesToChoose(version, period).map(({ code }) => code),
    periodAhead: period.state === 'scheduled' || (await periodTakesSheets(tx, period, period.ownerId)),
    taken: others.flatMap(({ name, units }) => units.map((unitId) => ({ unitId, round: name }))),
    begun: sheets.filter(({ begun, roundId }) => begun && roundId !== id).map(({ unitId }) => unitId),
    checks:
      checked !== null &&
      checked.id !== id &&
      checked.planId === period.planId &&
      (startedStates as readonly RoundState[]).includes(checked.state),
  })
  if (findings.length > 0) throw problem('roundRefused', { findings })
}

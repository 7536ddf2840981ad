import 'server-only'
import { database } from '@/server/db/client'
import { findPeriod } from '@/server/db/periods'
import { listCountingSheets } from '@/server/db/round-sheets'
import { listCountingRounds, listRounds } from '@/server/db/rounds'
import type { Actor } from '@/server/domain/access/actor'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { startedStates, type RoundState } from '@/server/domain/inspection/round'
import { linesToChoose } from '@/server/domain/inspection/sheet-lines'
import { civilDay } from '@/server/domain/period/civil-day'
import { planOfPeriod } from '../plan/plan-of-period'
import { loadGround } from './load-ground'

/** What the form that plans a round of a period chooses from. */
export async function readPlanning(actor: Actor, periodId: string, now: Date) {
  const scope = scopeOf(actor)
  const db = database()
  const period = await findPeriod(db, scope, periodId)
  if (!period) throw problem('notFound', {})
  const plan = await planOfPeriod(db, scope, period)
  const [ground, sheets, counting, rounds] = await Promise.all([
    loadGround(db, plan, { startsOn: civilDay(now), checksId: null }),
    listCountingSheets(db, periodId),
    listCountingRounds(db, periodId),
    listRounds(db, scope),
  ])
  const begun = new Set(sheets.filter((sheet) => sheet.begun).map((sheet) => sheet.unitId))
  return {
    period,
    lines: linesToChoose(plan, period).map(({ code, name, nameEn, onDemand }) => ({
      code,
      name,
      nameEn,
      onDemand,
    })),
    units: plan.units.map(({ id, code, name, nameEn }) => ({
      id,
      code,
      name,
      nameEn,
      begun: begun.has(id),
      counted: counting.find(({ units }) => units.includes(id))?.name ?? null,
      villages: (ground.units.find((unit) => unit.id === id)?.villages ?? [])
        .filter(({ validTo }) => validTo === null || validTo > civilDay(now))
        .map((village) => ({ id: village.id, code: village.code, name: village.name })),
    })),
    inspectors: ground.inspectors,
    lastPairs: ground.lastPairs,
    /** Rounds that may be checked again. */
    earlier: rounds
      .filter(
        (round) =>
          round.planId === period.planId && (startedStates as readonly RoundState[]).includes(round.state),
      )
      .map(({ id, name, kind, startsOn, endsOn, period: of }) => ({
        id,
        name,
        kind,
        startsOn,
        endsOn,
        period: { name: of.name, nameEn: of.nameEn },
      })),
  }
}

export type Planning = Awaited<ReturnType<typeof readPlanning>>

import 'server-only'
import type { Db } from '@/server/db/client'
import type { RoundRow } from '@/server/db/rounds'
import type { Scope } from '@/server/domain/access/scope'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { problem } from '@/server/domain/errors'
import { buildFrame } from '@/server/domain/inspection/draw/build-frame'
import type { DrawFrame } from '@/server/domain/inspection/draw/draw-frame'
import type { RoundGround } from '@/server/domain/inspection/round-plan'
import { planOfPeriod } from '../plan/plan-of-period'
import { loadGround } from './load-ground'
import { planOfRound } from './plan-of-round'

/** What a round is drawn from as the record stands, with its one text. */
export async function frameOf(
  tx: Db,
  scope: Scope,
  round: RoundRow,
  number: number,
): Promise<{ frame: DrawFrame; text: string; ground: RoundGround }> {
  const plan = planOfRound(round)
  if (!plan) throw problem('notFound', {})
  const version = await planOfPeriod(tx, scope, round.period)
  const ground = await loadGround(tx, version, plan)
  const { code: period, plan: of } = round.period
  const frame = buildFrame(
    plan,
    { id: round.id, number, period: { plan: of.code, year: of.year, code: period } },
    ground,
  )
  return { frame, text: canonicalJson(frame), ground }
}

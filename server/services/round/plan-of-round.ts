import type { RoundPlan } from '@/server/domain/inspection/round-plan'
import type { RoundRow } from '@/server/db/rounds'

/** A kept round as the plan that it was made from; null for the round that a period opens with. */
export function planOfRound(round: RoundRow): RoundPlan | null {
  if (round.scheme === null) return null
  return {
    kind: round.kind,
    name: round.name,
    startsOn: round.startsOn,
    endsOn: round.endsOn,
    lines: round.lines,
    villages: round.villages,
    households: round.households,
    inspectors: round.inspectors,
    counts: round.counts,
    checksId: round.checksId,
    scheme: round.scheme,
  }
}

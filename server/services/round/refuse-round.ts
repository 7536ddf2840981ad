import 'server-only'
import type { RoundRow } from '@/server/db/rounds'
import { type Problem, problem } from '@/server/domain/errors'
import type { RoundAction, RoundRefused } from '@/server/domain/inspection/decide-round'

/** The refusal that a round's state table gave, in the words of the API. */
export function refuseRound(action: RoundAction, because: RoundRefused, round: RoundRow): Problem {
  switch (because) {
    case 'role':
      return problem('forbidden', { action: `round.${action}` })
    case 'state':
      return problem('notInThisState', { action: `round.${action}`, state: round.state })
    case 'reason':
      return problem('reasonRequired', { fields: ['reason'] })
    case 'periodNotOpen':
      return problem('periodNotOpen', { state: round.period.state, closesOn: '' })
    default:
      return problem('roundStepRefused', { because, names: [] })
  }
}

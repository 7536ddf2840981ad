import type { RoundState } from '@/server/domain/inspection/round'

/** The tone of a round's state. */
export const tones = {
  planned: 'plain',
  drawn: 'due',
  under_way: 'accent',
  completed: 'good',
  confirmed: 'good',
  cancelled: 'plain',
} as const satisfies Record<RoundState, string>

/** A round that came with its period ends with it; nobody takes it on from state to state. */
export function stateShown(round: {
  state: RoundState
  standing: boolean
  period: { state: string }
}): RoundState {
  return round.standing && round.period.state === 'closed' ? 'completed' : round.state
}

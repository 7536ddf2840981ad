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

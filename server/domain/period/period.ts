export const periodStates = ['scheduled', 'open', 'closed'] as const
export type PeriodState = (typeof periodStates)[number]

/** Dates are civil days, `YYYY-MM-DD`. */
export interface PeriodDates {
  opensOn: string
  dueOn: string
  closesOn: string
}

/** What the office does to a period, and from which state. */
export const periodTransitions = {
  open: { from: ['scheduled'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
} as const satisfies Record<string, { from: readonly PeriodState[]; to: PeriodState }>

export type PeriodAction = keyof typeof periodTransitions

/** The state after an action, or null where the action isn't possible. */
export function nextPeriodState(state: PeriodState, action: PeriodAction): PeriodState | null {
  const transition: { from: readonly PeriodState[]; to: PeriodState } = periodTransitions[action]
  return transition.from.includes(state) ? transition.to : null
}

/**
 * Whether a unit may still enter and submit: the period is open, or it has an extension that has not run out.
 * `today` and `extendedTo` are civil days of the office's time zone.
 */
export function acceptsEntries(state: PeriodState, today: string, extendedTo: string | null): boolean {
  if (state === 'open') return true
  return state === 'closed' && extendedTo !== null && today <= extendedTo
}

const MS_PER_DAY = 86_400_000

/** Whole days from one civil day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY)
}

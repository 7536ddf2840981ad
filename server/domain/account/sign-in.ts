/** Failures before an account locks, and for how long (security.md). */
export const lockPolicy = { failures: 5, minutes: 15 } as const

export interface SignInFacts {
  active: boolean
  failedSignIns: number
  lockedUntil: Date | null
}

export type SignInDecision =
  | { is: 'refused'; because: 'unknown' | 'disabled' | 'locked'; until?: Date }
  | { is: 'wrongPassword'; failedSignIns: number; lockedUntil: Date | null }
  | { is: 'signedIn' }

/** Decides a sign-in: a locked account refuses even the right password; the fifth failure locks. */
export function decideSignIn(account: SignInFacts | null, passwordFits: boolean, now: Date): SignInDecision {
  if (account === null) return { is: 'refused', because: 'unknown' }
  if (account.lockedUntil !== null && account.lockedUntil > now)
    return { is: 'refused', because: 'locked', until: account.lockedUntil }
  if (!account.active) return { is: 'refused', because: 'disabled' }
  if (passwordFits) return { is: 'signedIn' }
  // A lock that has run out starts the count again.
  const failed = (account.lockedUntil === null ? account.failedSignIns : 0) + 1
  const lockedUntil =
    failed >= lockPolicy.failures ? new Date(now.getTime() + lockPolicy.minutes * 60_000) : null
  return { is: 'wrongPassword', failedSignIns: failed, lockedUntil }
}

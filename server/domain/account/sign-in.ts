/** Failures before an account locks, and for how long (security.md). */
export const lockPolicy = { failures: 5, minutes: 15 } as const

/** Failures from one address before it is not listened to, and within how many seconds they count. */
export const addressPolicy = { failures: 30, seconds: 300 } as const

const longest = { username: 100, password: 200 } as const

/** Whether a text can be somebody's user name or password at all; what can't is neither looked up nor hashed. */
export function canBe(what: keyof typeof longest, text: string): boolean {
  return text.length <= longest[what] && !/[\0\p{Cs}]/u.test(text)
}

export interface SignInFacts {
  active: boolean
  failedSignIns: number
  lockedUntil: Date | null
}

export type SignInDecision =
  | { is: 'refused'; because: 'disabled' | 'locked' }
  | { is: 'wrongPassword'; failedSignIns: number; lockedUntil: Date | null }
  | { is: 'signedIn' }

/**
 * Decides a sign-in: a locked account refuses even the right password; the fifth failure locks. Only who knows the
 * password learns that an account is disabled.
 */
export function decideSignIn(account: SignInFacts, passwordFits: boolean, now: Date): SignInDecision {
  if (account.lockedUntil !== null && account.lockedUntil > now) return { is: 'refused', because: 'locked' }
  if (passwordFits) return account.active ? { is: 'signedIn' } : { is: 'refused', because: 'disabled' }
  // A lock that has run out starts the count again.
  const failed = (account.lockedUntil === null ? account.failedSignIns : 0) + 1
  const lockedUntil =
    failed >= lockPolicy.failures ? new Date(now.getTime() + lockPolicy.minutes * 60_000) : null
  return { is: 'wrongPassword', failedSignIns: failed, lockedUntil }
}

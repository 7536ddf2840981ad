/** How long a key may live: a system that is still in use gets a new one every year. */
export const LONGEST_DAYS = 366

export type TokenState = 'active' | 'expired' | 'revoked'

/** Whether a key still opens anything at `now`. */
export function tokenState(token: { expiresAt: Date; revokedAt: Date | null }, now: Date): TokenState {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresAt <= now ? 'expired' : 'active'
}

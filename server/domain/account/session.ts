/** Session limits (security.md): idle and absolute. */
export const sessionPolicy = { idleMinutes: 60, absoluteHours: 12, touchSeconds: 60 } as const

export interface SessionFacts {
  lastSeenAt: Date
  expiresAt: Date
  endedAt: Date | null
}

/** Whether a session still holds at `now`. */
export function sessionHolds(session: SessionFacts, now: Date): boolean {
  return (
    session.endedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.lastSeenAt.getTime() < sessionPolicy.idleMinutes * 60_000
  )
}

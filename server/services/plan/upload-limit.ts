import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** A person who mends a file looks at it again and again; a file costs a second of the server's time. */
const limit = new RateLimiterMemory({ points: 30, duration: 60 })

/** Counts a file that somebody sends in: null where it is read, else the seconds until one would be. */
export async function waitForUpload(userId: string): Promise<number | null> {
  try {
    await limit.consume(userId)
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { problem } from '@/server/domain/errors'

const TEN_MINUTES = 600

/** A round of inspections has some two hundred photos, a report some dozens of files. */
const beginnings = new RateLimiterMemory({ points: 400, duration: TEN_MINUTES })
/** Of a megabyte each: the largest file takes 25. */
const parts = new RateLimiterMemory({ points: 4000, duration: TEN_MINUTES })

/** Refuses a person who sends more than anybody has to send. */
export async function limitUploads(what: 'begin' | 'part', userId: string): Promise<void> {
  try {
    await (what === 'begin' ? beginnings : parts).consume(userId)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw problem('tooManyAttempts', { seconds: Math.ceil(refused.msBeforeNext / 1000) })
  }
}

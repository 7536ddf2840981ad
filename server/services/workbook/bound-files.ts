import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { problem } from '@/server/domain/errors'

/** Workbooks that one person may send or take in a minute: reading one costs what a hundred pages cost. */
const limiter = new RateLimiterMemory({ points: 30, duration: 60 })

/** Refuses a person's next workbook where there were too many within a minute. */
export async function boundFiles(userId: string): Promise<void> {
  try {
    await limiter.consume(userId)
  } catch (error) {
    if (error instanceof RateLimiterRes)
      throw problem('tooManyAttempts', { seconds: Math.ceil(error.msBeforeNext / 1000) }, { cause: error })
    throw error
  }
}

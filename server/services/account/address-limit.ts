import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** What became of an attempt: its answer, or null where the address was not listened to. */
export interface Limited<T> {
  answer: T | null
  /** Whether this was the failure after which the address is not listened to. */
  closed: boolean
}

/**
 * Bounds the failed attempts from one address. Successes don't count. An attempt that would be one too many, should all
 * those under way fail, waits for them: guesses sent side by side are counted like guesses one after the other.
 */
export class AddressLimit {
  private readonly failed: RateLimiterMemory
  private readonly underWay = new Map<string, Set<Promise<unknown>>>()

  constructor(private readonly policy: { failures: number; seconds: number }) {
    this.failed = new RateLimiterMemory({ points: policy.failures, duration: policy.seconds })
  }

  /** Runs an attempt from an address unless too many have failed. One that throws counts neither way. */
  async run<T extends { ok: boolean }>(address: string, attempt: () => Promise<T>): Promise<Limited<T>> {
    for (;;) {
      const failures = (await this.failed.get(address))?.consumedPoints ?? 0
      if (failures >= this.policy.failures) return { answer: null, closed: false }
      const running = this.underWay.get(address)
      if (!running || failures + running.size < this.policy.failures) break
      await Promise.race([...running])
    }
    const counted = this.count(address, attempt)
    const settled = counted.catch(() => undefined)
    const running = this.underWay.get(address) ?? new Set()
    this.underWay.set(address, running.add(settled))
    try {
      return await counted
    } finally {
      running.delete(settled)
      if (running.size === 0) this.underWay.delete(address)
    }
  }

  private async count<T extends { ok: boolean }>(
    address: string,
    attempt: () => Promise<T>,
  ): Promise<Limited<T>> {
    const answer = await attempt()
    if (answer.ok) return { answer, closed: false }
    const { consumedPoints } = await this.failed.penalty(address)
    return { answer, closed: consumedPoints === this.policy.failures }
  }
}

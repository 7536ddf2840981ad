import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import type { SignInFacts } from '@/server/domain/account/sign-in'

const untouched: SignInFacts = { active: true, failedSignIns: 0, lockedUntil: null }

/**
 * Failures at user names that no account has, counted as an account's would be, so that the answers don't tell which
 * names exist. Kept in memory under a keyed hash, since an unknown name may be a password typed into the wrong field;
 * when there are too many, the one longest untouched is forgotten.
 */
export class UnknownNames {
  private readonly facts = new Map<string, SignInFacts>()
  private readonly key = randomBytes(32)

  constructor(private readonly capacity: number) {}

  read(username: string): SignInFacts {
    return this.facts.get(this.hash(username)) ?? untouched
  }

  note(username: string, { failedSignIns, lockedUntil }: Omit<SignInFacts, 'active'>): void {
    const hash = this.hash(username)
    this.facts.delete(hash)
    this.facts.set(hash, { active: true, failedSignIns, lockedUntil })
    const [oldest] = this.facts.keys()
    if (this.facts.size > this.capacity && oldest !== undefined) this.facts.delete(oldest)
  }

  private hash(username: string): string {
    return createHmac('sha256', this.key).update(username.toLowerCase()).digest('base64')
  }
}

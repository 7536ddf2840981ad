import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { UnknownNames } from './unknown-names'
import { appendAudit, type NewAuditRecord } from '@/server/db/audit'
import { inTransaction } from '@/server/db/client'
import { insertSession } from '@/server/db/sessions'
import { findAccount, lockAccount, noteSignIn } from '@/server/db/users'
import { sessionPolicy } from '@/server/domain/account/session'
import { decideSignIn, type SignInDecision } from '@/server/domain/account/sign-in'

export interface SignInRequest {
  username: string
  password: string
  now: Date
  address: string
  agent: string
}

type Refusal = 'wrong' | 'disabled' | 'locked'
export type Attempt = { ok: true; sessionId: string; userId: string } | { ok: false; because: Refusal }
type Account = Awaited<ReturnType<typeof findAccount>>

const unknownNames = new UnknownNames(10_000)

/**
 * Acts on a compared password: opens a session, or counts the failure. `found` is the account as it was when its
 * password was compared; where that has changed since, neither the old password lets in nor is anybody blamed.
 */
export async function settleSignIn(request: SignInRequest, found: Account, fits: boolean): Promise<Attempt> {
  const { username, now, address } = request
  return inTransaction(async (tx) => {
    if (found) await lockAccount(tx, found.id)
    const account = found && (await findAccount(tx, found.username))
    if (account && account.passwordHash !== found.passwordHash) {
      // Changed since it was compared: neither let in by the old one nor blamed for the new one.
      await appendAudit(tx, [signInRecord(request, account, { because: 'passwordChanged' })])
      return { ok: false, because: 'wrong' }
    }
    const decision = decideSignIn(account ?? unknownNames.read(username), fits, now)
    if (decision.is === 'signedIn' && account) {
      const sessionId = uuidv7()
      await noteSignIn(tx, account.id, { failedSignIns: 0, lockedUntil: null })
      await insertSession(tx, {
        id: sessionId,
        userId: account.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + sessionPolicy.absoluteHours * 3_600_000),
        address,
        agent: request.agent,
      })
      await appendAudit(tx, [signInRecord(request, account, null)])
      return { ok: true, sessionId, userId: account.id }
    }
    if (decision.is === 'wrongPassword') {
      if (account) await noteSignIn(tx, account.id, decision)
      else unknownNames.note(username, decision)
    }
    const because = decision.is === 'refused' ? decision.because : decision.is
    await appendAudit(tx, [signInRecord(request, account, { because: account ? because : 'unknown' })])
    return { ok: false, because: reasonOf(decision) }
  })
}

/** The trail's record of an attempt, or of an address that is not listened to any more. */
export function signInRecord(
  { now, address }: SignInRequest,
  account: Account,
  refused: { because: string } | null,
): NewAuditRecord {
  return {
    at: now.toISOString(),
    ownerId: account?.unit.id ?? null,
    actorId: account?.id ?? null,
    actorName: account?.name ?? '',
    actorRole: account?.role ?? '',
    actorUnit: account ? `${account.unit.code} ${account.unit.name}` : '',
    address,
    action: refused ? 'account.signInRefused' : 'account.signIn',
    subjectType: 'user',
    // An unknown name may be a password typed into the wrong field: it is not kept.
    subjectId: account?.id ?? '',
    before: null,
    after: refused,
    reason: null,
  }
}

/** The failure that locks says so at once. */
function reasonOf(decision: SignInDecision): Refusal {
  if (decision.is === 'refused') return decision.because
  return decision.is === 'wrongPassword' && decision.lockedUntil ? 'locked' : 'wrong'
}

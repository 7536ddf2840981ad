import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { passwordFits } from './password'
import { appendAudit } from '@/server/db/audit'
import { database, inTransaction } from '@/server/db/client'
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

export type SignInOutcome =
  { ok: true; sessionId: string; userId: string } | { ok: false; because: 'wrong' | 'disabled' | 'locked' }

/**
 * Checks a user name and password and opens a session. Every attempt stands in the trail; the fifth failure locks the
 * account, and guesses sent side by side are counted one after the other.
 */
export async function signIn(request: SignInRequest): Promise<SignInOutcome> {
  const { now, address } = request
  const found = await findAccount(database(), request.username)
  // Outside the transaction: hashing takes tens of milliseconds, and no row should be locked for as long.
  const fits = await passwordFits(request.password, found?.passwordHash ?? null)

  return inTransaction(async (tx) => {
    if (found) await lockAccount(tx, found.id)
    const account = found && (await findAccount(tx, found.username))
    const decision = decideSignIn(account, fits, now)
    let outcome: SignInOutcome
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
      outcome = { ok: true, sessionId, userId: account.id }
    } else {
      if (decision.is === 'wrongPassword' && account) await noteSignIn(tx, account.id, decision)
      outcome = { ok: false, because: reasonOf(decision) }
    }
    await appendAudit(tx, [
      {
        at: now.toISOString(),
        ownerId: account?.unit.id ?? null,
        actorId: account?.id ?? null,
        actorName: account?.name ?? '',
        actorRole: account?.role ?? '',
        actorUnit: account ? `${account.unit.code} ${account.unit.name}` : '',
        address,
        action: outcome.ok ? 'account.signIn' : 'account.signInRefused',
        subjectType: 'user',
        // An unknown name may be a password typed into the wrong field: it is not kept.
        subjectId: account?.id ?? '',
        before: null,
        after: outcome.ok ? null : { because: decision.is === 'refused' ? decision.because : decision.is },
        reason: null,
      },
    ])
    return outcome
  })
}

function reasonOf(decision: SignInDecision): 'wrong' | 'disabled' | 'locked' {
  if (decision.is === 'refused' && decision.because !== 'unknown') return decision.because
  // The failure that locks says so at once; who it was not doesn't learn whether the name exists.
  return decision.is === 'wrongPassword' && decision.lockedUntil ? 'locked' : 'wrong'
}

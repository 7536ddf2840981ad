import 'server-only'
import { AddressLimit } from './address-limit'
import { passwordFits } from './password'
import { type Attempt, settleSignIn, signInRecord, type SignInRequest } from './settle-sign-in'
import { appendAudit } from '@/server/db/audit'
import { database, inTransaction } from '@/server/db/client'
import { findAccount } from '@/server/db/users'
import { addressPolicy, canBe } from '@/server/domain/account/sign-in'

export type SignInOutcome = Attempt | { ok: false; because: 'tooMany' }

const addresses = new AddressLimit(addressPolicy)

/**
 * Checks a user name and password and opens a session. Every attempt stands in the trail; the fifth failure locks the
 * account, and guesses sent side by side are counted one after the other. An address with too many failures is not
 * listened to for a while, which the trail says once.
 */
export async function signIn(request: SignInRequest): Promise<SignInOutcome> {
  const { answer, closed } = await addresses.run(request.address, () => attempt(request))
  if (closed)
    await inTransaction((tx) => appendAudit(tx, [signInRecord(request, null, { because: 'tooMany' })]))
  return answer ?? { ok: false, because: 'tooMany' }
}

async function attempt(request: SignInRequest): Promise<Attempt> {
  const { username, password } = request
  const found = canBe('username', username) ? await findAccount(database(), username) : null
  // Outside the transaction: hashing takes tens of milliseconds, and no row should be locked for as long.
  const fits = canBe('password', password) && (await passwordFits(password, found?.passwordHash ?? null))

  return settleSignIn(request, found, fits)
}

import 'server-only'
import { createHash, randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { insertMail, lockMailAddress, updateMailAddress } from '@/server/db/mail'
import { problem } from '@/server/domain/errors'
import { judgeCode, type MailChoice, mayAskForCode, readAddress } from '@/server/domain/mail/confirm-address'
import { codeMail, type MailLocale } from '@/server/domain/mail/mail-text'
import { command, type CommandContext } from '../command'
import { mailSettings } from './mail-settings'

const hashOf = (userId: string, code: string) =>
  createHash('sha256').update(`${userId} ${code}`).digest('hex')

/**
 * Sends a code to an address that somebody wants mail to; it counts once the code comes back. The trail says that this was
 * asked, not the address.
 */
export async function askForCode(
  context: CommandContext,
  input: { address: string; locale: MailLocale },
): Promise<void> {
  const { actor, now } = context
  if (!mailSettings()) throw problem('mailNotConfigured', {})
  const address = readAddress(input.address)
  if (address === null) throw problem('badAddress', {})
  await command(context, { action: 'mail.change' }, async (tx, audit) => {
    const own = await lockMailAddress(tx, actor.userId)
    const may = mayAskForCode(own, now)
    if (!may.ok) throw problem('tooManyAttempts', { seconds: may.seconds })
    const code = String(randomInt(1_000_000)).padStart(6, '0')
    await updateMailAddress(tx, actor.userId, {
      pending: address,
      codeHash: hashOf(actor.userId, code),
      codeSentAt: now,
      codeTries: 0,
      locale: input.locale,
    })
    const id = uuidv7()
    await insertMail(tx, {
      id,
      key: `code:${id}`,
      userId: actor.userId,
      address,
      ...codeMail({ name: actor.name, locale: input.locale }, code),
      createdAt: now,
    })
    audit({ subjectType: 'user', subjectId: actor.userId, after: { address: 'asked' } })
  })
}

/** Takes the code that came by mail. A wrong one is answered, not refused, so that it counts. */
export async function confirmAddress(
  context: CommandContext,
  input: { code: string },
): Promise<{ result: 'confirmed' | 'wrong' | 'expired' }> {
  const { actor, now } = context
  return command(context, { action: 'mail.change' }, async (tx, audit) => {
    const own = await lockMailAddress(tx, actor.userId)
    const result = judgeCode(own, hashOf(actor.userId, input.code.trim()), now)
    if (result === 'wrong') await updateMailAddress(tx, actor.userId, { codeTries: own.codeTries + 1 })
    if (result === 'confirmed') {
      await updateMailAddress(tx, actor.userId, {
        address: own.pending,
        pending: null,
        codeHash: null,
        codeTries: 0,
      })
      audit({ subjectType: 'user', subjectId: actor.userId, after: { address: 'confirmed' } })
    }
    return { result }
  })
}

/** When and in which language somebody wants mail; `remove` forgets the address. */
export async function changeOwnMail(
  context: CommandContext,
  input: { choice: MailChoice; locale: MailLocale; remove: boolean },
): Promise<void> {
  const { actor } = context
  await command(context, { action: 'mail.change' }, async (tx, audit) => {
    const own = await lockMailAddress(tx, actor.userId)
    await updateMailAddress(tx, actor.userId, {
      choice: input.choice,
      locale: input.locale,
      ...(input.remove ? { address: null, pending: null, codeHash: null } : {}),
    })
    audit({
      subjectType: 'user',
      subjectId: actor.userId,
      before: { choice: own.choice, locale: own.locale },
      after: { choice: input.choice, locale: input.locale, ...(input.remove ? { address: 'removed' } : {}) },
    })
  })
}

import 'server-only'
import { database } from '@/server/db/client'
import { findMailAddress } from '@/server/db/mail'
import type { Actor } from '@/server/domain/access/actor'
import { mailSettings } from './mail-settings'

/** What somebody wants of mail, and whether there is any. */
export async function readOwnMail(actor: Actor) {
  const found = await findMailAddress(database(), actor.userId)
  const settings = mailSettings()
  return {
    configured: settings !== null,
    hour: settings?.hour ?? null,
    address: found?.address ?? null,
    pending: found?.pending ?? null,
    choice: found?.choice ?? ('digest' as const),
    locale: found?.locale === 'en' ? ('en' as const) : ('zh-CN' as const),
  }
}

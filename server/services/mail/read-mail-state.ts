import 'server-only'
import { database } from '@/server/db/client'
import { readMailState as read } from '@/server/db/mail'
import { mailSettings } from './mail-settings'

/** How the mail goes, for the system administrator: no texts, no addresses. */
export async function readMailState(now: Date) {
  const settings = mailSettings()
  return {
    configured: settings !== null,
    from: settings?.from ?? null,
    hour: settings?.hour ?? null,
    linked: settings?.origin ?? null,
    ...(await read(database(), now)),
  }
}

import 'server-only'
import { fillOutbox } from './fill-outbox'
import { mailSettings } from './mail-settings'
import { bySmtp, sendMails } from './send-mails'

let running: Promise<number> | null = null

/** Writes and sends what is due now; a call while another runs in this process waits for that one. Without mail, nothing. */
export async function runMail(now: () => Date): Promise<number> {
  running ??= run(now).finally(() => {
    running = null
  })
  return running
}

async function run(now: () => Date): Promise<number> {
  const settings = mailSettings()
  if (!settings) return 0
  await fillOutbox(now(), settings.hour, settings.origin)
  const { hand, close } = bySmtp(settings.url, settings.from)
  try {
    return await sendMails(now, hand)
  } finally {
    close()
  }
}

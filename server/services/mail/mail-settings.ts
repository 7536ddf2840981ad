import 'server-only'

export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  url: string
  from: string
  /** The hour of the daily digest, by the office's clock. */
  hour: number
  /** The address that people reach the product under; null where nobody said. */
  origin: string | null
}

const DEFAULT_HOUR = 8

/** How mail is sent, from the environment (checked at the start, see scripts/lib/settings.mjs); null: no mail. */
export function mailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings | null {
  const url = env['MINGJI_SMTP_URL']
  const from = env['MINGJI_SMTP_FROM']
  if (!url || !from) return null
  return {
    url,
    from,
    hour: env['MINGJI_MAIL_HOUR'] ? Number(env['MINGJI_MAIL_HOUR']) : DEFAULT_HOUR,
    origin: env['NEXTAUTH_URL']?.replace(/\/$/, '') ?? null,
  }
}

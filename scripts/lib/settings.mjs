import { dataFolderOf } from './data-folder.mjs'
import { Refusal } from './refusal.mjs'
import { readCertificate } from './certificate.mjs'

/**
 * What a start was asked for.
 *
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} dataFolder
 * @property {URL | undefined} publicUrl under which people reach it, where that is not this machine's own address
 * @property {URL | undefined} databaseUrl undefined: the embedded database
 * @property {boolean} mail whether mail is sent
 * @property {string | undefined} recount seconds, as the application reads them
 * @property {import('./certificate.mjs').Certificate | undefined} certificate
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  return {
    port: readPort(env.PORT),
    // People sign in here: whoever opens it to the network does so on purpose, and with a certificate.
    host: env.HOST || '127.0.0.1',
    dataFolder: dataFolderOf(env),
    publicUrl: readPublicUrl(env.MINGJI_URL),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    mail: readMail(env),
    recount: readRecount(env.MINGJI_RECOUNT),
    certificate: readCertificate(env.MINGJI_TLS_CERT, env.MINGJI_TLS_KEY),
  }
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Refusal(`PORT must be a number from 1 to 65535, not "${text}".`)
}

/**
 * After how many seconds of rest a ranking is counted anew; 0: never by itself.
 *
 * @param {string | undefined} text
 */
function readRecount(text) {
  if (!text || /^(0|[1-9]\d{0,4})$/.test(text)) return text || undefined
  throw new Refusal(`MINGJI_RECOUNT must be a number of seconds, or 0 for never, not "${text}".`)
}

/** @param {string | undefined} text */
function readPublicUrl(text) {
  if (!text) return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text)
  throw new Refusal(`MINGJI_URL must be an address such as https://mingji.example.org, not "${text}".`)
}

/** @param {string | undefined} text */
function readDatabaseUrl(text) {
  if (!text) return undefined
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return new URL(text)
  // Not repeated here, since it may hold a password.
  throw new Refusal('DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.')
}

/**
 * The application reads these itself; here they are only checked, before anything is started.
 *
 * @param {NodeJS.ProcessEnv} env
 */
function readMail({ MINGJI_SMTP_URL: url, MINGJI_SMTP_FROM: from, MINGJI_MAIL_HOUR: hour }) {
  if (hour && !/^(\d|1\d|2[0-3])$/.test(hour))
    throw new Refusal(`MINGJI_MAIL_HOUR must be an hour from 0 to 23, not "${hour}".`)
  if (!url) {
    if (from) throw new Refusal('MINGJI_SMTP_FROM is set, but not MINGJI_SMTP_URL: no mail could be sent.')
    return false
  }
  // Not repeated here, since it may hold a password.
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Refusal('MINGJI_SMTP_URL must be an address such as smtp://user:password@mail.example.org:587.')
  if (!from || !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new Refusal(
      'MINGJI_SMTP_FROM must be the address that mails come from, such as mingji@example.org.',
    )
  return true
}

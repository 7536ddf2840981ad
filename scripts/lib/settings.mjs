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

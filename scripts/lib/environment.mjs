import { join } from 'node:path'
import { bellSecret } from './bell.mjs'
import { keptSecret } from './secret.mjs'

/**
 * The environment variables that the application reads.
 *
 * @param {Pick<import('./settings.mjs').Settings, 'dataFolder' | 'publicUrl' | 'recount'>} settings
 * @param {string} databaseUrl
 * @returns {Record<string, string>}
 */
export function applicationEnvironment({ dataFolder, publicUrl, recount }, databaseUrl) {
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    MINGJI_DATA: dataFolder,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(join(dataFolder, 'secret')),
    MINGJI_BELL: bellSecret(),
    ...(recount ? { MINGJI_RECOUNT: recount } : {}),
    // Without a public address, the one that a request came to counts; the application checks it.
    ...(publicUrl ? { NEXTAUTH_URL: publicUrl.origin } : { AUTH_TRUST_HOST: 'true' }),
  }
}

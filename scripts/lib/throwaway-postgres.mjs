import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './embedded-postgres.mjs'

/**
 * An empty server in a temporary folder, for tests and tools; stopping it leaves nothing behind.
 *
 * @returns {Promise<{ url: string, adminUrl: string, stop: () => Promise<void> }>}
 */
export async function startThrowawayPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-'))
  // Started by root, the server runs under another account, which must be able to pass.
  chmodSync(folder, 0o711)
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const { url, adminUrl, stop, signalStop } = await startPostgres(folder, { durable: false })
    const abandon = () => {
      signalStop()
      remove()
    }
    process.once('exit', abandon)
    return {
      url,
      adminUrl,
      async stop() {
        process.off('exit', abandon)
        await stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

/**
 * Makes a database that belongs to the application's role.
 *
 * @param {{ url: string, adminUrl: string }} server
 * @param {string} name
 * @param {{ template?: string }} [options]
 * @returns {Promise<string>} its URL
 */
export async function createDatabase({ url, adminUrl }, name, { template = 'template1' } = {}) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE "${name}" OWNER mingji TEMPLATE "${template}"`)
  } finally {
    await client.end()
  }
  const its = new URL(url)
  its.pathname = `/${name}`
  return its.href
}

import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

/** The system's limit for a socket's path: 107 bytes on Linux, 103 on macOS. */
const longest = 103

/**
 * A folder for the server's Unix socket: the database's own, which others cannot enter, unless the path gets too long.
 *
 * @param {string} databaseFolder
 * @param {import('./database-account.mjs').Account} account
 * @returns {string} empty where there are no Unix sockets
 */
export function socketFolderFor(databaseFolder, account) {
  if (process.platform === 'win32') return ''
  if (fits(databaseFolder)) return databaseFolder
  const name = `mingji-${createHash('sha256').update(databaseFolder).digest('hex').slice(0, 16)}`
  const folder = [join(tmpdir(), name), join('/tmp', name)].find(fits)
  if (!folder) throw new Refusal(`The path ${databaseFolder} is too long. Set MINGJI_DATA to a shorter one.`)
  makePrivate(folder, account)
  return folder
}

/** @param {string} folder */
function fits(folder) {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= longest
}

/**
 * Anyone may write in the folder for temporary files, so what is found there may be another's, or a link.
 *
 * @param {string} folder
 * @param {import('./database-account.mjs').Account} account
 */
function makePrivate(folder, account) {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  if (
    !found.isDirectory() ||
    found.uid !== (account?.uid ?? process.getuid?.()) ||
    (found.mode & 0o077) !== 0
  ) {
    throw new Refusal(`${folder} was made by another user. Remove it, or set MINGJI_DATA to a shorter path.`)
  }
}

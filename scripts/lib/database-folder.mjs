import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { accountCan } from './database-account.mjs'
import { postgresEnvironment } from './postgres-settings.mjs'
import { fileRefusal, Refusal } from './refusal.mjs'
import { writePrivately } from './secret.mjs'
import { openShelter } from './shelter.mjs'

/**
 * Where the database of a data folder lies: in it, or in the shelter that it points to.
 *
 * @param {string} dataFolder
 * @returns {string | undefined} undefined when there is none yet
 */
export function databaseFolderOf(dataFolder) {
  const folder = join(dataFolder, 'postgres')
  return existsSync(folder) ? realpathSync(folder) : undefined
}

/**
 * Makes an empty database cluster for a data folder that has none.
 *
 * @param {string} dataFolder
 * @param {{
 *   account: import('./database-account.mjs').Account,
 *   initdb: string,
 *   password: string,
 *   durable: boolean,
 * }} how
 * @returns {Promise<string>} the cluster's folder
 */
export async function makeDatabaseFolder(dataFolder, { account, initdb, password, durable }) {
  const home = reachableHome(dataFolder, account)
  const unfinished = join(home, 'postgres.unfinished')
  const passwordFile = join(home, 'postgres.password')
  try {
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    writePrivately(passwordFile, password)
    if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
    await run(initdb, account, [
      ...['-D', unfinished, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256'],
      // Sorting and case rules that are the same on every machine; Chinese order is asked for by its own collation.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...(durable ? [] : ['--no-sync']),
    ])
    const finished = join(home, 'postgres')
    renameSync(unfinished, finished)
    if (home !== dataFolder) symlinkSync(finished, join(dataFolder, 'postgres'))
    return realpathSync(finished)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw fileRefusal(error, home)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/**
 * The data folder itself if PostgreSQL's account gets there, or else a new folder in the shelter. A new one each time:
 * whoever deletes the data folder means to begin again, and must not find the old database.
 *
 * @param {string} dataFolder
 * @param {import('./database-account.mjs').Account} account
 */
function reachableHome(dataFolder, account) {
  if (accountCan(account, '-x', dataFolder)) return dataFolder
  const home = join(openShelter(), `database-${randomUUID()}`)
  mkdirSync(home, { mode: 0o700 })
  chownSync(home, /** @type {{uid: number}} */ (account).uid, /** @type {{gid: number}} */ (account).gid)
  return home
}

/**
 * @param {string} initdb
 * @param {import('./database-account.mjs').Account} account
 * @param {string[]} args
 */
async function run(initdb, account, args) {
  const child = spawn(initdb, args, {
    ...account,
    cwd: '/',
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  })
  const [complaint, code] = await Promise.all([
    text(child.stderr),
    new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve)),
  ])
  if (code === 0) return
  if (complaint.includes('No space left on device')) {
    throw new Refusal('The disk is full: there is no room for a database. Free some space and start again.')
  }
  throw new Refusal(`PostgreSQL could not make its files: ${complaint.trim().split('\n').at(-1)}`)
}

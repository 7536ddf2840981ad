import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseAccount } from './database-account.mjs'
import { databaseFolderOf, makeDatabaseFolder } from './database-folder.mjs'
import { freePort } from './port.mjs'
import { postgresPrograms } from './postgres-programs.mjs'
import { postgresEnvironment, serverArguments } from './postgres-settings.mjs'
import { readPostmaster, stopOrphan } from './postmaster.mjs'
import { isAlive } from './processes.mjs'
import { fileRefusal, Refusal } from './refusal.mjs'
import { keptSecret } from './secret.mjs'
import { socketFolderFor } from './socket-folder.mjs'

/**
 * A PostgreSQL server that belongs to a data folder.
 *
 * @typedef {object} EmbeddedPostgres
 * @property {string} url for the application: the role `mingji`, who owns the database `mingji` and nothing else
 * @property {string} adminUrl for tools: the superuser
 * @property {string} folder
 * @property {() => Promise<void>} stop
 * @property {() => void} signalStop asks it to stop without waiting, for a process that is about to end
 */

/**
 * Starts the server of a data folder, making an empty database first if there is none. The caller holds the folder's
 * lock. If the server dies by itself it is started again at the same address.
 *
 * @param {string} dataFolder
 * @param {{ durable?: boolean, onTrouble?: (what: string, gaveUp: boolean) => void }} [options]
 *   durable: false gives up safety against power cuts for speed, for tests
 * @returns {Promise<EmbeddedPostgres>}
 */
export async function startPostgres(dataFolder, { durable = true, onTrouble = () => {} } = {}) {
  const existing = databaseFolderOf(dataFolder)
  const account = databaseAccount(existing ?? join(dataFolder, 'postgres'))
  const programs = postgresPrograms(account)
  const password = databasePassword(dataFolder)
  const databaseFolder =
    existing ??
    (await makeDatabaseFolder(dataFolder, { account, initdb: programs.initdb, password, durable }))
  const socketFolder = socketFolderFor(databaseFolder, account)
  const port = socketFolder ? 5432 : await freePort()
  const args = serverArguments({ databaseFolder, socketFolder, port, durable })
  const log = join(dataFolder, 'postgres.log')

  let stopping = false
  const launch = async () => {
    await stopOrphan(databaseFolder)
    const server = await launchServer({ program: programs.postgres, args, account, log, databaseFolder })
    server.once('exit', () => void revive())
    return server
  }
  const revive = async () => {
    for (let attempt = 1; !stopping; attempt++) {
      onTrouble('PostgreSQL ended unexpectedly; starting it again.', false)
      try {
        server = await launch()
        return
      } catch (error) {
        if (attempt === 5) return onTrouble(/** @type {Error} */ (error).message, true)
        await pause(1000)
      }
    }
  }
  let server = await launch()

  const postgres = {
    ...urlsOf({ socketFolder, port, password }),
    folder: databaseFolder,
    signalStop() {
      stopping = true
      server.kill('SIGINT')
    },
    async stop() {
      stopping = true
      await stopServer(server, programs.pgCtl, databaseFolder)
    },
  }
  try {
    await makeDatabase(postgres.adminUrl, password)
  } catch (error) {
    await postgres.stop()
    throw error
  }
  return postgres
}

/**
 * The addresses of a data folder's server if it runs already, started by another process.
 *
 * @param {string} dataFolder
 * @returns {{ url: string, adminUrl: string } | undefined}
 */
export function runningPostgres(dataFolder) {
  const databaseFolder = databaseFolderOf(dataFolder)
  const postmaster = databaseFolder ? readPostmaster(databaseFolder) : undefined
  if (!postmaster?.ready || !isAlive(postmaster.pid)) return undefined
  return urlsOf({ ...postmaster, password: databasePassword(dataFolder) })
}

/** @param {string} dataFolder */
function databasePassword(dataFolder) {
  return keptSecret(join(dataFolder, 'database-password'))
}

/** @param {{ socketFolder: string, port: number, password: string }} server */
function urlsOf({ socketFolder, port, password }) {
  const query = socketFolder ? `?host=${encodeURIComponent(socketFolder)}` : ''
  const host = socketFolder ? 'localhost' : '127.0.0.1'
  const url = (/** @type {string} */ role, /** @type {string} */ database) =>
    `postgresql://${role}:${password}@${host}:${port}/${database}${query}`
  return { url: url('mingji', 'mingji'), adminUrl: url('postgres', 'postgres') }
}

/**
 * @param {{
 *   program: string, args: string[], account: import('./database-account.mjs').Account,
 *   log: string, databaseFolder: string,
 * }} how
 */
async function launchServer({ program, args, account, log, databaseFolder }) {
  // After kill -9, the old server's helpers need a moment to notice and leave; until then a new one is refused.
  for (const deadline = Date.now() + 10_000; ; await pause(200)) {
    const logged = beginLog(log)
    const output = openSync(log, 'a', 0o600)
    const server = spawn(program, args, {
      ...account,
      cwd: '/',
      env: postgresEnvironment(),
      stdio: ['ignore', output, output],
      detached: true, // or Ctrl-C in the terminal would reach it before the application has finished
      windowsHide: true,
    })
    closeSync(output)
    if (await isReady(server, databaseFolder)) return server
    const complaint = readFileSync(log).subarray(logged).toString()
    if (complaint.includes('pre-existing shared memory') && Date.now() < deadline) continue
    throw startRefusal(complaint, log)
  }
}

/**
 * However long it takes: after a crash, the server repeats what its journal holds before it is ready.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} databaseFolder
 */
async function isReady(server, databaseFolder) {
  let failure
  server.once('error', (error) => (failure = error))
  while (server.exitCode === null && server.signalCode === null) {
    if (failure) throw failure
    const postmaster = readPostmaster(databaseFolder)
    if (postmaster?.pid === server.pid && postmaster?.ready) return true
    await pause(20)
  }
  return false
}

/**
 * @param {string} complaint what the server wrote since it was started
 * @param {string} log
 */
function startRefusal(complaint, log) {
  if (complaint.includes('No space left on device')) {
    return new Refusal('The disk is full: PostgreSQL cannot start. Free some space and start again.')
  }
  const reason = complaint.match(/(?:FATAL|PANIC): +(.*)/)?.[1] ?? 'it gave no reason'
  return new Refusal(`PostgreSQL did not start: ${reason}. Its log is ${log}.`)
}

/**
 * Sets a large log aside, so that two of them are kept at most.
 *
 * @param {string} log
 * @returns {number} where new lines will begin
 */
function beginLog(log) {
  try {
    const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
    if (size < 10_000_000) return size
    renameSync(log, `${log}.old`)
    return 0
  } catch (error) {
    throw fileRefusal(error, log)
  }
}

/**
 * Clients are cut off and what they had committed is kept ("fast shutdown").
 *
 * @param {import('node:child_process').ChildProcess} server
 * @param {string} pgCtl
 * @param {string} databaseFolder
 */
async function stopServer(server, pgCtl, databaseFolder) {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  // Windows has no signals: there pg_ctl knows another way.
  if (process.platform === 'win32')
    spawn(pgCtl, ['stop', '-D', databaseFolder, '-m', 'fast'], { stdio: 'ignore' })
  else server.kill('SIGINT')
  const impatient = setTimeout(() => server.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(impatient)
}

/**
 * @param {string} adminUrl
 * @param {string} password
 */
async function makeDatabase(adminUrl, password) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingji') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'mingji') AS database`,
    )
    if (!rows[0].role) await client.query(`CREATE ROLE mingji LOGIN PASSWORD '${password}'`)
    if (!rows[0].database) await client.query('CREATE DATABASE mingji OWNER mingji')
  } finally {
    await client.end()
  }
}

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandOf, hasEnded, isAlive, isTaken } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/**
 * What a running server says of itself in postmaster.pid.
 *
 * @typedef {{ pid: number, port: number, socketFolder: string, sharedMemory: string, ready: boolean }} Postmaster
 *   sharedMemory: the id of a segment that all of its processes hold
 */

/**
 * @param {string} databaseFolder
 * @returns {Postmaster | undefined}
 */
export function readPostmaster(databaseFolder) {
  let lines
  try {
    lines = readFileSync(join(databaseFolder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const [pid, , , port, socketFolder = '', , segment = '', status = ''] = lines
  return {
    pid: Number(pid),
    port: Number(port),
    socketFolder,
    sharedMemory: segment.trim().split(/\s+/)[1] ?? '',
    ready: status.trim() === 'ready',
  }
}

/**
 * Stops the server that a killed launcher left behind. To be called only while holding the data folder's lock: then
 * whatever runs on this database belongs to nobody.
 *
 * @param {string} databaseFolder
 */
export async function stopOrphan(databaseFolder) {
  const orphan = readPostmaster(databaseFolder)
  if (!orphan) return
  if (isAlive(orphan.pid) && isServerOf(databaseFolder, orphan.pid)) return stopServer(orphan.pid)
  // PostgreSQL judges by the id alone. A dead server that its parent has not noticed, or another program that was
  // given the id since, would keep it from starting.
  if (isTaken(orphan.pid)) await removeTraces(databaseFolder, orphan)
}

/** @param {number} pid */
async function stopServer(pid) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    process.kill(pid, signal)
    if (await hasEnded(pid, 10_000)) return
  }
  throw new Refusal(
    `PostgreSQL from an earlier run (process ${pid}) does not stop. End that process and start again.`,
  )
}

/**
 * Helpers of a killed server may outlive it for a moment, and must be gone before its lock is: two servers on one
 * database would ruin it.
 *
 * @param {string} databaseFolder
 * @param {Postmaster} postmaster
 */
async function removeTraces(databaseFolder, { socketFolder, port, sharedMemory }) {
  for (const deadline = Date.now() + 10_000; isAttached(sharedMemory); await pause(50)) {
    if (Date.now() > deadline) {
      throw new Refusal(
        'Parts of PostgreSQL from an earlier run are still there. End the processes named "postgres".',
      )
    }
  }
  rmSync(join(databaseFolder, 'postmaster.pid'), { force: true })
  if (socketFolder) rmSync(join(socketFolder, `.s.PGSQL.${port}.lock`), { force: true })
}

/**
 * @param {string} sharedMemory the segment's id
 * @returns {boolean} false where the system does not tell
 */
function isAttached(sharedMemory) {
  if (process.platform !== 'linux') return false
  const segments = readFileSync('/proc/sysvipc/shm', 'latin1')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return segments.some(([, id, , , , , attached]) => id === sharedMemory && attached !== '0')
}

/**
 * @param {string} databaseFolder
 * @param {number} pid
 */
function isServerOf(databaseFolder, pid) {
  const command = commandOf(pid)
  return process.platform === 'win32'
    ? command.includes('postgres')
    : command.includes(` -D ${databaseFolder} `)
}

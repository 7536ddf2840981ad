import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive, startOf } from './processes.mjs'
import { fileRefusal, Refusal } from './refusal.mjs'

/**
 * Who uses a data folder. Two servers on one folder would not see each other's files and settings.
 *
 * @typedef {{ pid: number, start: string, what: string }} Holder
 *   start tells the process from a later one with the same id; what is an address, or what the process does
 */

/**
 * Takes a data folder for this process.
 *
 * @param {string} dataFolder
 * @param {string} what
 * @returns {Promise<{ release: () => void }>}
 */
export async function takeLock(dataFolder, what) {
  const path = lockOf(dataFolder)
  const mine = `${JSON.stringify({ pid: process.pid, start: startOf(process.pid), what })}\n`
  try {
    if (!(await write(path, mine, dataFolder))) {
      const holder = lockHolder(dataFolder)
      const who = holder ? `process ${holder.pid}, ${holder.what}` : 'another process'
      throw new Refusal(
        `Mingji already runs on ${dataFolder}: ${who}. Stop it first, or set MINGJI_DATA to another folder.`,
      )
    }
  } catch (error) {
    throw fileRefusal(error, path)
  }
  return {
    release() {
      if (read(path) === mine) rmSync(path, { force: true })
    },
  }
}

/**
 * The living process that holds a data folder.
 *
 * @param {string} dataFolder
 * @returns {Holder | undefined}
 */
export function lockHolder(dataFolder) {
  /** @type {Holder} */
  let holder
  try {
    holder = JSON.parse(read(lockOf(dataFolder)) ?? '')
  } catch {
    return undefined // none, or half of one, which a full disk leaves
  }
  if (holder.pid === process.pid || !isAlive(holder.pid) || holder.start !== startOf(holder.pid))
    return undefined
  return holder
}

/**
 * @param {string} path
 * @param {string} mine
 * @param {string} dataFolder
 * @returns {Promise<boolean>} false if another process was first
 */
async function write(path, mine, dataFolder) {
  try {
    writeFileSync(path, mine, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  }
  if (lockHolder(dataFolder)) return false
  // Left by a killed process. Should two of us find it at once, the last to put its own in place has it.
  const candidate = `${path}.${process.pid}`
  writeFileSync(candidate, mine, { mode: 0o600 })
  renameSync(candidate, path)
  await pause(100)
  return read(path) === mine
}

/** @param {string} dataFolder */
function lockOf(dataFolder) {
  return join(dataFolder, 'lock')
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

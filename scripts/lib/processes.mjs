import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether an id is taken, be it by a dead process that its parent has not noticed yet.
 *
 * @param {number} pid
 */
export function isTaken(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Whether a process with this id runs, whoever owns it.
 *
 * @param {number} pid
 */
export function isAlive(pid) {
  return isTaken(pid) && !['Z', 'X'].includes(statOf(pid)[0] ?? '')
}

/**
 * When a process began, as an opaque mark; together with the id it names one process, since ids are used again
 * (in a container, after every restart). Empty where the system does not tell.
 *
 * @param {number} pid
 */
export function startOf(pid) {
  if (process.platform === 'win32') return ''
  try {
    if (process.platform !== 'linux') return run('ps', ['-o', 'lstart=', '-p', String(pid)])
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    const ticksSinceBoot = statOf(pid)[19]
    return ticksSinceBoot ? `${boot} ${ticksSinceBoot}` : ''
  } catch {
    return ''
  }
}

/**
 * The command line of a process, or an empty text if it is gone or hidden.
 *
 * @param {number} pid
 */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return run('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
    return run('ps', ['-o', 'command=', '-p', String(pid)])
  } catch {
    return ''
  }
}

/**
 * Waits until a process is gone.
 *
 * @param {number} pid
 * @param {number} milliseconds
 * @returns {Promise<boolean>} whether it went in time
 */
export async function hasEnded(pid, milliseconds) {
  const deadline = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

/**
 * What Linux tells of a process, from its state on.
 *
 * @param {number} pid
 * @returns {string[]} empty if it is gone, and on other systems
 */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The field before, the program's name, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

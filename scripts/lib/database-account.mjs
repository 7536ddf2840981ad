import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { Refusal } from './refusal.mjs'

/**
 * The account that PostgreSQL runs under: it refuses to run as root. Undefined means our own.
 *
 * @typedef {{ uid: number, gid: number } | undefined} Account
 */

/**
 * Whoever owns the database already, or else `nobody`, which every Unix has.
 *
 * @param {string} databaseFolder which may not exist yet
 * @returns {Account}
 */
export function databaseAccount(databaseFolder) {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(databaseFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m)
  if (!entry) {
    throw new Refusal(
      'PostgreSQL does not run as root, and there is no user "nobody" to run it as. Start as an ordinary user.',
    )
  }
  // macOS writes nobody's ids as -2; the system calls take them unsigned.
  return { uid: Number(entry[1]) >>> 0, gid: Number(entry[2]) >>> 0 }
}

/**
 * Whether an account can use a path; asked of the system itself, since modes alone do not tell (ACLs, mounts).
 *
 * @param {Account} account
 * @param {'-r' | '-w' | '-x'} how as in test(1)
 * @param {...string} paths
 */
export function accountCan(account, how, ...paths) {
  if (!account) return true
  const test = paths.map((_, index) => `test ${how} "$${index + 1}"`).join(' && ')
  return spawnSync('/bin/sh', ['-c', test, 'sh', ...paths], { ...account, cwd: '/' }).status === 0
}

import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { lastLines, runNode, runProgram } from './run.mjs'
import { step } from './say.mjs'

/**
 * What npm's lockfiles say of a package.
 *
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */

/**
 * Installs the packages of the lockfile unless they are there.
 *
 * @param {{ development: boolean, signal?: AbortSignal }} options development: with those for tests and tools
 */
export async function ensureInstalled({ development, signal }) {
  if (isInstalled({ development })) return
  await step('Installing packages', () => install({ development, signal }))
}

/**
 * npm writes what it has installed into node_modules at the end of its work; that list is compared with the lockfile.
 *
 * @param {{ development: boolean }} options
 */
export function isInstalled({ development }) {
  const wanted = readPackages(join(repository, 'package-lock.json'))
  const found = readPackages(join(repository, 'node_modules', '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, locked]) =>
      path === '' ||
      found[path]?.version === locked.version ||
      (found[path] === undefined && mayBeMissing(locked, { development })),
  )
}

/**
 * @param {LockedPackage} locked
 * @param {{ development: boolean, platform?: string, arch?: string }} options
 */
export function mayBeMissing(locked, { development, platform = process.platform, arch = process.arch }) {
  if (locked.dev && !development) return true
  if (!locked.optional && !locked.devOptional) return false
  // An optional package made for this machine alone must be there: node_modules may have come from another machine.
  const madeForThis = locked.os?.includes(platform) && locked.cpu?.includes(arch) && !locked.libc
  return !madeForThis || (locked.devOptional === true && !development)
}

/**
 * @param {string} lockfile
 * @returns {Record<string, LockedPackage>}
 */
function readPackages(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {}
}

/** @param {{ development: boolean, signal?: AbortSignal }} options */
async function install({ development, signal }) {
  const { ok, output } = await runNpm(
    [
      'ci',
      development ? '--include=dev' : '--omit=dev',
      '--loglevel=error',
      '--fetch-retry-maxtimeout=10000',
    ],
    signal,
  )
  if (ok) return
  if (/ENOSPC|EDQUOT/.test(output)) {
    throw new Refusal(
      'The disk is full: the packages could not be installed. Free some space and start again.',
    )
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    throw new Refusal(`This user cannot write to ${repository}, where the packages are installed.`)
  }
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/
  if (offline.test(output)) {
    throw new Refusal(
      'The packages could not be fetched: npm does not reach its registry. Connect and start again.',
    )
  }
  throw new Refusal(`The packages could not be installed. npm says:\n${lastLines(output)}`)
}

/**
 * The npm that runs us, or else the one on the path.
 *
 * @param {string[]} args
 * @param {AbortSignal | undefined} signal
 */
function runNpm(args, signal) {
  const npm = process.env.npm_execpath
  if (npm && basename(npm) === 'npm-cli.js') return runNode([npm, ...args], { signal })
  return runProgram('npm', args, { signal, shell: process.platform === 'win32' })
}

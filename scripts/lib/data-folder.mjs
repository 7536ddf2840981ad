import { chmodSync, existsSync, mkdirSync, opendirSync, statfsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileRefusal, Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'

/** A new database takes some 60 MB, and a running one wants room for its journal. */
const leastSpace = 128 * 1024 * 1024

/**
 * Where everything lies that must be kept: the database, the uploaded files, the secrets.
 *
 * @returns {string} an absolute path
 */
export function dataFolderOf(env = process.env) {
  return resolve(repository, env.MINGJI_DATA || '.data')
}

/**
 * Makes the data folder if it is missing, and refuses one without room.
 *
 * @param {string} folder
 */
export function openDataFolder(folder) {
  try {
    makeFolder(folder)
    opendirSync(folder).closeSync() // fails if it is a file
  } catch (error) {
    throw fileRefusal(error, folder)
  }
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < leastSpace) {
    const left = Math.floor((bavail * bsize) / 1024 / 1024)
    throw new Refusal(
      `The disk that holds ${folder} has only ${left} MB left. Free some space and start again.`,
    )
  }
}

/**
 * Makes a folder with those above it. Node can do this itself, but on a read-only disk it says that nothing is there.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
  // Others see nothing. Started by root, the database's account has to pass through.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700)
}

import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { fileRefusal } from './refusal.mjs'

/**
 * Reads a secret that only this user may see; the first time, makes one of 256 random bits.
 *
 * @param {string} path
 */
export function keptSecret(path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw fileRefusal(error, path)
  }
  const secret = randomBytes(32).toString('base64url')
  try {
    writePrivately(path, `${secret}\n`)
  } catch (error) {
    throw fileRefusal(error, path)
  }
  return secret
}

/**
 * Writes under another name first, so that a crash leaves the old content or the new, never half of it.
 *
 * @param {string} path
 * @param {string} content
 */
export function writePrivately(path, content) {
  const unfinished = `${path}.${process.pid}`
  const file = openSync(unfinished, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, path)
}

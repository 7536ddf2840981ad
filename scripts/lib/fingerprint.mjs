import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { repository } from './repository.mjs'

/**
 * A hash over files, by name and content, so that a copy or a checkout with new dates counts as the same.
 *
 * @param {string[]} paths files and folders, from the repository's root; those that are missing are left out
 * @param {{ skip?: (path: string) => boolean, also?: string[] }} [options]
 */
export function fingerprint(paths, { skip = () => false, also = [] } = {}) {
  const hash = createHash('sha256').update(JSON.stringify(also))
  for (const file of paths.flatMap(filesIn).sort()) {
    if (skip(file)) continue
    hash.update(`\0${file}\0`).update(readFileSync(join(repository, file)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]} with forward slashes on every system
 */
function filesIn(path) {
  const full = join(repository, path)
  if (!existsSync(full)) return []
  if (statSync(full).isFile()) return [path]
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
}

/**
 * Whether a product was made from what the fingerprint stands for.
 *
 * @param {string} stampFile inside the product, so that deleting the one deletes the other
 * @param {string} wanted
 */
export function isStamped(stampFile, wanted) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted
}

/**
 * Makes a product anew. The stamp is taken away first and put back last: an interrupted run leaves none.
 *
 * @param {string} stampFile
 * @param {string} wanted
 * @param {() => Promise<void>} make
 */
export async function makeStamped(stampFile, wanted, make) {
  rmSync(stampFile, { force: true })
  await make()
  writeFileSync(stampFile, wanted)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { lastLines, runNode } from './run.mjs'

/**
 * What a database holds: the demonstration, or somebody's own data (none yet, perhaps).
 *
 * @typedef {'demo' | 'own'} Contents
 */

/**
 * Runs the seed, which decides itself whether there is something to do.
 *
 * @param {'demo' | 'empty' | 'which'} mode `which` only asks what the database holds
 * @param {{ url: string, dataFolder: string, signal?: AbortSignal }} where
 * @returns {Promise<Contents>}
 */
export async function seed(mode, { url, dataFolder, signal }) {
  const { ok, output, stdout } = await runNode(
    ['--import', 'tsx', '--conditions=react-server', join('prisma', 'seed', 'index.ts'), mode],
    { signal, env: { DATABASE_URL: url, MINGJI_DATA: dataFolder } },
  )
  if (!ok) throw new Refusal(`The first data could not be written:\n${lastLines(output)}`)
  return stdout.trimEnd().endsWith('demo') ? 'demo' : 'own'
}

/**
 * The people that the demonstration is signed in as.
 *
 * @returns {{ username: string, password: string, name: { zh: string, en: string } }[]}
 */
export function demoSignIns() {
  return JSON.parse(readFileSync(join(repository, 'prisma', 'seed', 'sign-ins.json'), 'utf8'))
}

import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { say } from './say.mjs'

/**
 * Runs one of the development tools under a heading, showing all it prints; refuses to go on if it fails.
 *
 * @param {string} title
 * @param {string} tool as its package's `bin` names it
 * @param {string[]} args
 * @param {{ of?: string, env?: Record<string, string>, beside?: AbortSignal }} [options] of: the package, where it is
 *   named otherwise; beside: others run at the same time, so what it prints is shown at its end, and it ends when they fail
 */
export async function section(title, tool, args, { of = tool, env = {}, beside } = {}) {
  const heading = `\n── ${title} ──`
  if (!beside) say(heading)
  const child = spawn(process.execPath, [programOf(of, tool), ...args], {
    cwd: repository,
    env: { ...process.env, ...env },
    stdio: beside ? ['ignore', 'pipe', 'pipe'] : ['inherit', 'inherit', 'inherit'],
    signal: beside,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (beside) say(`${heading}\n${output.trimEnd()}`)
  if (code !== 0) throw new Refusal(`${title} failed.`)
}

/**
 * @param {string} packageName
 * @param {string} tool
 */
function programOf(packageName, tool) {
  const manifest = createRequire(import.meta.url).resolve(
    join(repository, 'node_modules', packageName, 'package.json'),
  )
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[tool])
}

import { join } from 'node:path'
import { fingerprint, isStamped, makeStamped } from './fingerprint.mjs'
import { Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { lastLines, runNode } from './run.mjs'
import { step } from './say.mjs'

const sources = [
  ...['app', 'server', 'public', 'prisma/schema.prisma', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'tsconfig.json', 'package-lock.json'],
]

/**
 * Builds the application unless the build fits its sources.
 *
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureBuilt({ signal } = {}) {
  const wanted = fingerprint(sources, { skip: isNoSource, also: [process.version] })
  const stampFile = join(repository, '.next', 'made-from')
  if (isStamped(stampFile, wanted)) return
  await step('Building', () => makeStamped(stampFile, wanted, () => build(signal)))
}

/**
 * Tests are not built, and the generated client follows from the schema.
 *
 * @param {string} path
 */
function isNoSource(path) {
  return (
    /\.test\.tsx?$/.test(path) || path.startsWith('server/db/generated/') || path.startsWith('server/test/')
  )
}

/** @param {AbortSignal | undefined} signal */
async function build(signal) {
  const { ok, output } = await runNode([join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    signal,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (ok) return
  if (/ENOSPC|No space left/.test(output)) {
    throw new Refusal(
      'The disk is full: the application could not be built. Free some space and start again.',
    )
  }
  throw new Refusal(`The application could not be built. Next.js says:\n${lastLines(output)}`)
}

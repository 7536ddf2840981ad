import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint, isStamped, makeStamped } from './fingerprint.mjs'
import { Refusal } from './refusal.mjs'
import { repository } from './repository.mjs'
import { lastLines, runNode } from './run.mjs'
import { step } from './say.mjs'

/**
 * Generates the database client unless it fits the schema.
 *
 * @param {{ signal?: AbortSignal }} [options]
 */
export async function ensureGenerated({ signal } = {}) {
  const wanted = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  const stampFile = join(repository, 'server', 'db', 'generated', '.made-from')
  if (isStamped(stampFile, wanted)) return
  await step('Generating the database client', () => makeStamped(stampFile, wanted, () => generate(signal)))
}

/** @param {AbortSignal | undefined} signal */
async function generate(signal) {
  const { ok, output } = await runNode([join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    signal,
    env: {
      // Generating does not use the native engine, but would download it; any file that exists satisfies it.
      PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (!ok) throw new Refusal(`The database client could not be generated. Prisma says:\n${lastLines(output)}`)
}

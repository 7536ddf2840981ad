import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { connectEngine } from './schema-adapter.mjs'

/**
 * Prisma's engine for migrations, in WebAssembly: the one that `prisma migrate` downloads is a native program, which
 * a machine without the internet would not get.
 *
 * @param {{ url: string, shadowUrl: string, schema: { path: string, content: string } }} options
 *   shadowUrl: an empty database to try migrations in
 * @returns {Promise<import('@prisma/schema-engine-wasm').SchemaEngine>}
 */
export async function openSchemaEngine({ url, shadowUrl, schema }) {
  const factory = Object.assign(new PrismaPg({ connectionString: url }), {
    connect: () => connectEngine(url),
    // Prisma's own way keeps the connection string, and with it the name of the real database.
    connectToShadowDb: () => connectEngine(shadowUrl),
  })
  // Where the engine's panics go; without it they end in a TypeError that says nothing.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(/** @type {string} */ message) {
        throw new Error(message)
      },
    },
  })
  const { SchemaEngine } = await loadEngine()
  return SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {}, // its log
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

/** Node 20 imports no .wasm files, so the module is put together by hand, as its entry file would have done. */
async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': /** @type {WebAssembly.ModuleImports} */ (/** @type {unknown} */ (glue)),
  })
  const start = /** @type {() => void} */ (instance.exports.__wbindgen_start)
  glue.__wbg_set_wasm(instance.exports)
  start()
  return glue
}

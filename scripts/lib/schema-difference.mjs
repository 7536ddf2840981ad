import { readFileSync } from 'node:fs'
import { migrationsFolder, readMigrations, schemaFile } from './migrations.mjs'
import { Refusal } from './refusal.mjs'
import { openSchemaEngine } from './schema-engine.mjs'

/**
 * The SQL that leads from what the migrations make to what prisma/schema.prisma says.
 *
 * @param {{ url: string, shadowUrl: string }} databases both empty, to be thrown away
 * @returns {Promise<string | undefined>} undefined if they agree
 */
export async function schemaDifference({ url, shadowUrl }) {
  const schema = { path: schemaFile, content: readFileSync(schemaFile, 'utf8') }
  try {
    const engine = await openSchemaEngine({ url, shadowUrl, schema })
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'migrations', ...migrationList() },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    engine.free()
    return exitCode === 0 ? undefined : (stdout ?? undefined)
  } catch (error) {
    throw new Refusal(/** @type {Error} */ (error).message, { cause: error })
  }
}

/** @returns {import('@prisma/schema-engine-wasm').MigrationList} */
function migrationList() {
  return {
    baseDir: migrationsFolder,
    // Prisma keeps this in a file, so that nobody mixes kinds of databases; here there is only one kind.
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'

export const migrationsFolder = join(repository, 'prisma', 'migrations')
export const schemaFile = join(repository, 'prisma', 'schema.prisma')

/**
 * The migrations of the repository, oldest first: their names begin with the time they were made.
 *
 * @returns {{ name: string, sql: string }[]}
 */
export function readMigrations() {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8') }))
}

// Usage: node scripts/new-migration.mjs NAME
// Writes the migration from what prisma/migrations has to what prisma/schema.prisma says. Read it before committing it.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runCommand } from './lib/command.mjs'
import { migrationsFolder } from './lib/migrations.mjs'
import { Refusal } from './lib/refusal.mjs'
import { schemaDifference } from './lib/schema-difference.mjs'
import { createDatabase, startThrowawayPostgres } from './lib/throwaway-postgres.mjs'

// Ctrl-C goes through the exit handlers too, which stop the throwaway server.
process.once('SIGINT', () => process.exit(130))

await runCommand(async () => {
  const [name] = process.argv.slice(2)
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    throw new Refusal(
      'Say what the migration does, in small letters: node scripts/new-migration.mjs add_appeals',
    )
  }
  const postgres = await startThrowawayPostgres()
  try {
    const sql = await schemaDifference({
      url: await createDatabase(postgres, 'from'),
      shadowUrl: await createDatabase(postgres, 'shadow'),
    })
    if (!sql) return console.log('The schema has not changed.')
    const timestamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const folder = join(migrationsFolder, `${timestamp}_${name}`)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${relative('', join(folder, 'migration.sql'))}`)
  } finally {
    await postgres.stop()
  }
})

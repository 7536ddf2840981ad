// Usage: node scripts/migrate.mjs
// Brings the database up to date: the one of DATABASE_URL, or the embedded one, running or not.
import { runCommand } from './lib/command.mjs'
import { openDatabase } from './lib/database.mjs'
import { migrate } from './lib/migrate.mjs'

await runCommand(async () => {
  const { url, close } = await openDatabase('migrating the database')
  try {
    const applied = await migrate(url)
    console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
  } finally {
    await close()
  }
})

// Usage: node scripts/database.mjs               runs the embedded database until Ctrl-C and prints its URL
//        node scripts/database.mjs -- COMMAND…   runs a command with DATABASE_URL set, then stops the database again
// A database that runs already is used, and left running.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { runCommand } from './lib/command.mjs'
import { openDatabase } from './lib/database.mjs'
import { migrate } from './lib/migrate.mjs'

await runCommand(async () => {
  const args = process.argv.slice(2)
  const [program, ...rest] = args[0] === '--' ? args.slice(1) : args
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])

  const { url, started, close } = await openDatabase('the database alone')
  try {
    await migrate(url)
    if (!program) {
      console.log(url)
      if (started) await stopped
      return 0
    }
    const child = spawn(program, rest, { stdio: 'inherit', env: { ...process.env, DATABASE_URL: url } })
    const [code] = await once(child, 'exit')
    return code ?? 1
  } finally {
    await close()
  }
})

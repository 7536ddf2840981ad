// `npm run dev`: the application from its sources, reloading as they change, with the demonstration's data.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { checkFileStore } from './lib/check-file-store.mjs'
import { runCommand } from './lib/command.mjs'
import { ringBell } from './lib/bell.mjs'
import { openDatabase } from './lib/database.mjs'
import { applicationEnvironment } from './lib/environment.mjs'
import { ensureGenerated } from './lib/generated.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { interrupted, listenForInterruption } from './lib/interruption.mjs'
import { migrate } from './lib/migrate.mjs'
import { repository } from './lib/repository.mjs'
import { seed } from './lib/seed.mjs'
import { readSettings } from './lib/settings.mjs'

await runCommand(async () => {
  const settings = readSettings(process.env)
  const signal = listenForInterruption()
  await ensureInstalled({ development: true, signal })
  await ensureGenerated({ signal })
  const { url, close } = await openDatabase('npm run dev')
  try {
    await checkFileStore(settings.dataFolder, process.env)
    await migrate(url)
    await seed('demo', { url, dataFolder: settings.dataFolder, signal })
    const next = join(repository, 'node_modules', 'next', 'dist', 'bin', 'next')
    // Next.js turns 127.0.0.1 into localhost in its own rewrites and then takes them for another server's (see serve.mjs).
    const host = settings.host === '127.0.0.1' ? 'localhost' : settings.host
    const environment = applicationEnvironment(settings, url)
    const child = spawn(process.execPath, [next, 'dev', '-p', String(settings.port), '-H', host], {
      cwd: repository,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    })
    const stopBell = ringBell(`http://localhost:${settings.port}`, environment.MINGJI_BELL ?? '')
    const ended = once(child, 'exit')
    await Promise.race([ended, interrupted(signal).then(() => child.kill())])
    await Promise.all([ended, stopBell()])
  } finally {
    await close()
  }
})

import { realpathSync } from 'node:fs'
import { addresses } from './addresses.mjs'
import { ensureBuilt } from './built.mjs'
import { checkFileStore } from './check-file-store.mjs'
import { openDataFolder } from './data-folder.mjs'
import { startPostgres } from './embedded-postgres.mjs'
import { applicationEnvironment } from './environment.mjs'
import { checkReachable, checkUsable } from './external-database.mjs'
import { ensureGenerated } from './generated.mjs'
import { ensureInstalled } from './installed.mjs'
import { exitCodeOf, interrupted, listenForInterruption } from './interruption.mjs'
import { takeLock } from './lock.mjs'
import { migrate } from './migrate.mjs'
import { checkPort } from './port.mjs'
import { Refusal } from './refusal.mjs'
import { say, step } from './say.mjs'
import { demoSignIns, seed } from './seed.mjs'
import { serve } from './serve.mjs'
import { readSettings } from './settings.mjs'

/** @typedef {import('./settings.mjs').Settings} Settings */

/**
 * Everything from a fresh clone to a running server, until it is asked to stop. What can be refused at once is
 * refused first, before the steps that take minutes.
 *
 * @param {{ empty: boolean }} options empty: without the demonstration
 * @returns {Promise<number>} exit code: 0 when a running server was asked to stop
 */
export async function launch({ empty }) {
  const settings = readSettings(process.env)
  const signal = listenForInterruption()
  /** @type {(() => void | Promise<void>)[]} */
  const undo = []
  let running = false
  try {
    await claim(settings, undo)
    await ensureInstalled({ development: false, signal })
    await checkFileStore(settings.dataFolder, process.env)
    await ensureGenerated({ signal })
    await ensureBuilt({ signal })

    const { url, lost } = await openDatabase(settings, undo)
    signal.throwIfAborted()
    const contents = await prepareDatabase(settings, { url, empty, signal })
    // Complete before Next.js is loaded, which reads it.
    Object.assign(process.env, applicationEnvironment(settings, url), { NODE_ENV: 'production' })
    const server = await serve(settings)
    undo.push(server.close)
    signal.throwIfAborted()

    running = true
    announce(settings, { contents, empty })
    await Promise.race([interrupted(signal), lost])
    say('Stopping …')
    return 0
  } catch (error) {
    if (!signal.aborted) throw error
    return running ? 0 : exitCodeOf(signal.reason)
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

/**
 * Makes sure that this start may go on: of the data folder, the address and the database server.
 *
 * @param {Settings} settings
 * @param {(() => void)[]} undo
 */
async function claim(settings, undo) {
  openDataFolder(settings.dataFolder)
  const lock = await takeLock(settings.dataFolder, addresses(settings)[0] ?? '')
  process.once('exit', lock.release)
  undo.push(lock.release)
  await checkPort(settings)
  if (settings.databaseUrl) await checkReachable(settings.databaseUrl)
}

/**
 * @param {Settings} settings
 * @param {(() => void | Promise<void>)[]} undo
 * @returns {Promise<{ url: string, lost: Promise<never> }>} lost: fails if the database is gone for good
 */
async function openDatabase({ databaseUrl, dataFolder }, undo) {
  if (databaseUrl) {
    await checkUsable(databaseUrl)
    return { url: databaseUrl.href, lost: new Promise(() => {}) }
  }
  /** @type {(reason: Refusal) => void} */
  let lose
  /** @type {Promise<never>} */
  const lost = new Promise((_, reject) => (lose = reject))
  lost.catch(() => {}) // whoever waits for it by then hears of it
  const postgres = await step('Starting the database', () =>
    startPostgres(dataFolder, {
      onTrouble: (what, gaveUp) => (gaveUp ? lose(new Refusal(what)) : say(what)),
    }),
  )
  process.once('exit', postgres.signalStop)
  undo.push(postgres.stop)
  if (!postgres.folder.startsWith(realpathSync(dataFolder))) {
    say(`  PostgreSQL does not run as root, and other users cannot enter ${dataFolder}:`)
    say(`  the database is kept in ${postgres.folder}.`)
  }
  return { url: postgres.url, lost }
}

/**
 * @param {Settings} settings
 * @param {{ url: string, empty: boolean, signal: AbortSignal }} options
 */
async function prepareDatabase({ dataFolder }, { url, empty, signal }) {
  const applied = await migrate(url)
  if (applied.length) say(`  Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}`)
  const fill = () => seed(empty ? 'empty' : 'demo', { url, dataFolder, signal })
  return applied.length && !empty ? step('Adding the demonstration county', fill) : fill()
}

/**
 * @param {Settings} settings
 * @param {{ contents: import('./seed.mjs').Contents, empty: boolean }} state
 */
function announce(settings, { contents, empty }) {
  const [address, ...others] = addresses(settings)
  say(`\nMingji 明绩 runs at ${address} (Ctrl-C stops it)`)
  if (others.length) say(`From other computers: ${others.join(', ')}`)
  else if (address?.includes('//localhost'))
    say('Only this computer can reach it; HOST=0.0.0.0 opens it to the network.')
  if (contents === 'demo') {
    if (empty)
      say(
        'The data folder holds the demonstration already; for one without, set MINGJI_DATA to a new folder.',
      )
    say('\nThe demonstration county is loaded. Sign in as (username, password):')
    const people = demoSignIns()
    const width = Math.max(...people.map(({ username }) => username.length))
    for (const { username, password, name } of people) {
      say(`  ${username.padEnd(width)}  ${password}  ${name.zh} ${name.en}`)
    }
  } else if (empty) {
    say('Open it in the browser to name the first administrator.')
  }
}

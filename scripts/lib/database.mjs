import { dataFolderOf, openDataFolder } from './data-folder.mjs'
import { runningPostgres, startPostgres } from './embedded-postgres.mjs'
import { takeLock } from './lock.mjs'

/**
 * The database for a tool: the one that DATABASE_URL names, the embedded one if it runs already, or else the embedded
 * one, started for as long as the tool runs.
 *
 * @param {string} what the tool does, for whoever finds the data folder taken
 * @returns {Promise<{ url: string, started: boolean, close: () => Promise<void> }>}
 */
export async function openDatabase(what) {
  if (process.env.DATABASE_URL)
    return { url: process.env.DATABASE_URL, started: false, close: async () => {} }
  const folder = dataFolderOf()
  const running = runningPostgres(folder)
  if (running) return { url: running.url, started: false, close: async () => {} }

  openDataFolder(folder)
  const lock = await takeLock(folder, what)
  try {
    const postgres = await startPostgres(folder)
    return {
      url: postgres.url,
      started: true,
      async close() {
        await postgres.stop()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

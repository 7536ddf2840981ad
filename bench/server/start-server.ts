import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applicationEnvironment } from '@/scripts/lib/environment.mjs'
import { freePort } from '@/scripts/lib/port.mjs'

/** What the server has done since it was started. */
export interface Usage {
  statements: number
  /** Microseconds of processor time. */
  cpu: { user: number; system: number }
}

export interface BenchServer {
  base: string
  /** From starting the process to its listening, in milliseconds. */
  startedIn: number
  usage: () => Promise<Usage>
  stop: () => Promise<void>
}

/** Serves the built application on a free port and a database, in a process of its own. */
export async function startServer(databaseUrl: string): Promise<BenchServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mingji-bench-'))
  const port = await freePort()
  const began = performance.now()
  const child = fork(join(import.meta.dirname, 'serve.mjs'), {
    env: {
      ...process.env,
      ...applicationEnvironment({ dataFolder, publicUrl: undefined, recount: '0' }, databaseUrl),
      // Nothing is done by the clock while something is measured.
      MINGJI_BELL: '',
      NODE_ENV: 'production',
      PORT: String(port),
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const remove = () => rmSync(dataFolder, { recursive: true, force: true })
  process.once('exit', remove)
  let ended = false
  child.once('exit', () => (ended = true))
  const message = async () => {
    // Whichever comes first ends the waiting for the other.
    const waiting = new AbortController()
    const { signal } = waiting
    const gone = once(child, 'exit', { signal }).then(() => Promise.reject(new Error('the server ended')))
    try {
      const [said] = (await Promise.race([once(child, 'message', { signal }), gone])) as [Usage]
      return said
    } finally {
      gone.catch(() => undefined)
      waiting.abort()
    }
  }
  await message()
  const startedIn = performance.now() - began
  return {
    base: `http://localhost:${port}`,
    startedIn,
    async usage() {
      const answer = message()
      child.send('usage')
      return answer
    },
    async stop() {
      if (!ended) {
        const gone = once(child, 'exit')
        child.disconnect()
        await gone
      }
      process.off('exit', remove)
      remove()
    },
  }
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { ensureBuilt } from './scripts/lib/built.mjs'
import { chromium } from './scripts/lib/chromium.mjs'
import { ensureGenerated } from './scripts/lib/generated.mjs'
import { freePort } from './scripts/lib/port.mjs'

/** A server with a record of its own. */
interface Server {
  url: string
  port: string
  /** The folder that its data folder is in. */
  folder: string
}

/** Read again by every worker: what the first reading chose is handed on by the environment. */
const handedOn = async (name: string, choose: () => string | Promise<string>): Promise<string> =>
  (process.env[name] ??= await choose())

async function server(name: string): Promise<Server> {
  const port = await handedOn(`MINGJI_E2E_PORT_${name}`, async () => String(await freePort()))
  const folder = await handedOn(`MINGJI_E2E_DATA_${name}`, () => mkdtempSync(join(tmpdir(), 'mingji-e2e-')))
  // Started by root, the database runs under another account, which must be able to pass.
  chmodSync(folder, 0o711)
  return { url: `http://localhost:${port}`, port, folder }
}

/** Two, so that two rows of stories can be told at the same time. */
const servers: [Server, Server] = [await server('A'), await server('B')]
const [a, b] = servers
process.env['MINGJI_E2E_SERVERS'] = servers.map(({ url }) => url).join(' ')

const worker = process.env['TEST_PARALLEL_INDEX']
if (worker === undefined) {
  process.on('exit', () => {
    for (const { folder } of servers) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  // Two launchers would both begin to build.
  await ensureGenerated()
  await ensureBuilt()
}

/** The launcher itself, so that it is tested too: a new data folder with the demonstration. */
const launched = ({ port, folder }: Server) => ({
  command: 'node scripts/start.mjs',
  env: {
    PORT: port,
    HOST: '127.0.0.1',
    MINGJI_DATA: join(folder, 'data'),
    DATABASE_URL: '',
    MINGJI_RECOUNT: '0',
  },
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
})

/** One server, one record: the stories of a row follow one another. */
const row = (name: string, folders: string[], { url }: Server) => ({
  name,
  testMatch: folders.map((folder) => `${folder}/*.spec.ts`),
  workers: 1,
  dependencies: ['screens'],
  outputDir: `test-results/${folders.join('-')}`,
  use: { baseURL: url },
})

export default defineConfig({
  testDir: 'e2e',
  // Machines are shared: what waits for a page waits long enough.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 2,
  projects: [
    // Whoever only looks may look beside others, and at either.
    {
      name: 'screens',
      testMatch: 'screens/*.spec.ts',
      fullyParallel: true,
      outputDir: 'test-results/screens',
      // What stands in somebody's way is told in words, with its place; a trace would cost a quarter of the time.
      use: { baseURL: (worker === '1' ? b : a).url, trace: 'off' },
    },
    row('inspection and results', ['inspection', 'results'], a),
    row('plan, report and site', ['plan', 'report', 'site'], b),
  ],
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // What a page held at each step; pictures of it would be painted for nothing where no story fails.
    trace: { mode: 'retain-on-failure', snapshots: true, screenshots: false },
    launchOptions: await chromium(),
  },
  // The second one starts at once because nothing is waited for at the first; `both-answer` does.
  webServer: [launched(a), { ...launched(b), url: b.url, timeout: 600_000 }],
  globalSetup: './e2e/support/both-answer.ts',
})

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/lib/chromium.mjs'
import { freePort } from './scripts/lib/port.mjs'

// Read again by every worker: what the first reading chose is handed on by the environment.
const port = (process.env['MINGJI_E2E_PORT'] ??= String(await freePort()))
const data = (process.env['MINGJI_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'mingji-e2e-')))
// Started by root, the database runs under another account, which must be able to pass.
chmodSync(data, 0o711)
const isWorker = process.env['TEST_WORKER_INDEX'] !== undefined
if (!isWorker) process.on('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))

export default defineConfig({
  testDir: 'e2e',
  // Machines are shared: what waits for a page waits long enough.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  projects: [
    // Whoever only looks may look beside others.
    {
      name: 'screens',
      testMatch: 'accessibility.spec.ts',
      fullyParallel: true,
      outputDir: 'test-results/screens',
    },
    // One server, one record: the stories follow one another.
    {
      name: 'stories',
      testIgnore: 'accessibility.spec.ts',
      workers: 1,
      dependencies: ['screens'],
      outputDir: 'test-results/stories',
    },
  ],
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: await chromium(),
  },
  // The launcher itself, so that it is tested too: a new data folder with the demonstration.
  webServer: {
    command: 'node scripts/start.mjs',
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      MINGJI_DATA: join(data, 'data'),
      DATABASE_URL: '',
      MINGJI_RECOUNT: '0',
    },
    url: `http://localhost:${port}`,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
})

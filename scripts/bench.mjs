// `npm run bench`: measures the product, from a fresh clone; -- --only PART for one part. See docs/performance.md.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './lib/built.mjs'
import { runCommand } from './lib/command.mjs'
import { ensureGenerated } from './lib/generated.mjs'
import { ensureInstalled } from './lib/installed.mjs'
import { repository } from './lib/repository.mjs'

await runCommand(async () => {
  await ensureInstalled({ development: true })
  await ensureGenerated()
  await ensureBuilt()
  // As the server runs it: server code is told apart from the browser's by a condition.
  const args = ['--import', 'tsx', '--conditions=react-server', join('bench', 'index.ts')]
  const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const code = '{app,server,scripts,bench,prisma}/**'
const elsewhere = ['**/*.db.test.ts', '**/*.alone.test.ts', '**/node_modules/**']

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    alias: { 'server-only': at('./server/test/server-only.ts') },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${code}/*.test.{ts,tsx}`],
          exclude: elsewhere,
          // Pure functions have nothing to keep apart; loading the domain once instead of per file halves the time.
          pool: 'threads',
          isolate: false,
          // Workbooks and drawn cases take seconds on a machine that others use too.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // What measures its process, or needs modules that nobody has used yet.
          name: 'alone',
          include: [`${code}/*.alone.test.{ts,tsx}`],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{server,scripts}/**/*.db.test.ts'],
          globalSetup: ['./server/test/database-setup.ts'],
          setupFiles: ['./server/test/database-teardown.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})

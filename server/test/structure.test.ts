import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, describe, expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'

const root = join(import.meta.dirname, '../..')
const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

/** Cruises a folder by the repository's own rules. */
async function violations(baseDir: string, roots: string[]) {
  const { forbidden = [], options } = config
  const settings: ICruiseOptions = { ...options, baseDir, validate: true, ruleSet: { forbidden } }
  const { output } = await cruise(
    roots,
    settings,
    {},
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  return (output as ICruiseResult).summary
}

/** A tree with one violation in it. */
const plants: Record<string, Record<string, string>> = {
  'no-cycles': {
    'server/domain/a.ts': "import { b } from './b'\nexport const a = () => b",
    'server/domain/b.ts': "import { a } from './a'\nexport const b = () => a",
  },
  'domain-is-pure': {
    'server/domain/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync",
  },
  'db-knows-domain-only': {
    'server/db/a.ts': "import { b } from '../services/b'\nexport const a = b",
    'server/services/b.ts': 'export const b = 1',
  },
  'documents-know-domain-only': {
    'server/documents/a.ts': "import { b } from '../db/b'\nexport const a = b",
    'server/db/b.ts': 'export const b = 1',
  },
  'files-know-domain-only': {
    'server/files/a.ts': "import { b } from '../db/b'\nexport const a = b",
    'server/db/b.ts': 'export const b = 1',
  },
  'services-know-db-documents-files-and-domain': {
    'server/services/a.ts': "import { b } from '../api/b'\nexport const a = b",
    'server/api/b.ts': 'export const b = 1',
  },
  'auth-knows-services-and-domain': {
    'server/auth/a.ts': "import { b } from '../db/b'\nexport const a = b",
    'server/db/b.ts': 'export const b = 1',
  },
  'api-delegates': {
    'server/api/routers/a.ts': "import { b } from '../../db/b'\nexport const a = b",
    'server/db/b.ts': 'export const b = 1',
  },
  'app-takes-the-api-by-type': {
    'app/page.ts': "import { b } from '../server/services/b'\nexport const a = b",
    'server/services/b.ts': 'export const b = 1',
  },
  'documents-and-files-through-services': {
    'app/api/a.ts': "import { b } from '../../server/documents/b'\nexport const a = b",
    'server/documents/b.ts': 'export const b = 1',
  },
  'only-db-knows-prisma': {
    'server/services/a.ts': "import pg from 'pg'\nexport const a = pg",
    'node_modules/pg/package.json': '{"name":"pg","version":"1.0.0","main":"index.js"}',
    'node_modules/pg/index.js': 'module.exports = 1',
    'package.json': '{"name":"planted","dependencies":{"pg":"1.0.0"}}',
  },
  'product-without-bench': {
    'server/services/a.ts': "import { b } from '../../bench/b'\nexport const a = b",
    'bench/b.ts': 'export const b = 1',
  },
  'areas-are-private': {
    'app/[locale]/(workspace)/league/page.ts':
      "import { b } from '../reports/_components/b'\nexport const a = b",
    'app/[locale]/(workspace)/reports/_components/b.ts': 'export const b = 1',
  },
  'ui-is-dumb': {
    'app/_components/ui/a.ts': "import { b } from '../../_trpc/client'\nexport const a = b",
    'app/_trpc/client.ts': 'export const b = 1',
  },
}

describe('the dependency rule', () => {
  test('holds, over the whole of app, server and bench', async () => {
    const summary = await violations(root, ['app', 'server', 'bench', 'proxy.ts'])
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([])
    // A cruiser that finds nothing to cruise finds no violation either.
    expect(summary.totalCruised).toBeGreaterThan(300)
  }, 300_000)

  test('has a planted violation for every rule', () => {
    expect(Object.keys(plants).sort()).toEqual((config.forbidden ?? []).map((rule) => rule.name).sort())
  })

  test.each(Object.entries(plants))(
    '%s bites',
    async (name, files) => {
      const folder = mkdtempSync(join(tmpdir(), 'mingji-structure-'))
      planted.push(folder)
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const roots = ['app', 'server'].filter((each) =>
        Object.keys(files).some((path) => path.startsWith(`${each}/`)),
      )
      const summary = await violations(folder, roots)
      expect(summary.violations.map((violation) => violation.rule.name)).toContain(name)
    },
    30_000,
  )
})

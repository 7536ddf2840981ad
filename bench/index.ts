// npm run bench: see docs/performance.md. Started by scripts/bench.mjs, which has installed and built by then.
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { PASSWORD, signInByHttp } from '@/e2e/support/api'
import { migrate } from '@/scripts/lib/migrate.mjs'
import { repository } from '@/scripts/lib/repository.mjs'
import { step } from '@/scripts/lib/say.mjs'
import { seed } from '@/scripts/lib/seed.mjs'
import { startThrowawayPostgres } from '@/scripts/lib/throwaway-postgres.mjs'
import { database, disconnect } from '@/server/db/client'
import { findAccount, toActor } from '@/server/db/users'
import { hashPassword } from '@/server/services/account/password'
import { drawCounty, type DrawnCounty } from './county/draw-county'
import { storeResults, type StoredCounty } from './county/store-results'
import { compareCounts, type PageCounts } from './measure/compare-counts'
import { type Figure, reaches } from './measure/goals'
import { measureEngine } from './parts/engine'
import { measurePages } from './parts/pages'
import { measurePaint } from './parts/paint'
import { measurePapers } from './parts/papers'
import { measureProcedure } from './parts/procedure'
import { countQueries, printQueries } from './parts/queries'
import { measureScripts } from './parts/scripts'
import { measureStored } from './parts/stored'
import { printFigures } from './print-figures'
import { startServer } from './server/start-server'
import { makeStaticPage } from './server/static-page'

const PARTS = ['engine', 'papers', 'procedure', 'stored', 'pages', 'queries', 'scripts', 'paint'] as const
type Part = (typeof PARTS)[number]
const SIZES = [9, 98, 3000]
/** Of tables that are stored and read page by page. */
const STORED = [20, 500, 3000, 40_000]

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })
const asked = values.only ?? []
const unknown = asked.find((name) => !PARTS.some((part) => part === name))
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; npm run bench -- --only takes ${PARTS.join(', ')}.`)
  process.exit(2)
}
const wants = (...parts: Part[]) => asked.length === 0 || parts.some((part) => asked.includes(part))

// The database library warns its other libraries' authors about their use of it; that is nothing to a reader of figures.
Object.assign(process, { noDeprecation: true })
const began = new Date()
const figures: Figure[] = []
let queries: PageCounts[] = []
if (wants('engine')) figures.push(...(await step('Timing the engine', measureEngine)))
if (wants('papers')) figures.push(...(await step('Setting bulletins', measurePapers)))
if (wants('procedure', 'stored', 'pages', 'queries', 'scripts', 'paint')) await onDatabase()

console.log('')
if (figures.length > 0) printFigures(figures)
const constant = queries.length === 0 || printQueries(queries)
save()
if (!constant) process.exitCode = 1

async function onDatabase(): Promise<void> {
  const postgres = await step('Starting a database', startThrowawayPostgres)
  try {
    process.env['DATABASE_URL'] = postgres.url
    await migrate(postgres.url)
    await step('Adding the demonstration county', () =>
      seed('demo', { url: postgres.url, dataFolder: process.env['TMPDIR'] ?? '/tmp' }),
    )
    const drawn = wants('procedure', 'queries') ? await drawCounties() : []
    if (wants('procedure')) {
      const account = await findAccount(database(), 'leader')
      if (!account) throw new Error('the demonstration has no leader')
      const counties = [
        { townships: 9, actor: toActor(account), period: '2026Q2' },
        ...drawn
          .slice(1)
          .map(({ townships, actors }) => ({ townships, actor: actors.leader, period: '2026Q1' })),
      ]
      figures.push(...(await step('Timing the procedure', () => measureProcedure(postgres.url, counties))))
    }
    if (wants('stored')) {
      const counties = await storeCounties()
      figures.push(...(await step('Reading stored tables', () => measureStored(postgres.url, counties))))
    }
    if (wants('pages', 'queries', 'scripts', 'paint')) await onServer(postgres.url, drawn)
  } finally {
    await disconnect()
    await postgres.stop()
  }
}

async function onServer(databaseUrl: string, drawn: readonly DrawnCounty[]): Promise<void> {
  const page = makeStaticPage()
  const server = await startServer(databaseUrl)
  try {
    const { cookie } = await signInByHttp(server.base, 'leader')
    if (wants('pages'))
      figures.push(...(await step('Loading pages', () => measurePages(server, cookie, page))))
    if (wants('scripts')) figures.push(...(await measureScripts(server, cookie)))
    if (wants('paint')) figures.push(...(await step('Painting', () => measurePaint(server, cookie))))
    if (wants('queries'))
      queries = await step('Counting queries', () => countQueries(server, drawn, PASSWORD))
  } finally {
    await server.stop()
    page.remove()
  }
}

async function drawCounties(): Promise<DrawnCounty[]> {
  const passwordHash = await hashPassword(PASSWORD)
  const counties: DrawnCounty[] = []
  for (const [at, townships] of SIZES.entries())
    counties.push(
      await step(`Drawing a county of ${townships} townships`, () =>
        drawCounty(`9900${String(at + 1).padStart(2, '0')}`, townships, passwordHash),
      ),
    )
  return counties
}

async function storeCounties(): Promise<StoredCounty[]> {
  const passwordHash = await hashPassword(PASSWORD)
  const counties: StoredCounty[] = []
  for (const [at, townships] of STORED.entries())
    counties.push(
      await step(`Storing a table of ${String(townships)} townships`, () =>
        storeResults(`9910${String(at + 1).padStart(2, '0')}`, townships, passwordHash),
      ),
    )
  return counties
}

/** One file per run, with everything that was printed. */
function save(): void {
  const folder = join(repository, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${began.toISOString().replaceAll(':', '-')}.json`)
  const result = {
    at: began.toISOString(),
    node: process.version,
    cores: availableParallelism(),
    figures: figures.map((figure) => ({ ...figure, reached: reaches(figure) })),
    queries: queries.map((row) => ({
      page: row.page,
      bySize: Object.fromEntries(row.bySize),
      milliseconds: row.milliseconds,
      verdict: compareCounts(row),
    })),
  }
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  console.log(`\nKept in bench/results/${file.slice(folder.length + 1)}`)
}

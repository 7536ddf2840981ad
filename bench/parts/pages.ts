import autocannon from 'autocannon'
import type { Figure } from '../measure/goals'
import { median } from '../measure/median'
import { fetchPage } from '../pages/fetch-page'
import type { BenchServer } from '../server/start-server'
import { type StaticPage } from '../server/static-page'

const ROUNDS = 5
const REQUESTS = { page: 120, file: 600 }
const CONNECTIONS = 8

/**
 * How many requests for the league table the server answers in a second, against a file of the same bytes from `public`:
 * through the same listener, the same proxy with its policy, and compressed alike, since browsers ask for that.
 */
export async function measurePages(
  server: BenchServer,
  cookie: string,
  { path: staticPath, put }: StaticPage,
): Promise<Figure[]> {
  const began = performance.now()
  const html = await fetchPage(server.base, '/league', cookie)
  const firstRequest = performance.now() - began
  if (html === null) throw new Error('there is no league table')
  put(html)
  const headers = { cookie, 'accept-encoding': 'gzip' }
  const rounds: Record<'page' | 'file', { rate: number; cpu: number }>[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const page = await load(server, '/league', headers, REQUESTS.page)
    const file = await load(server, staticPath, headers, REQUESTS.file)
    // The first round is the machine's warming up.
    if (round > 0) rounds.push({ page, file })
  }
  const part = 'pages'
  const middle = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of))
  return [
    {
      part,
      name: 'league page ÷ a file of its bytes, requests a second',
      value: middle(({ page, file }) => page.rate / file.rate),
      unit: '×',
      goal: { atLeast: 0.25 },
    },
    {
      part,
      name: 'file ÷ league page, processor time of a request',
      value: middle(({ page, file }) => file.cpu / page.cpu),
      unit: '×',
    },
    { part, name: 'league page', value: middle(({ page }) => page.rate), unit: 'requests/s' },
    { part, name: 'file of the same bytes', value: middle(({ file }) => file.rate), unit: 'requests/s' },
    { part, name: 'league page, processor time', value: middle(({ page }) => page.cpu), unit: 'ms' },
    { part, name: 'file, processor time', value: middle(({ file }) => file.cpu), unit: 'ms' },
    { part, name: 'league page, HTML', value: Buffer.byteLength(html) / 1024, unit: 'KB' },
    { part, name: 'from starting the server to its listening', value: server.startedIn, unit: 'ms' },
    { part, name: 'first request', value: firstRequest, unit: 'ms' },
  ]
}

async function load(server: BenchServer, path: string, headers: Record<string, string>, amount: number) {
  const before = await server.usage()
  const { requests, duration, non2xx, errors } = await autocannon({
    url: `${server.base}${path}`,
    connections: CONNECTIONS,
    amount,
    headers,
  })
  if (non2xx + errors > 0 || requests.total !== amount)
    throw new Error(`${path}: ${requests.total} answers, ${non2xx} refusals, ${errors} failures`)
  const { cpu } = await server.usage()
  const spent = cpu.user + cpu.system - before.cpu.user - before.cpu.system
  return { rate: requests.total / duration, cpu: spent / 1000 / requests.total }
}

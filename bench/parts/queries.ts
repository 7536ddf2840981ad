import { signInByHttp } from '@/e2e/support/api'
import type { DrawnCounty } from '../county/draw-county'
import { compareCounts, type PageCounts } from '../measure/compare-counts'
import { fetchPage } from '../pages/fetch-page'
import { type Person, pagesOf } from '../pages/pages-of'
import type { BenchServer } from '../server/start-server'

const PEOPLE: readonly Person[] = ['office', 'leader', 'inspector', 'health', 'reporter', 'head']

/**
 * How many statements every page sends to the database, in a county of each size: from the request to its answer, the
 * session's included. Each page is opened first, so that what a process reads once is not counted.
 */
export async function countQueries(
  server: BenchServer,
  counties: readonly DrawnCounty[],
  password: string,
): Promise<PageCounts[]> {
  const pages = new Map<string, { bySize: Map<number, number | null>; milliseconds: number }>()
  for (const county of counties) {
    const cookies = new Map<Person, string>()
    for (const person of PEOPLE)
      cookies.set(person, (await signInByHttp(server.base, `${person}@${county.code}`, password)).cookie)
    for (const { page, as, path } of pagesOf(county)) {
      const row = pages.get(page) ?? { bySize: new Map<number, number | null>(), milliseconds: NaN }
      const { count, milliseconds } = await open(
        server,
        path,
        cookies.get(as) ?? '',
        [...row.bySize.values()].at(-1),
      )
      row.bySize.set(county.townships, count)
      pages.set(page, { ...row, milliseconds })
    }
  }
  return [...pages].map(([page, row]) => ({ page, ...row }))
}

async function open(server: BenchServer, path: string, cookie: string, expected: number | null | undefined) {
  if ((await fetchPage(server.base, path, cookie)) === null) return { count: null, milliseconds: NaN }
  const measured = await measure(server, path, cookie)
  // Once a minute a session's last sight is noted, which is a statement more: another count is counted again.
  if (measured.count === expected) return measured
  const again = await measure(server, path, cookie)
  return again.count < measured.count ? again : measured
}

async function measure(server: BenchServer, path: string, cookie: string) {
  const before = await server.usage()
  const began = performance.now()
  await fetchPage(server.base, path, cookie)
  const milliseconds = performance.now() - began
  return { count: (await server.usage()).statements - before.statements, milliseconds }
}

/** Prints the counts and says whether every page's is the same in all sizes. */
export function printQueries(pages: readonly PageCounts[]): boolean {
  const words = { constant: '', differs: 'differs', noPage: 'no such page' }
  const width = Math.max(...pages.map(({ page }) => page.length))
  const sizes = [...(pages[0]?.bySize.keys() ?? [])]
  console.log(
    `${'queries, by townships'.padEnd(width)}  ${sizes.map((size) => String(size).padStart(5)).join('  ')}  ms in the largest`,
  )
  for (const row of pages) {
    const counts = [...row.bySize.values()].map((count) => String(count ?? '—').padStart(5)).join('  ')
    const time = Number.isNaN(row.milliseconds) ? '—' : String(Math.round(row.milliseconds))
    console.log(
      `${row.page.padEnd(width)}  ${counts}  ${time.padStart(6)}  ${words[compareCounts(row)]}`.trimEnd(),
    )
  }
  return pages.every((row) => compareCounts(row) !== 'differs')
}

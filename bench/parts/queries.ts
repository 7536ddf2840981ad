import { signInByHttp } from '@/e2e/api'
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
  const counts = new Map<string, Map<number, number | null>>()
  for (const county of counties) {
    const cookies = new Map<Person, string>()
    for (const person of PEOPLE)
      cookies.set(person, (await signInByHttp(server.base, `${person}@${county.code}`, password)).cookie)
    for (const { page, as, path } of pagesOf(county)) {
      const bySize = counts.get(page) ?? new Map<number, number | null>()
      bySize.set(county.townships, await countOf(server, path, cookies.get(as) ?? ''))
      counts.set(page, bySize)
    }
  }
  return [...counts].map(([page, bySize]) => ({ page, bySize }))
}

async function countOf(server: BenchServer, path: string, cookie: string): Promise<number | null> {
  if ((await fetchPage(server.base, path, cookie)) === null) return null
  const counts: number[] = []
  // Now and then a session's last sight is noted: one statement more, once a minute.
  for (let time = 0; time < 2; time += 1) {
    const before = await server.usage()
    await fetchPage(server.base, path, cookie)
    counts.push((await server.usage()).statements - before.statements)
  }
  return Math.min(...counts)
}

/** Prints the counts and says whether every page's is the same in all sizes. */
export function printQueries(pages: readonly PageCounts[]): boolean {
  const words = { constant: '', differs: 'differs', noPage: 'no such page' }
  const width = Math.max(...pages.map(({ page }) => page.length))
  const sizes = [...(pages[0]?.bySize.keys() ?? [])]
  console.log(
    `${'queries, by townships'.padEnd(width)}  ${sizes.map((size) => String(size).padStart(5)).join('  ')}`,
  )
  for (const row of pages) {
    const counts = [...row.bySize.values()].map((count) => String(count ?? '—').padStart(5)).join('  ')
    console.log(`${row.page.padEnd(width)}  ${counts}  ${words[compareCounts(row)]}`.trimEnd())
  }
  return pages.every((row) => compareCounts(row) !== 'differs')
}

import { gzipSync } from 'node:zlib'
import type { Figure } from '../measure/goals'
import { fetchPage } from '../pages/fetch-page'
import type { BenchServer } from '../server/start-server'

/** The scripts that a page's HTML names: what a browser fetches before the page is alive, gzip. */
export async function measureScripts(server: BenchServer, cookie: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const path of ['/league', '/trends', '/sign-in']) {
    const html = (await fetchPage(server.base, path, path === '/sign-in' ? '' : cookie)) ?? ''
    const scripts = new Set(
      [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.js)[^"]*"/g)].map(([, src]) => src),
    )
    let bytes = 0
    for (const src of scripts) {
      const script = await fetch(`${server.base}${src}`)
      // Modern browsers leave out what is for old ones.
      if (html.includes(`src="${src}" noModule=""`)) continue
      bytes += gzipSync(Buffer.from(await script.arrayBuffer())).length
    }
    figures.push({
      part: 'scripts',
      name: `scripts of ${path}, gzip`,
      value: bytes / 1024,
      unit: 'KB',
      ...(path === '/league' ? { goal: { atMost: 200 } } : {}),
    })
  }
  return figures
}

import type { Page } from '@playwright/test'

/** An address without what differs from one record to the next: its kind of page and which choices stand in it. */
function kindOf(url: URL): string {
  const path = url.pathname
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/\/\d{9,12}(?=\/|$)/g, '/:unit')
    .replace(/\/20\d\d(Q\d|H1|Y)(?=\/|$)/g, '/:period')
    .replace(/(:period\/)[A-Z]\d+$/, '$1:indicator')
  return `${path}?${[...new Set(url.searchParams.keys())].sort().join('&')}`
}

/**
 * Calls back on every kind of screen that somebody can reach by links from their menu, once each. Nobody has to remember
 * to add a new screen to a list.
 */
export async function eachScreen(page: Page, visit: (kind: string) => Promise<void>): Promise<string[]> {
  const origin = new URL(page.url()).origin
  const seen = new Set<string>()
  const waiting: URL[] = []
  const take = async () => {
    const links = await page
      .locator('main a[href], nav a[href]')
      .evaluateAll((all) => all.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')))
    for (const link of links) {
      const url = new URL(link)
      url.hash = ''
      if (url.origin !== origin || url.pathname.startsWith('/api/')) continue
      const kind = kindOf(url)
      if (seen.has(kind)) continue
      seen.add(kind)
      waiting.push(url)
    }
  }
  await take()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await page.goto(next.href)
    await visit(kindOf(next))
    await take()
  }
  return [...seen]
}

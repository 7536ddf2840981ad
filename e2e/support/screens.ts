import type { Page } from '@playwright/test'

/** An address without what differs from one record to the next. */
function kindOf(url: URL): string {
  return url.pathname
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/\/\d{9,12}(?=\/|$)/g, '/:unit')
    .replace(/\/20\d\d(Q\d|H1|Y)(?=\/|$)/g, '/:period')
    .replace(/(:period\/)[A-Z]\d+$/, '$1:indicator')
}

/** What makes an address worth a visit: a kind of page, or a choice on it, that was not seen before. */
function newsOf(url: URL, choices: boolean): string[] {
  const kind = kindOf(url)
  return [kind, ...(choices ? Array.from(url.searchParams.keys(), (choice) => `${kind}?${choice}`) : [])]
}

/**
 * Calls back on every kind of screen that somebody can reach by links from their menu, and on every choice it offers, or
 * on each kind once.
 * Nobody has to remember to add a new screen to a list.
 */
export async function eachScreen(
  page: Page,
  visit: (address: string) => Promise<void>,
  {
    leavesOut = () => false,
    choices = true,
  }: { leavesOut?: (path: string) => boolean; choices?: boolean } = {},
): Promise<string[]> {
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
      // Files to keep are no screens.
      if (url.origin !== origin || /^\/api\/|\/chart$/.test(url.pathname)) continue
      if (leavesOut(url.pathname)) continue
      const news = newsOf(url, choices).filter((each) => !seen.has(each))
      if (news.length === 0) continue
      for (const each of news) seen.add(each)
      waiting.push(url)
    }
  }
  await take()
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await page.goto(next.href)
    await visit(next.pathname.replace(/[0-9a-f-]{36}/g, ':id') + next.search)
    await take()
  }
  return [...seen]
}

import { type Browser, chromium as browserType } from '@playwright/test'
import { chromium } from '@/scripts/lib/chromium.mjs'
import type { Figure } from '../measure/goals'
import { median } from '../measure/median'
import type { BenchServer } from '../server/start-server'

const RUNS = 5
const SLOW_DOWN = 4

/** What a browser says of one loading of a page, in milliseconds and bytes. */
interface Loading {
  largestPaint: number
  blocked: number
  scriptBytes: number
  /** What its scripts ask of the server by themselves. */
  fetches: number
}

/**
 * The league table in the product's own browser with the processor slowed down four times: when its largest piece was
 * painted, and for how long scripts kept the page from answering (what tasks take beyond 50 ms, added up). A new
 * browser context each time, so that nothing is cached.
 */
export async function measurePaint(server: BenchServer, cookie: string): Promise<Figure[]> {
  const browser = await browserType.launch(await chromium())
  try {
    const loadings: Loading[] = []
    for (let run = 0; run <= RUNS; run += 1) {
      const loading = await load(browser, server.base, cookie)
      // The first one starts the browser's own processes.
      if (run > 0) loadings.push(loading)
    }
    const part = 'paint'
    const middle = (of: (loading: Loading) => number) => median(loadings.map(of))
    return [
      {
        part,
        name: `largest paint of the league page, processor ÷ ${SLOW_DOWN}`,
        value: middle(({ largestPaint }) => largestPaint) / 1000,
        unit: 's',
        goal: { atMost: 1.5 },
      },
      { part, name: 'blocked by scripts', value: middle(({ blocked }) => blocked), unit: 'ms' },
      {
        part,
        name: 'scripts until nothing more is fetched, gzip',
        value: middle(({ scriptBytes }) => scriptBytes) / 1024,
        unit: 'KB',
      },
      {
        part,
        name: 'requests that an opened league page makes by itself',
        value: middle(({ fetches }) => fetches),
        unit: '',
      },
    ]
  } finally {
    await browser.close()
  }
}

async function load(browser: Browser, base: string, cookie: string): Promise<Loading> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  try {
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=')
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: base }
      }),
    )
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    const scripts = new Set<string>()
    let scriptBytes = 0
    let fetches = 0
    devtools.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId)
      if (type === 'Fetch' || type === 'XHR') fetches += 1
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptBytes += encodedDataLength
    })
    await page.addInitScript(watchPainting)
    await page.goto(`${base}/league`, { waitUntil: 'networkidle' })
    return { ...(await page.evaluate(() => globalThis.painting)), scriptBytes, fetches }
  } finally {
    await context.close()
  }
}

declare global {
  var painting: { largestPaint: number; blocked: number }
}

/** Runs in the page, before anything of its own. */
function watchPainting(): void {
  const painting = { largestPaint: 0, blocked: 0 }
  globalThis.painting = painting
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) painting.largestPaint = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) painting.blocked += Math.max(0, entry.duration - 50)
  }).observe({ type: 'longtask', buffered: true })
}

// Usage: node scripts/screenshot.mjs URL OUT.png [URL OUT.png …] [--size 1366x768] [--as USERNAME:PASSWORD] [--full]
// Takes pictures of pages with the browser of the tests; --as signs in first, on the first URL's server.
import { parseArgs } from 'node:util'
import { chromium as browserType } from '@playwright/test'
import { chromium } from './lib/chromium.mjs'
import { runCommand } from './lib/command.mjs'
import { Refusal } from './lib/refusal.mjs'

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '1366x768' },
      as: { type: 'string' },
      full: { type: 'boolean' },
    },
  })
  const [first] = positionals
  const [width, height] = values.size.split('x').map(Number)
  if (!first || positionals.length % 2 || !width || !height) {
    throw new Refusal(
      'Usage: node scripts/screenshot.mjs URL OUT.png … [--size 1366x768] [--as USERNAME:PASSWORD]',
    )
  }
  const browser = await browserType.launch(await chromium())
  try {
    const page = await browser.newPage({
      viewport: { width, height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    page.on('console', (message) => {
      if (message.type() === 'error') console.error(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
    if (values.as) await signIn(page, first, values.as)
    for (let index = 0; index < positionals.length; index += 2) {
      await page.goto(positionals[index] ?? '', { waitUntil: 'networkidle' })
      await page.screenshot({ path: positionals[index + 1], fullPage: values.full ?? false })
    }
  } finally {
    await browser.close()
  }
})

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {string} who
 */
async function signIn(page, url, who) {
  const colon = who.indexOf(':')
  await page.goto(new URL('/', url).href, { waitUntil: 'networkidle' })
  await page.locator('input[name="username"]').fill(who.slice(0, colon))
  await page.locator('input[name="password"]').fill(who.slice(colon + 1))
  await page.locator('input[name="password"]').press('Enter')
  await page.locator('input[name="password"]').waitFor({ state: 'detached' })
}

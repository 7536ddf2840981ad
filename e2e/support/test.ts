import { type BrowserContext, expect, test as base } from '@playwright/test'

const errors: string[] = []
const opened: BrowserContext[] = []
let awaited: RegExp | null = null

/** Notes whatever the browser reports as an error in a context that a story opened, and that ends with it. */
export function watch(context: BrowserContext): void {
  opened.push(context)
  listen(context)
}

function listen(context: BrowserContext): void {
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
}

/** Says which errors this story brings about on purpose. */
export function expectErrors(pattern: RegExp): void {
  awaited = pattern
}

/** Playwright's test, in which an error in any browser opened by `signIn` or by the test itself fails the story. */
export const test = base.extend<{ silence: undefined }>({
  silence: [
    async ({ context }, use) => {
      errors.length = 0
      awaited = null
      listen(context)
      await use(undefined)
      // A page that stays open goes on asking the server, beside every story to come.
      await Promise.all(opened.splice(0).map((each) => each.close()))
      expect(
        errors.filter((error) => !awaited?.test(error)),
        'errors in the browser',
      ).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

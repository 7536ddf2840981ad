import { expect, test as base } from '@playwright/test'

/** Playwright's test, in which whatever the browser reports as an error fails the story. */
export const test = base.extend<{ silence: null }>({
  silence: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use(null)
      expect(errors, 'errors in the browser').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What a look may be narrowed to: a part of the page, some of the rules. */
interface Look {
  within?: string
  rules?: string[]
  /** Rules that another look has answered already. */
  without?: string[]
}

/**
 * Everything on the page in sight that would stop somebody: axe's serious and critical findings, in words that lead to the
 * place. Asked in the page itself, in one go: handing every passed node of a table of hundreds of cells to the test and
 * back takes ten times as long as looking. Nothing here lies in frames of another origin, which that way round is for.
 */
export async function barriers(page: Page, { within, rules, without = [] }: Look = {}): Promise<string[]> {
  // A page's title is streamed after its frame.
  await page.waitForFunction(() => document.title !== '')
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    ([selector, runOnly, left]) =>
      (window as unknown as { axe: typeof axe }).axe.run(selector ?? document, {
        resultTypes: ['violations'],
        ...(runOnly ? { runOnly } : {}),
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
      }),
    [within, rules, without] as const,
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

import type { Page } from '@playwright/test'
import axe from 'axe-core'

/** What a look may be narrowed to: a part of the page, some of the rules. */
interface Look {
  within?: string
  rules?: string[]
  /** Rules that another look has answered already. */
  without?: string[]
}

/** Lets every page to come bring along what looks at it: handing it over page by page takes longer than most looks. */
export async function bringAlong(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source })
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

/**
 * How the elements on the page are made, whatever they say, as numbers: tag, classes, state and own style of each one and
 * of all that it stands in. Where two pages have the same forms, they have the same colours.
 */
export async function formsOn(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const states =
      /^(class|style|type|role|disabled|open|checked|fill|data-.*|aria-(current|pressed|selected|invalid))$/
    const ownForm = (element: Element): string =>
      Array.from(element.attributes, ({ name, value }) => (states.test(name) ? `${name}=${value}` : ''))
        .join(' ')
        // Identifiers and sizes differ from row to row.
        .replace(/[\da-f-]{12,}|\d{3,}|[\d.]+(?=%|px|r?em)/g, '0')
    const hash = (text: string, from: number): number => {
      let sum = from
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619)
      return sum
    }
    const forms = new Map<Element | null, number>()
    for (const element of document.querySelectorAll('body, body *'))
      forms.set(
        element,
        hash(`${element.localName} ${ownForm(element)}`, forms.get(element.parentElement) ?? 0),
      )
    return [...new Set(forms.values())]
  })
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { otherClauses, planClauses } from './clauses-more.fixture'
import { indicatorClauses } from './clauses.fixture'
import { readClause } from './read-clause'
import type { ClauseContext } from './reading'
import { type Token, tokensOf } from './tokens'

const clauses = [...indicatorClauses, ...otherClauses, ...planClauses].flatMap(
  ({ written, reworded, context }) => [written, ...reworded].map((text) => ({ text, context })),
)
/** Each clause as written and, in turn, one of its rewordings: all of them would take minutes. */
const some = [...indicatorClauses, ...otherClauses, ...planClauses].flatMap(
  ({ clause, written, reworded, context }) =>
    [written, reworded[clause % 3] ?? written].map((text) => ({ text, context })),
)
const vocabulary = [...new Set(clauses.flatMap(({ text }) => tokensOf(text).map((token) => token.text)))]

/** Every word and figure is either understood or marked, and nothing else is. */
function expectAccounted(text: string) {
  const { understood, notUnderstood } = readClause(text)
  const spans = [...understood, ...notUnderstood]
  for (const token of tokensOf(text)) {
    if (token.is === 'mark') continue
    const holders = spans.filter(({ start, end }) => start <= token.start && token.end <= end)
    expect([text, token.text, holders.length]).toEqual([text, token.text, 1])
  }
  for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
}

describe('no text is taken for understood where it is not', () => {
  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => expectAccounted(text)),
      { numRuns: 150 },
    )
  })
  test('the words of clauses in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 25 }), (words) =>
        expectAccounted(words.join('')),
      ),
      { numRuns: 150 },
    )
  }, 60_000)
  test('pieces of clauses put together', () => {
    const pieces = clauses.flatMap(({ text }) => text.split(/[,，;；]/))
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) =>
        expectAccounted(parts.join('，')),
      ),
      { numRuns: 100 },
    )
  }, 60_000)
  test('a very long text', () => {
    expectAccounted('每低1个百分点扣0.5分，'.repeat(40))
    const long = '达'.repeat(4000)
    expect(readClause(long).notUnderstood.at(-1)?.end).toBe(long.length)
  }, 60_000)
})

/** What somebody would have to confirm: nothing left over, and the same proposal on the same grounds. */
function confirmed(text: string, context?: ClauseContext): string | null {
  const { proposals, notUnderstood, assumed, questions } = readClause(text, context)
  return notUnderstood.length > 0 ? null : JSON.stringify([proposals, assumed, questions])
}

const isNumeral = (token: Token) => token.is === 'figure' || /^[一二三四五六七八九十两百]$/.test(token.text)
const NEXT: Readonly<Record<string, string>> = {
  一: '二',
  二: '三',
  三: '四',
  四: '五',
  五: '六',
  六: '七',
  七: '八',
  八: '九',
  九: '八',
  十: '百',
  两: '三',
  百: '千',
}
const otherFigure = ({ is, text, value }: Token) =>
  is === 'figure' ? String(value + 7) : (NEXT[text] ?? '七')
/** Words that turn a clause around; many others are only manners of speaking. */
const MEANING = /^[不未低高少超]$/

const put = (text: string, token: Token, by: string) =>
  text.slice(0, token.start) + by + text.slice(token.end)

describe('one changed word or figure is never the same clause', () => {
  test.each(some)(
    '$text',
    ({ text, context }) => {
      const whole = confirmed(text, context)
      expect(whole).not.toBeNull()
      const same: string[] = []
      for (const token of tokensOf(text)) {
        const variants = [
          ...(token.is === 'mark' ? [] : [put(text, token, '某')]),
          ...(isNumeral(token) ? [put(text, token, ''), put(text, token, otherFigure(token))] : []),
          ...(MEANING.test(token.text) ? [put(text, token, '')] : []),
        ]
        same.push(...variants.filter((variant) => confirmed(variant, context) === whole))
      }
      expect(same).toEqual([])
    },
    60_000,
  )
})

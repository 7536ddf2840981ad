import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/app/_i18n/messages'
import type { Locale } from '@/app/_i18n/routing'
import { readClause } from '@/server/domain/plan/clause-text/read-clause'
import { type RuleFacts, ruleSentence } from '@/server/domain/plan/rule-sentence'
import { canonical, factsOf } from './rule-canonical.fixture'
import { ruleFacts } from './rule-facts.fixture'
import { sentenceText } from './rule-words'

const translators = {
  'zh-CN': createTranslator({ locale: 'zh-CN', messages: messagesOf['zh-CN'], namespace: 'rules' }),
  en: createTranslator({ locale: 'en', messages: messagesOf.en, namespace: 'rules' }),
}
const said = (facts: RuleFacts, locale: Locale) =>
  sentenceText({ t: translators[locale], locale }, ruleSentence(facts))

/** What a form knows beside the sentence: the unit, and the points where the rule's sentence names none. */
function readBack(facts: RuleFacts, locale: Locale) {
  const text = said(facts, locale)
  const context = { unit: facts.unit, points: facts.points, direction: facts.direction }
  const { proposals, notUnderstood } = readClause(text, context)
  const [proposal] = proposals
  const indicator = proposal?.about === 'indicator' ? proposal.indicator : {}
  return {
    text,
    count: proposals.length,
    notUnderstood: notUnderstood.map(({ start, end, why }) => `${why}: ${text.slice(start, end)}`),
    read: canonical(factsOf(indicator), locale),
  }
}

describe('a rendered rule reads back as itself', () => {
  test.each(['zh-CN', 'en'] as const)(
    'in %s',
    (locale) => {
      fc.assert(
        fc.property(ruleFacts, (facts) => {
          const { text, ...back } = readBack(facts, locale)
          expect({ text, ...back }).toEqual({
            text,
            count: 1,
            notUnderstood: [],
            read: canonical(facts, locale),
          })
        }),
        { numRuns: 150 },
      )
    },
    60_000,
  )
})

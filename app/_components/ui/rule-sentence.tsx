import { getLocale, getTranslations } from 'next-intl/server'
import type { Sentence } from '@/server/domain/plan/rule-sentence-tree'
import { sentenceText } from './rule-words'

/** A rule's own sentence, in the reader's language. */
export async function RuleSentence({ sentence }: { sentence: Sentence }) {
  const [t, locale] = await Promise.all([getTranslations('rules'), getLocale()])
  return <>{sentenceText({ t, locale }, sentence)}</>
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { sentenceText } from '@/app/_components/ui/rule-words'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { bilingual, scoringSentence } from '@/server/domain/plan/scoring-sentence'
import { useDraftWork } from './draft-context'

/** The rule's own sentence, as the plan will print it. */
export function RuleText({ scoring, unit }: { scoring: IndicatorScoring; unit: { zh: string; en: string } }) {
  const t = useTranslations('rules')
  const empty = useTranslations('workshop')
  const locale = useLocale()
  const { parts } = useDraftWork()
  const names = Object.fromEntries(
    partsOf(parts, 'indicator').map(({ codes, content }) => [codes[0] ?? '', bilingual(content.name)]),
  )
  const sentence = scoringSentence(scoring, unit, names)
  return <>{sentence === null ? empty('noRule') : sentenceText({ t, locale }, sentence)}</>
}

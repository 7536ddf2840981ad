'use client'

import { useLocale, useTranslations } from 'next-intl'
import { sentenceText } from '@/app/_components/ui/rule-words'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { ruleSentence } from '@/server/domain/plan/rule-sentence'
import { useDraftWork } from './draft-context'

/** The rule's own sentence, as the plan will print it. */
export function RuleText({ scoring, unit }: { scoring: IndicatorScoring; unit: { zh: string; en: string } }) {
  const t = useTranslations('rules')
  const empty = useTranslations('workshop')
  const locale = useLocale()
  const { parts } = useDraftWork()
  const { rule, points } = scoring
  if (rule === undefined || points === undefined) return <>{empty('noRule')}</>
  const names = Object.fromEntries(
    partsOf(parts, 'indicator').map(({ codes, content }) => [codes[0] ?? '', bilingual(content.name)]),
  )
  const { kind, direction, measure, baseline, target, max, trim, extra } = scoring
  const sentence = ruleSentence({
    rule,
    kind,
    trim,
    extra,
    direction,
    measure,
    baseline,
    target,
    points,
    unit: bilingual(unit),
    max,
    names,
  })
  return <>{sentenceText({ t, locale }, sentence)}</>
}

const bilingual = ({ zh, en }: { zh: string; en: string }) => ({ zh, en: en || zh })

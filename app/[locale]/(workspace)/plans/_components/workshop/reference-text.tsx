'use client'

import { useLocale, useTranslations } from 'next-intl'
import { aimText } from '@/app/_components/ui/rule-figures'
import { partsOf } from '@/server/domain/plan/document/parts'
import { targetAim } from '@/server/domain/plan/rule-sentence-figures'
import type { Target } from '@/server/domain/scoring/case'
import { useDraftWork } from './draft-context'

/** A target that refers to something, in words: 同组平均值的110%. */
export function ReferenceText({ target }: { target: Target }) {
  const t = useTranslations('rules')
  const locale = useLocale()
  const { parts } = useDraftWork()
  const names = Object.fromEntries(
    partsOf(parts, 'indicator').map(({ codes, content: { name } }) => [
      codes[0] ?? '',
      { zh: name.zh, en: name.en || name.zh },
    ]),
  )
  const facts = { rule: { type: 'threshold' as const }, points: 0, unit: { zh: '', en: '' }, names }
  return <>{aimText({ t, locale }, targetAim(facts, target))}</>
}

'use client'

import { useTranslations } from 'next-intl'
import type { Target } from '@/server/domain/scoring/case'
import { targetWords } from './value-text'

/** A target in words: ≥ 90%, 103–107, by the county's figures; a dash where there is none. */
export function TargetText({
  target,
  direction,
  unit,
}: {
  target: Target | undefined
  direction: 'higher' | 'lower' | 'range'
  unit: string
}) {
  const t = useTranslations('reports')
  if (target === undefined) return '—'
  const words = targetWords(target)
  switch (words.is) {
    case 'number':
      return t(direction === 'lower' ? 'atMost' : 'atLeast', { value: String(words.value), unit })
    case 'range':
      return t('between', { lo: String(words.lo), hi: String(words.hi), unit })
    case 'reference':
      return t('reference')
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { notableChange } from '@/server/domain/report/notable-change'
import type { Observation } from '@/server/domain/scoring/case'
import { cutFigure } from './cut-figure'

/**
 * A soft word where a figure stands far off last period's; it stops nobody. Null where nothing stands out. The page's
 * `Interactive` needs the area `entry`.
 */
export function useChangeWords() {
  const t = useTranslations('entry.change')
  return (before: Observation | null, now: Observation | null, multiplier: number): string | null => {
    const change = notableChange(before, now, multiplier)
    if (!change) return null
    if (change.is !== 'rate') return t(change.is, { from: String(change.from), to: String(change.to) })
    const by = cutFigure(Math.abs(change.by), 1)
    const unit = multiplier === 100 ? t('points') : multiplier === 1000 ? t('permille') : ''
    return t(change.by > 0 ? 'rose' : 'fell', { by, unit })
  }
}

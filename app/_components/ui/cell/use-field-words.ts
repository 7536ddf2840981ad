'use client'

import { useLocale, useTranslations } from 'next-intl'
import { itemsOf } from '@/server/domain/value/items-of'
import { textOf } from '@/app/_components/ui/text-of'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'

/** What each field of an indicator's cell is called. The page's `Interactive` needs the area `entry`. */
export function useFieldWords(scoring: IndicatorScoring): (field: string) => string {
  const t = useTranslations('entry.fields')
  const locale = useLocale()
  const items = itemsOf(scoring)
  return (field) => {
    if (field === 'numerator' || field === 'denominator' || field === 'reported' || field === 'verified')
      return t(field)
    if (field === 'scores') return t('scores', { max: String(scoring.max ?? 100) })
    if (field === 'value') {
      if (scoring.kind === 'manual') return t('manual')
      return scoring.kind === 'rating' ? t('rating', { max: String(scoring.max ?? 100) }) : t('amount')
    }
    const item = items.find(({ code }) => code === field)
    const name = textOf(item?.name, field, locale)
    return item !== undefined && 'most' in item && item.most !== undefined ? t('sizes', { name }) : name
  }
}

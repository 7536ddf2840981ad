'use client'

import { useLocale, useTranslations } from 'next-intl'
import { sentenceUnit } from '@/server/domain/plan/rule-sentence-figures'
import type { Direction, Kind, Measure } from '@/server/domain/scoring/case'

/** What the blanks of a sentence stand on: the indicator's words, and how its marks are written. */
export interface Ground {
  unit: { zh: string; en: string }
  kind: Kind
  direction: Direction
  measure: Measure
  /** Whether marks are written as per cent of full marks. */
  isShare: boolean
  isSecond: boolean
  readOnly: boolean
  /** What comes before every label, so that the blanks of several parts have names of their own. */
  prefix: string
}

/** What stands behind a value, a distance between two values, and marks. */
export function useSuffixes({ unit, measure, isShare }: Ground) {
  const t = useTranslations('builder')
  const locale = useLocale()
  const is =
    measure === 'growth' || measure === 'completion' ? { is: 'percent' as const } : sentenceUnit(unit)
  const counted = is.is === 'counted' ? (locale === 'zh-CN' ? is.name.zh : is.name.en || is.name.zh) : ''
  const sign = is.is === 'percent' ? '%' : is.is === 'permille' ? '‰' : counted
  const distance = is.is === 'percent' || is.is === 'permille' ? t(`point.${is.is}`) : counted
  return {
    value: measure === 'change' ? distance : sign,
    distance,
    marks: t(isShare ? 'shareOfFull' : 'marks'),
  }
}

'use client'

import { useTranslations } from 'next-intl'
import { cutFigure } from '@/app/_components/ui/cut-figure'
import { notableChange } from '@/server/domain/report/notable-change'
import type { Observation } from '@/server/domain/scoring/case'
import classes from './field-row.module.css'

/** A soft word where a figure stands far off last period's; it stops nobody. */
export function ChangeHint({
  before,
  now,
  multiplier,
}: {
  before: Observation | null
  now: Observation | null
  multiplier: number
}) {
  const t = useTranslations('reports.change')
  const change = notableChange(before, now, multiplier)
  if (!change) return null
  const words = () => {
    if (change.is !== 'rate') return t(change.is, { from: String(change.from), to: String(change.to) })
    const by = cutFigure(Math.abs(change.by), 1)
    const unit = multiplier === 100 ? t('points') : multiplier === 1000 ? t('permille') : ''
    return t(change.by > 0 ? 'rose' : 'fell', { by, unit })
  }
  return <p className={classes.hint}>{words()}</p>
}

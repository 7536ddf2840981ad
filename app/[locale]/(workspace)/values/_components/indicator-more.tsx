'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { nameOf } from '@/app/_i18n/name-of'
import { IndicatorHistory } from './indicator-history'
import type { Grid } from './use-grid'
import classes from './values.module.css'

/** Folded under an indicator's name: what is counted, and what its cells held before. */
export function IndicatorMore({
  periodId,
  indicator,
  units,
}: {
  periodId: string
  indicator: Grid['indicators'][number]
  units: Grid['units']
}) {
  const t = useTranslations('entry')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.definition} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('moreOf', { indicator: nameOf(indicator, locale) })}>{t('more')}</summary>
      <p>{locale === 'en' ? indicator.definitionEn : indicator.definition}</p>
      <h3>{t('history.title')}</h3>
      {open ? <IndicatorHistory periodId={periodId} indicator={indicator} units={units} /> : null}
    </details>
  )
}

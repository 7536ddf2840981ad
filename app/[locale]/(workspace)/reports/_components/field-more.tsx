'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { FieldHistory } from './field-history'
import classes from './field-row.module.css'

/** Folded under an indicator's name: what is counted, and what its cell held before. */
export function FieldMore({
  name,
  definition,
  ...cell
}: {
  name: string
  definition: string | null
  reportId: string
  indicator: string
  scoring: IndicatorScoring
  unit: string
}) {
  const t = useTranslations('entry')
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('moreOf', { indicator: name })}>{t('more')}</summary>
      {definition ? <p>{definition}</p> : null}
      <h3>{t('history.title')}</h3>
      {open ? <FieldHistory {...cell} /> : null}
    </details>
  )
}

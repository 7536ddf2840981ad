'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ExplanationHistory } from '@/app/_components/ui/checks/explanation-history'
import { FieldHistory } from './field-history'
import classes from './field-row.module.css'

/** Folded under an indicator's name: what is counted, and what its cell held before. */
export function FieldMore({
  name,
  definition,
  unitId,
  ...cell
}: {
  name: string
  definition: string | null
  reportId: string
  unitId: string
  indicator: string
  kind: string
  multiplier: number
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
      {open ? <ExplanationHistory unitId={unitId} code={cell.indicator} /> : null}
    </details>
  )
}

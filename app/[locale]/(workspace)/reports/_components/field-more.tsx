'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ExplanationHistory } from '@/app/_components/ui/checks/explanation-history'
import { FieldHistory } from './field-history'
import type { Field } from './field-row'
import { VillageHistory } from './village-history'
import classes from './field-row.module.css'

/** Folded under an indicator's name: what is counted, and what its cell and its villages held before. */
export function FieldMore({
  name,
  definition,
  unitId,
  field,
  ...cell
}: {
  name: string
  definition: string | null
  field: Field
  reportId: string
  unitId: string
  unit: string
}) {
  const t = useTranslations('entry')
  const words = useTranslations('reports.villages')
  const [open, setOpen] = useState(false)
  const { code, scoring } = field.indicator
  return (
    <details className={classes.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={t('moreOf', { indicator: name })}>{t('more')}</summary>
      {definition ? <p>{definition}</p> : null}
      <h3>{t('history.title')}</h3>
      {open ? <FieldHistory {...cell} indicator={code} scoring={scoring} /> : null}
      {field.villages ? (
        <>
          <h3>{words('history')}</h3>
          {open ? <VillageHistory {...cell} field={field} /> : null}
        </>
      ) : null}
      {open ? <ExplanationHistory unitId={unitId} code={code} /> : null}
    </details>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { FieldMore } from './field-more'
import type { Field } from './field-row'
import classes from './field-row.module.css'

/** An indicator's name, what a return said of it, and, folded, what is counted and what its cell held before. */
export function FieldName({
  reportId,
  unitId,
  field,
  unit,
}: {
  reportId: string
  unitId: string
  field: Field
  unit: string
}) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { indicator } = field
  const name = nameOf(indicator, locale)
  return (
    <th scope="row" className={classes.name}>
      <span className={classes.code}>{indicator.code}</span> {name}
      {field.returned ? (
        <p className={classes.returned} role="note">
          {t('returnedField', { reason: field.returned })}
        </p>
      ) : null}
      <FieldMore
        name={name}
        definition={locale === 'en' ? indicator.definitionEn : indicator.definition}
        reportId={reportId}
        unitId={unitId}
        field={field}
        unit={unit}
      />
    </th>
  )
}

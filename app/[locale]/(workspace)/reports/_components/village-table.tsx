'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { placesOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { useFieldWords } from '@/app/_components/ui/cell/use-field-words'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { Field } from './field-row'
import type { ReportFormState } from './use-report-form'
import { VillageRow } from './village-row'
import classes from './village-table.module.css'

/** Where an indicator is reported village by village: a line for each, which add up by themselves. */
export function VillageTable({
  field,
  form,
  unit,
  writable,
}: {
  field: Field
  form: ReportFormState
  unit: string
  writable: boolean
}) {
  const t = useTranslations('reports.villages')
  const reports = useTranslations('reports')
  const locale = useLocale()
  const { indicator } = field
  const { code, scoring } = indicator
  const wordOf = useFieldWords(scoring)
  const lines = form.lines[code] ?? []
  const given = lines.filter(({ observation }) => observation !== null).length
  // Open at first where there is work left; from then on it is the reader's, and no script's, to open and close.
  const [open] = useState(writable && given < lines.length)
  const counts = { given: String(given), all: String(lines.length) }
  const name = nameOf(indicator, locale)
  return (
    <details className={classes.villages} open={open}>
      <summary aria-label={`${name} ${t('title', counts)}`}>{t('title', counts)}</summary>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`} aria-label={`${name} ${t('caption')}`}>
          <thead>
            <tr>
              <th scope="col">{t('village')}</th>
              {placesOf(scoring, toCell(scoring, null).input).map(({ key }) => (
                <th key={key} scope="col" className={table.number}>
                  {wordOf(key)}
                </th>
              ))}
              <th scope="col" className={table.number}>
                {reports('rate')}
              </th>
              <th scope="col" className={table.number}>
                {reports('before')}
              </th>
              <th scope="col">{t('remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {(field.villages ?? []).map((village, at) => {
              const line = lines[at]
              return line ? (
                <VillageRow
                  key={village.id}
                  field={field}
                  village={village}
                  line={line}
                  form={form}
                  unit={unit}
                  writable={writable}
                  wordOf={wordOf}
                />
              ) : null
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

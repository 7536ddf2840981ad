'use client'

import { useLocale } from 'next-intl'
import { openFieldOf } from '@/app/_components/ui/cell/cell-entry'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import { nameOf } from '@/app/_i18n/name-of'
import type { Report } from './report-form'
import type { ReportFormState } from './use-report-form'
import classes from './report-steps.module.css'

/** The fields that still have to be filled, each with the way there. */
export function MissingLinks({
  report,
  entries,
  codes,
  onGo,
}: {
  report: Report
  entries: ReportFormState['entries']
  codes: readonly string[]
  onGo: (fieldId: string) => void
}) {
  const locale = useLocale()
  const fieldOf = ({ code, scoring }: Report['fields'][number]['indicator']) => {
    const entry = entries[code]
    return fieldId(code, entry ? openFieldOf(scoring, entry) : 'note')
  }
  return (
    <ul>
      {report.fields.flatMap(({ indicator }) =>
        codes.includes(indicator.code)
          ? [
              <li key={indicator.code}>
                <button type="button" className={classes.go} onClick={() => onGo(fieldOf(indicator))}>
                  {indicator.code} {nameOf(indicator, locale)}
                </button>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}

'use client'

import { useLocale } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { fieldId, partsOf } from './cell-entry'
import type { Report } from './report-form'
import classes from './report-steps.module.css'

/** The fields that still have to be filled, each with the way there. */
export function MissingLinks({
  report,
  codes,
  onGo,
}: {
  report: Report
  codes: readonly string[]
  onGo: (fieldId: string) => void
}) {
  const locale = useLocale()
  return (
    <ul>
      {report.fields.flatMap(({ indicator }) =>
        codes.includes(indicator.code)
          ? [
              <li key={indicator.code}>
                <button
                  type="button"
                  className={classes.go}
                  onClick={() => onGo(fieldId(indicator.code, partsOf(indicator.scoring.kind)[0] ?? ''))}
                >
                  {indicator.code} {nameOf(indicator, locale)}
                </button>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}

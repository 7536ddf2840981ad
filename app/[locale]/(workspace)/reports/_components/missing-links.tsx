'use client'

import { useLocale } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { villagesOwed } from '@/server/domain/village/village-states'
import { openFieldId } from './open-field'
import type { Report } from './report-form'
import type { ReportFormState } from './use-report-form'
import classes from './report-steps.module.css'

/** The fields that still have to be filled, each with the way there. */
export function MissingLinks({
  report,
  form,
  codes,
  onGo,
}: {
  report: Report
  form: ReportFormState
  codes: readonly string[]
  onGo: (fieldId: string) => void
}) {
  const locale = useLocale()
  const owedOf = (code: string) => {
    const owed = new Set(villagesOwed(form.lines[code] ?? []).map(({ id }) => id))
    const villages = report.fields.find(({ indicator }) => indicator.code === code)?.villages ?? []
    return villages.filter(({ id }) => owed.has(id)).map((village) => nameOf(village, locale))
  }
  return (
    <ul>
      {report.fields.flatMap(({ indicator }) =>
        codes.includes(indicator.code)
          ? [
              <li key={indicator.code}>
                <button
                  type="button"
                  className={classes.go}
                  onClick={() => onGo(openFieldId(form, indicator.code))}
                >
                  {[indicator.code, nameOf(indicator, locale), owedOf(indicator.code).join('、')]
                    .join(' ')
                    .trim()}
                </button>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}

'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import type { Field } from './field-row'
import type { ReportFormState } from './use-report-form'
import { ownValueText } from './value-text'
import classes from './report-paper.module.css'

/** On paper, below an indicator that villages make: a line for each of them. */
export function PaperVillages({
  field: { indicator, villages },
  form,
  unit,
}: {
  field: Field
  form: ReportFormState
  unit: string
}) {
  const common = useTranslations('common')
  const locale = useLocale()
  const { code, scoring } = indicator
  return villages?.map((village, at) => {
    const line = form.lines[code]?.[at]
    const observation = line?.observation ?? null
    const part = (key: 'numerator' | 'denominator') =>
      line?.entry.input.kind === 'ratio' ? (line.entry.input[key] ?? '') : '—'
    const value = ownValueText(scoring, observation)
    const before = ownValueText(scoring, village.before)
    return (
      <tr key={village.id} className={classes.village}>
        <td />
        <th scope="row">{nameOf(village, locale)}</th>
        <td />
        <td className={classes.figure}>{part('numerator')}</td>
        <td className={classes.figure}>{part('denominator')}</td>
        <td className={classes.figure}>
          {observation === null ? (
            common('missing')
          ) : value === null ? (
            <ObservationText scoring={scoring} observation={observation} />
          ) : value === '—' ? (
            value
          ) : (
            `${value}${unit}`
          )}
        </td>
        <td className={classes.figure}>{before === null || before === '—' ? '—' : `${before}${unit}`}</td>
        <td />
        <td />
      </tr>
    )
  })
}

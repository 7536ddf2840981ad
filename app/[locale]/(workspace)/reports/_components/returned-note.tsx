import { getLocale, getTranslations } from 'next-intl/server'
import type { ApiOutput } from '@/app/_trpc/client'
import { nameOf } from '@/app/_i18n/name-of'
import { openFieldOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { fieldId } from '@/app/_components/ui/cell/field-id'
import classes from './returned.module.css'

const fieldOf = ({ code, scoring }: ApiOutput['reports']['read']['fields'][number]['indicator']) =>
  fieldId(code, openFieldOf(scoring, toCell(scoring, null)))

/** Why a report came back: the general word, and each field's with the way to it. */
export async function ReturnedNote({ report }: { report: ApiOutput['reports']['read'] }) {
  const [t, te, locale] = await Promise.all([
    getTranslations('reports'),
    getTranslations('exchange'),
    getLocale(),
  ])
  const fields = report.fields.filter((field) => field.returned)
  const answered = report.fields.filter((field) => field.answered)
  return (
    <div className={classes.returned} role="note">
      <strong>{t('returnedTitle')}</strong>
      {report.returnReason ? <p>{report.returnReason}</p> : null}
      {fields.length + answered.length > 0 ? (
        <p>
          {te('words', {
            answered: String(answered.length),
            total: String(fields.length + answered.length),
          })}
        </p>
      ) : null}
      {fields.length > 0 ? (
        <ul>
          {fields.map(({ indicator, returned }) => (
            <li key={indicator.code}>
              <a href={`#${fieldOf(indicator)}`}>
                {indicator.code} {nameOf(indicator, locale)}
              </a>{' '}
              {returned}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

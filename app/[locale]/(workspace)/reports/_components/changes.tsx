import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ObservationText } from '@/app/_components/ui/observation-text'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './changes.module.css'

type Report = ApiOutput['reports']['read']
type Row = NonNullable<Report['changes']>['rows'][number]

/** What a report has changed since the submission that the office saw last: old and new, who, when, and the office's word. */
export async function Changes({ report }: { report: Report }) {
  const [t, locale, format] = await Promise.all([getTranslations('exchange'), getLocale(), getFormatter()])
  const { changes } = report
  if (!changes) return null
  const at = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium', timeStyle: 'short' })
  const facts = {
    number: String(changes.since.number),
    by: changes.since.signedByName,
    at: at(changes.since.signedAt),
  }
  const words = changes.rows.filter(({ word }) => word !== null)
  const side = (row: Row, cell: Row['from']) => {
    const field = report.fields.find(({ indicator }) => indicator.code === row.indicator)
    if (!cell || (cell.observation === null && cell.note === null)) return t('changes.empty')
    return (
      <>
        {cell.observation === null || !field ? (
          t('changes.empty')
        ) : (
          <ObservationText
            scoring={field.indicator.scoring}
            observation={cell.observation}
            unit={locale === 'en' ? field.indicator.unitEn : field.indicator.unit}
          />
        )}
        {cell.note ? <div>{t('changes.note', { note: cell.note })}</div> : null}
      </>
    )
  }
  const nameOfCell = (code: string) => {
    const field = report.fields.find(({ indicator }) => indicator.code === code)
    return field ? `${code} ${nameOf(field.indicator, locale)}` : code
  }
  return (
    <section className={classes.changes}>
      <h2>{t('changes.title')}</h2>
      <p>
        {changes.rows.length === 0
          ? t('changes.none', facts)
          : t('changes.since', {
              ...facts,
              changed: String(changes.rows.filter(({ changed }) => changed).length),
              words: String(words.length),
              answered: String(words.filter(({ word }) => word?.answered).length),
            })}
      </p>
      {changes.rows.length > 0 ? (
        <div className={table.scroll} tabIndex={0} role="region" aria-label={t('changes.title')}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t('changes.indicator')}</th>
                <th scope="col">{t('changes.from')}</th>
                <th scope="col">{t('changes.to')}</th>
                <th scope="col">{t('changes.who')}</th>
                <th scope="col">{t('changes.word')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.rows.map((row) => (
                <tr key={row.indicator}>
                  <th scope="row">{nameOfCell(row.indicator)}</th>
                  <td className={row.changed ? classes.was : undefined}>{side(row, row.from)}</td>
                  <td>
                    {row.changed ? (
                      side(row, row.to)
                    ) : (
                      <span className={classes.unchanged}>{t('changes.unchanged')}</span>
                    )}
                  </td>
                  <td className={table.soft}>
                    {row.by && row.at ? `${row.by} ${at(row.at)}` : '—'}
                    {row.behalfReason ? <div>{t('changes.behalf', { reason: row.behalfReason })}</div> : null}
                  </td>
                  <td>{row.word?.reason ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}

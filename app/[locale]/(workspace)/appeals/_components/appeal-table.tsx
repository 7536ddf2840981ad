import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { isOfLine, type ListedAppeal, toneOf } from './appeal'
import classes from './appeals.module.css'

/** Appeals, one a row; on a phone one a card. */
export async function AppealTable({
  appeals,
  ofUnit,
}: {
  appeals: readonly ListedAppeal[]
  ofUnit: boolean
}) {
  const [t, locale, format] = await Promise.all([getTranslations('appeals'), getLocale(), getFormatter()])
  const named = ({ item, indicator }: ListedAppeal) => {
    const of = item ?? indicator
    return of ? nameOf(of, locale) : ''
  }
  const figure = (marks: number | null | undefined) => (marks == null ? '—' : format.number(marks))
  return (
    <div className={`${table.scroll} ${classes.section}`}>
      <table className={`${table.table} ${table.cards}`}>
        <caption>{t('listCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            {ofUnit ? null : <th scope="col">{t('column.unit')}</th>}
            <th scope="col">{t('column.about')}</th>
            <th scope="col">{t('column.filed')}</th>
            <th scope="col">{t('column.marks')}</th>
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {appeals.map((one) => (
            <tr key={one.id}>
              <td className={table.nowrap}>
                <Link href={`/appeals/${one.id}`} className={classes.touch}>
                  {t('number', { year: String(one.plan.year), number: String(one.number) })}
                </Link>
              </td>
              {ofUnit ? null : <td className={table.nowrap}>{nameOf(one.unit, locale)}</td>}
              <td>
                {one.clause
                  ? `${t('about.veto')} ${nameOf(one.clause, locale)}`
                  : `${one.indicatorCode} ${named(one)}`}
                <div className={classes.soft}>{nameOf(one.period, locale)}</div>
              </td>
              <td className={table.nowrap} data-head={t('column.filed')}>
                {format.dateTime(one.filedAt, { dateStyle: 'medium' })}
              </td>
              <td className={table.nowrap} data-head={t('column.marks')}>
                {one.outcome && one.outcome.marks.before !== one.outcome.marks.after
                  ? t(isOfLine(one) ? 'changed.indicator' : 'changed.mark', {
                      code: one.indicatorCode,
                      before: figure(one.outcome.marks.before),
                      after: figure(one.outcome.marks.after),
                    })
                  : one.seen?.points == null
                    ? figure(one.seen?.marks)
                    : `${figure(one.seen.marks)}/${figure(one.seen.points)}`}
              </td>
              <td>
                <Badge tone={toneOf[one.state]}>{t(`state.${one.state}`)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

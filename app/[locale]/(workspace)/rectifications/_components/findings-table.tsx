import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { DueBadge } from './due-badge'
import { type FindingsPage, toneOf } from './finding'
import classes from './rectifications.module.css'

/** The findings asked for, one a row; on a phone one a card. */
export async function FindingsTable({ page, ofUnit }: { page: FindingsPage; ofUnit: boolean }) {
  const [t, locale, format] = await Promise.all([
    getTranslations('rectifications'),
    getLocale(),
    getFormatter(),
  ])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <div className={`${table.scroll} ${classes.list}`}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            {ofUnit ? null : <th scope="col">{t('column.unit')}</th>}
            <th scope="col">{t('column.what')}</th>
            <th scope="col">{t('column.found')}</th>
            <th scope="col">{t('column.due')}</th>
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {page.findings.map((one) => {
            const indicator = page.indicators.find(({ code }) => code === one.indicatorCode)
            return (
              <tr key={one.id}>
                <td className={table.nowrap}>
                  {one.number === null ? t('unnumbered') : t('number', { number: String(one.number) })}
                </td>
                {ofUnit ? null : <td className={table.nowrap}>{nameOf(one.unit, locale)}</td>}
                <td>
                  <Link href={`/rectifications/${one.id}`} className={classes.words}>
                    {one.words}
                  </Link>
                  <div className={classes.soft}>
                    {indicator ? `${indicator.code} ${nameOf(indicator, locale)}` : t('noIndicator')}
                    {one.line === null ? null : ` · ${nameOf(one.line, locale)}`}
                    {one.lost === null ? null : ` · ${t('lost', { lost: format.number(one.lost) })}`}
                  </div>
                </td>
                <td data-head={t('column.found')}>
                  {one.age === 0
                    ? day(one.foundOn)
                    : t('ageShort', { day: day(one.foundOn), age: String(one.age) })}
                </td>
                <td>
                  <DueBadge due={one.due} />
                </td>
                <td>
                  <Badge tone={toneOf[one.state]}>{t(`state.${one.state}`)}</Badge>{' '}
                  {one.supervised ? <Badge tone="due">{t('supervised')}</Badge> : null}{' '}
                  {one.times > 1 ? (
                    <Badge tone="alert">{t('times', { times: String(one.times) })}</Badge>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

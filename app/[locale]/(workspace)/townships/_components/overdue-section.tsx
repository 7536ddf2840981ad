import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { Profile } from './profile'
import classes from './profile.module.css'

type Owed = NonNullable<Profile['owed']>

/** What somebody has to act on now, from the record: reports, bureaus' values, inspection sheets. */
export async function OverdueSection({ owed }: { owed: Owed }) {
  const [t, locale] = await Promise.all([getTranslations('townships'), getLocale()])
  const words = (item: Owed['overdue'][number]) => {
    const period = nameOf(item.period, locale)
    switch (item.is) {
      case 'report':
        return t('overdue.report', { period, stage: t(`overdue.stage.${item.stage}`) })
      case 'department':
        return t('overdue.department', {
          period,
          count: String(item.indicators.length),
          indicators: item.indicators.join(t('listJoin')),
          departments: item.departments.map((each) => nameOf(each, locale)).join(t('listJoin')),
        })
      case 'sheet':
        return t('overdue.sheet', { period })
    }
  }
  const when = (item: Owed['overdue'][number]) => {
    if (item.late !== null)
      return item.late === 0 ? t('overdue.lateSince') : t('overdue.late', { days: String(item.late) })
    if (item.is !== 'report') return null
    if (item.until !== null) return t('overdue.until', { until: item.until })
    return item.dueIn === null ? null : t('overdue.dueIn', { days: String(item.dueIn) })
  }
  return (
    <section className={classes.section} aria-labelledby="overdue">
      <h2 id="overdue">{t('overdue.title')}</h2>
      {owed.overdue.length === 0 ? <p>{t('overdue.none')}</p> : null}
      <ul className={classes.owed}>
        {owed.overdue.map((item) => {
          const said = when(item)
          return (
            <li key={`${item.is} ${item.period.code}`}>
              {item.reportId === null ? (
                words(item)
              ) : (
                <Link href={`/reports/${item.reportId}`}>{words(item)}</Link>
              )}{' '}
              {said === null ? null : <Badge tone={item.late === null ? 'due' : 'alert'}>{said}</Badge>}{' '}
              <span className={classes.soft}>{t('overdue.due', { due: item.due })}</span>
            </li>
          )
        })}
      </ul>
      {owed.later > 0 ? (
        <p className={classes.note}>{t('overdue.later', { count: String(owed.later) })}</p>
      ) : null}
    </section>
  )
}

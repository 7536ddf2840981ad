import type { Metadata } from 'next'
import { getFormatter, getNow, getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { calendarOf } from '@/server/domain/calendar/change-effects'
import { nationalCalendar } from '@/server/domain/calendar/national-calendar'
import { workingDaysBetween } from '@/server/domain/calendar/working-days'
import { civilDay } from '@/server/domain/period/civil-day'
import { CalendarEditor } from '../_components/calendar-editor'
import { YearView } from '../_components/year-view'
import classes from '../_components/calendar.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('calendar.title') }
}

/** The working days of a year, and for the office the way to change them: what it would change is said before. */
export default async function CalendarPage({ searchParams }: PageProps<'/[locale]/periods/calendar'>) {
  const [{ year: asked }, { calendar, actor }, now, t, format] = await Promise.all([
    searchParams,
    ask(async (api) => ({ calendar: await api.calendar.read(), actor: await api.account.read() })),
    getNow(),
    getTranslations('periods'),
    getFormatter(),
  ])
  const today = civilDay(now)
  const current = Number(today.slice(0, 4))
  const kept = calendar.days.map(({ day }) => Number(day.slice(0, 4)))
  const years = [
    ...new Set([...kept, ...nationalCalendar.map((one) => one.year), current, current + 1]),
  ].sort()
  const year = years.find((one) => String(one) === asked) ?? current
  const days = calendar.days.filter(({ day }) => Number(day.slice(0, 4)) === year)
  const national = nationalCalendar.find((one) => one.year === year) ?? null
  const count = (kind: 'holiday' | 'makeUp') => String(days.filter((one) => one.kind === kind).length)
  const mayChange = can(actor, 'calendar.change')
  return (
    <>
      <PageHead
        title={t('calendar.title')}
        finding={
          days.length === 0
            ? t('calendar.empty', { year: String(year) })
            : t('calendar.finding', {
                year: String(year),
                holidays: count('holiday'),
                makeUps: count('makeUp'),
                working: String(
                  workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendarOf(calendar.days)),
                ),
              })
        }
        actions={<Link href="/periods">{t('calendar.back')}</Link>}
      />
      <Choices
        label={t('calendar.years')}
        choices={years.map((one) => ({
          key: String(one),
          text: String(one),
          href: `/periods/calendar?year=${String(one)}`,
          current: one === year,
        }))}
      />
      {days.length === 0 && national === null ? (
        <p className={classes.notice}>{t('calendar.unknown', { year: String(year) })}</p>
      ) : null}
      <YearView year={year} days={days} today={today} />
      {mayChange ? (
        <Interactive areas={['periods', 'entry']}>
          <CalendarEditor
            key={`${String(year)} ${String(calendar.version)}`}
            year={year}
            version={calendar.version}
            days={calendar.days}
            national={national}
          />
        </Interactive>
      ) : (
        <p className={classes.soft}>{t('calendar.readOnly')}</p>
      )}
      <section>
        <h2>{t('calendar.history')}</h2>
        {calendar.changes.length === 0 ? (
          <p className={classes.soft}>{t('calendar.noHistory')}</p>
        ) : (
          <ul className={classes.history}>
            {calendar.changes.map((change) => (
              <li key={change.version}>
                <span>
                  {format.dateTime(change.at, { dateStyle: 'medium', timeStyle: 'short' })} {change.byName}
                </span>
                <details>
                  <summary>
                    {t('calendar.historyOf', {
                      version: String(change.version),
                      count: String(change.days.length),
                    })}{' '}
                    {change.source}
                  </summary>
                  <ul>
                    {change.days.map(({ day, before, after }) => (
                      <li key={day}>
                        {day}{' '}
                        {t('calendar.was', {
                          before: t(`calendar.kind.${before?.kind ?? 'none'}`),
                          after: t(`calendar.kind.${after?.kind ?? 'none'}`),
                        })}{' '}
                        {after?.name ?? before?.name}
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

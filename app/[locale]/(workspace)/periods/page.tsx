import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Empty } from '@/app/_components/ui/empty'
import { LinkWhere } from '@/app/_components/ui/link-where'
import { PageHead } from '@/app/_components/ui/page-head'
import { periodNames } from '@/app/_components/ui/period-names'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import type { CourseStep } from '@/server/domain/period/course'
import { daysText } from './_components/days-text'
import { whereText } from './_components/where-text'
import { YearTable } from './_components/year-table'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('title') }
}

const isNow = (course: readonly CourseStep[], ...steps: CourseStep['step'][]) =>
  course.some((step) => step.is === 'now' && steps.includes(step.step))

/** All periods of the county's plans: the years under way unfolded, past ones folded; what is now and what is next. */
export default async function PeriodsPage() {
  const [{ periods, actor }, t, locale, format] = await Promise.all([
    ask(async (api) => ({ periods: await api.periods.list(), actor: await api.account.read() })),
    getTranslations('periods'),
    getLocale(),
    getFormatter(),
  ])
  const named = periodNames(periods, locale)
  const readsPeriods = can(actor, 'period.progress')
  const years = [...new Set(periods.map((period) => period.plan.year))]
  const tables = years.flatMap((year) => {
    const own = periods.filter((period) => period.plan.year === year)
    const codes = [...new Set(own.map(({ plan }) => plan.code))]
    return codes.map((code) => ({
      year,
      plan: codes.length > 1 ? (own.find(({ plan }) => plan.code === code)?.plan ?? null) : null,
      periods: own.filter(({ plan }) => plan.code === code),
    }))
  })
  // In the order in which the year goes, whichever plan they are of.
  const inOrder = [...periods].sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0))
  const current = inOrder.filter((period) => isNow(period.course, 'due', 'closes', 'scored', 'published'))
  const next = inOrder.find((period) => isNow(period.course, 'opens'))
  const opens = next?.course.find((step) => step.step === 'opens')
  return (
    <>
      <PageHead
        title={t('title')}
        finding={
          <>
            {current.length === 0 ? `${t('finding.none')}${t('sentenceJoin')}` : null}
            {current.map((period, at) => (
              <Fragment key={period.id}>
                {at > 0 ? t('clauseJoin') : ''}
                {t.rich('finding.now', {
                  period: () => (
                    <LinkWhere opens={readsPeriods} href={`/periods/${period.id}`}>
                      {named(period)}
                    </LinkWhere>
                  ),
                  where: whereText(t, period.course),
                })}
              </Fragment>
            ))}
            {current.length > 0 ? `${t('end')}${t('sentenceJoin')}` : null}
            {next && opens
              ? t('finding.next', {
                  period: named(next),
                  on: format.dateTime(new Date(next.opensOn), { dateStyle: 'medium' }),
                  days: daysText(t, opens),
                })
              : null}
          </>
        }
        actions={
          <>
            {can(actor, 'period.timeliness') ? (
              <Link href="/periods/timeliness">{t('board.timeliness')}</Link>
            ) : null}
            <Link href="/periods/calendar">{t('board.calendar')}</Link>
          </>
        }
      />
      {years.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      ) : null}
      {tables.map(({ year, plan, periods: own }) => (
        <YearTable
          opens={readsPeriods}
          key={`${String(year)} ${plan?.code ?? ''}`}
          year={year}
          plan={plan}
          periods={own}
          unfolded={year === years[0] || own.some((period) => period.publishedAt === null)}
        />
      ))}
    </>
  )
}

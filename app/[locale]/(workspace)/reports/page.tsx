import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { periodNames } from '@/app/_components/ui/period-names'
import { PeriodChoices } from '@/app/_components/ui/period-choices'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { isOfficesTurn } from '@/server/domain/report/report'
import { CountyReports } from './_components/county-reports'
import { latestFirst, periodsOf, standsOpen, stagesOf } from './_components/listed'
import { ReportTable } from './_components/report-table'
import { TurnCard } from './_components/turn-card'
import classes from './_components/report-list.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('title') }
}

/**
 * For a unit: what is due now, by when and whose turn it is, then what it reported before. For the office: one period's
 * reports, those that wait for it first; the period stands in the address.
 */
export default async function ReportsPage({ searchParams }: PageProps<'/[locale]/reports'>) {
  const [{ reports, actor }, t, burden, te, locale, { period: asked }] = await Promise.all([
    ask(async (api) => ({ reports: await api.reports.list(), actor: await api.account.read() })),
    getTranslations('reports'),
    getTranslations('burden'),
    getTranslations('exchange'),
    getLocale(),
    searchParams,
  ])
  const head = { title: t('title'), context: nameOf(actor.unit, locale) }
  if (reports.length === 0)
    return (
      <>
        <PageHead {...head} />
        <Empty title={t('empty')}>
          <p>{t(actor.role === 'office' ? 'emptyOffice' : 'emptyText')}</p>
        </Empty>
      </>
    )
  if (actor.role === 'office') {
    const periods = periodsOf(reports)
    const current =
      periods.find((period) => period.id === asked) ??
      periods.find((period) => period.state === 'open') ??
      periods.at(-1)
    const own = reports.filter((report) => report.period.id === current?.id)
    const waiting = reports.filter((report) => isOfficesTurn(report.stage)).length
    return (
      <>
        <PageHead
          {...head}
          actions={
            <>
              {current && current.state !== 'scheduled' ? (
                <Link href={`/workbooks/county/${current.id}`}>{te('workbook.county')}</Link>
              ) : null}
              <Link href="/reports/burden">{burden('link')}</Link>
            </>
          }
          finding={waiting > 0 ? t('finding.toReview', { count: String(waiting) }) : t('finding.nothing')}
        />
        {current ? (
          <PeriodChoices
            path="/reports"
            labels={{ years: t('years'), periods: t('period') }}
            periods={periods}
            current={current}
          />
        ) : null}
        <CountyReports reports={own} />
      </>
    )
  }
  const named = periodNames(
    reports.map(({ period }) => period),
    locale,
  )
  const due = latestFirst(reports.filter(standsOpen))
  const others = reports.filter((report) => !due.includes(report))
  // An acting signer sees to what waits for a signature as well.
  const standsIn = (actor.actingFor ?? []).filter(({ role }) => role === 'head')
  const mine = [...stagesOf(actor.role), ...(standsIn.length > 0 ? stagesOf('head') : [])]
  const waiting = due.filter((report) => mine.includes(report.stage)).length
  return (
    <>
      <PageHead
        {...head}
        finding={
          waiting > 0
            ? t(`finding.${actor.role === 'head' ? 'toSign' : 'toFill'}`, { count: String(waiting) })
            : t('finding.nothing')
        }
      />
      {standsIn.map(({ userId, name, until }) => (
        <p key={userId}>{te('acting.banner', { name, until })}</p>
      ))}
      <div className={classes.cards}>
        {due.map((report) => (
          <TurnCard
            key={report.id}
            report={report}
            period={named(report.period)}
            role={standsIn.length > 0 && report.stage === 'awaitingSignature' ? 'head' : actor.role}
          />
        ))}
      </div>
      {others.length > 0 ? (
        <>
          <h2 className={classes.earlier}>{t('earlier')}</h2>
          <ReportTable reports={others} named={named} />
        </>
      ) : null}
    </>
  )
}

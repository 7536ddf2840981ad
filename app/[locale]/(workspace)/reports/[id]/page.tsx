import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import { TimeHelp, TimeText } from '@/app/_components/ui/time-text'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { isUnitsTurn } from '@/server/domain/report/report'
import { Changes } from '../_components/changes'
import { Course } from '../_components/course'
import { ReportForm } from '../_components/report-form'
import { ReturnedNote } from '../_components/returned-note'
import { RevisionLinks } from '../_components/revision-links'
import classes from '../_components/report-page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('title') }
}

/** One report: for its reporter the form, for its head the same to read and sign, for the office to review. */
export default async function ReportPage({ params }: PageProps<'/[locale]/reports/[id]'>) {
  const { id } = await params
  const [{ report, actor }, t, te, locale, format] = await Promise.all([
    ask(async (api) => ({ report: await api.reports.read({ id }), actor: await api.account.read() })),
    getTranslations('reports'),
    getTranslations('exchange'),
    getLocale(),
    getFormatter(),
  ])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <>
      <div className={classes.screen}>
        <PageHead
          context={t('context', {
            plan: nameOf(report.plan, locale),
            dueOn: day(report.period.dueOn),
            closesOn: day(report.period.closesOn),
          })}
          title={
            <>
              {t('formTitle', {
                unit: nameOf(report.unit, locale),
                period: nameOf(report.period, locale),
              })}{' '}
              <StageBadge stage={report.stage} />
            </>
          }
          actions={
            report.actions.includes('save') || report.actions.includes('saveOnBehalf') ? (
              <Link href={`/workbooks/report/${report.id}`}>{te('workbook.title')}</Link>
            ) : null
          }
          finding={
            report.signedAt ? (
              `${t('signed')} ${format.dateTime(report.signedAt, { dateStyle: 'medium', timeStyle: 'short' })}`
            ) : !isUnitsTurn(report.stage) ? null : (
              <>
                <TimeText time={report.time} reason />
                {report.time.is === 'open' || report.time.is === 'scheduled' ? null : t('timeHelp.join')}
                <TimeHelp time={report.time} />
              </>
            )
          }
        />
      </div>
      {report.stage === 'returned' || report.fields.some(({ returned }) => returned) ? (
        <ReturnedNote report={report} />
      ) : null}
      <div className={classes.screen}>
        {report.review ? (
          <p>
            {te('review', {
              by: report.review.by,
              since: format.dateTime(report.review.since, { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </p>
        ) : null}
        <Changes report={report} />
      </div>
      <Interactive areas={['reports', 'entry', 'evidence', 'exchange', 'checks']}>
        {/* A step taken or a return makes it another report to look at: the form starts from what the server has. */}
        <ReportForm key={`${report.id} ${String(report.version)}`} report={report} userId={actor.userId} />
      </Interactive>
      <div className={classes.screen}>
        <RevisionLinks report={report} />
        <Course events={report.events} />
      </div>
    </>
  )
}

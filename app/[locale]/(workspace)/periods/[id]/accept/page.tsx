import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { AcceptForm } from '../../_components/accept-form'
import { CheckFindings } from '../../_components/check-findings'
import { Findings } from '../../_components/findings'
import { ReviewMethod } from '../../_components/review-method'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('periods')
  return { title: t('actions.review') }
}

/** Reports that wait for acceptance, each with what to look at first; several are accepted at once. */
export default async function AcceptPage({ params }: PageProps<'/[locale]/periods/[id]/accept'>) {
  const { id } = await params
  const [review, t, locale, format] = await Promise.all([
    ask((api) => api.periods.review({ id })),
    getTranslations('periods'),
    getLocale(),
    getFormatter(),
  ])
  const { period, plan, reports } = review
  const name = nameOf(period, locale)
  const flagged = reports.filter((report) => !report.clean).length
  const counts = { total: String(review.total), accepted: String(review.accepted) }
  return (
    <>
      <PageHead
        context={t('context', {
          owner: nameOf(plan.owner, locale),
          plan: nameOf(plan, locale),
          version: String(plan.version),
        })}
        title={t('accept.title', { period: name })}
        finding={
          reports.length === 0
            ? null
            : `${t('accept.finding', {
                count: String(reports.length),
                clean: String(reports.length - flagged),
                flagged: String(flagged),
              })}${t('sentenceJoin')}${t('accept.progress', counts)}`
        }
        actions={<Link href={`/periods/${period.id}`}>{t('accept.back', { period: name })}</Link>}
      />
      <Interactive areas={['periods']}>
        <AcceptForm
          periodId={period.id}
          rows={reports.map((report) => ({
            id: report.id,
            version: report.version,
            name: nameOf(report.unit, locale),
            flagged: !report.clean,
            signedAt: report.signedAt
              ? format.dateTime(report.signedAt, { dateStyle: 'medium', timeStyle: 'short' })
              : '—',
            filled: `${String(report.filled)}/${String(report.due)}`,
            look: (
              <>
                <CheckFindings findings={report.checks} />
                {report.checks.length > 0 && report.findings.length === 0 ? null : (
                  <Findings findings={report.findings} indicators={review.indicators} />
                )}
              </>
            ),
          }))}
          empty={
            <Empty title={t('accept.none')}>
              <p>{t('accept.noneText', counts)}</p>
            </Empty>
          }
        />
      </Interactive>
      {reports.length > 0 ? (
        <ReviewMethod
          before={review.before && nameOf(review.before, locale)}
          yearAgo={review.yearAgo && nameOf(review.yearAgo, locale)}
        />
      ) : null}
    </>
  )
}

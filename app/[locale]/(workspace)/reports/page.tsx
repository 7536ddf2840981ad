import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { PageHead } from '@/app/_components/ui/page-head'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import table from '@/app/_components/ui/table.module.css'
import { TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import type { Role } from '@/server/domain/access/roles'
import { isUnitsTurn, type ReportStage } from '@/server/domain/report/report'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reports')
  return { title: t('title') }
}

/** Whose turn a stage is. */
const turns: Partial<
  Record<Role, { stages: readonly ReportStage[]; finding: 'toFill' | 'toSign' | 'toReview' }>
> = {
  reporter: { stages: ['draft', 'returned'], finding: 'toFill' },
  head: { stages: ['awaitingSignature'], finding: 'toSign' },
  office: { stages: ['awaitingReview'], finding: 'toReview' },
}

/** The reports this person may see, latest first; what waits for them is said at the top. */
export default async function ReportsPage() {
  const [{ reports, actor }, t, tc, locale, format] = await Promise.all([
    ask(async (api) => ({ reports: await api.reports.list(), actor: await api.account.read() })),
    getTranslations('reports'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  const turn = turns[actor.role]
  const waiting = reports.filter(
    (report) =>
      turn?.stages.includes(report.stage) && (actor.role === 'office' || report.time.is !== 'closed'),
  ).length
  return (
    <>
      <PageHead
        title={t('title')}
        context={nameOf(actor.unit, locale)}
        finding={
          turn && waiting > 0
            ? t(`finding.${turn.finding}`, { count: String(waiting) })
            : t('finding.nothing')
        }
      />
      {reports.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t('emptyText')}</p>
        </Empty>
      ) : (
        <div className={table.scroll}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('period')}</th>
                <th scope="col">{tc('unit')}</th>
                <th scope="col">{tc('state')}</th>
                <th scope="col">{t('time')}</th>
                <th scope="col">{t('signed')}</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <tr key={report.id}>
                  <th scope="row" className={table.nowrap}>
                    <Link href={`/reports/${report.id}`}>{nameOf(report.period, locale)}</Link>
                  </th>
                  <td className={table.nowrap}>{nameOf(report.unit, locale)}</td>
                  <td>
                    <StageBadge stage={report.stage} />
                  </td>
                  <td className={table.nowrap}>
                    {isUnitsTurn(report.stage) ? <TimeText time={report.time} /> : '—'}
                  </td>
                  <td className={table.nowrap}>
                    {report.signedAt
                      ? format.dateTime(report.signedAt, { dateStyle: 'medium', timeStyle: 'short' })
                      : '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

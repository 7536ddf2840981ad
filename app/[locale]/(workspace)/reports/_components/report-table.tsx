import { getFormatter, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import table from '@/app/_components/ui/table.module.css'
import { Link } from '@/app/_i18n/navigation'
import { type ListedReport, wasMissed } from './listed'
import classes from './report-list.module.css'

/** A unit's other reports: period, what became of each, when it was signed. */
export async function ReportTable({
  reports,
  named,
}: {
  reports: readonly ListedReport[]
  named: (period: ListedReport['period']) => string
}) {
  const [t, te, tc, format] = await Promise.all([
    getTranslations('reports'),
    getTranslations('evidence'),
    getTranslations('common'),
    getFormatter(),
  ])
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('period')}</th>
            <th scope="col">{tc('state')}</th>
            <th scope="col">{t('signed')}</th>
            <th scope="col" className={table.number}>
              {te('files')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row" className={table.nowrap}>
                <Link href={`/reports/${report.id}`}>{named(report.period)}</Link>
              </th>
              <td>
                {wasMissed(report) ? (
                  <Badge tone="due">{t('missed')}</Badge>
                ) : (
                  <StageBadge stage={report.stage} />
                )}
              </td>
              <td>
                {report.signedAt
                  ? format.dateTime(report.signedAt, { dateStyle: 'medium', timeStyle: 'short' })
                  : '—'}
              </td>
              <td className={table.number}>{report.files === 0 ? '—' : report.files}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import table from '@/app/_components/ui/table.module.css'
import { TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { isUnitsTurn } from '@/server/domain/report/report'
import { countStages, type ListedReport, stagesOf, wasMissed } from './listed'
import classes from './report-list.module.css'

/** One period's reports of the whole county, those that wait for the office first. */
export async function CountyReports({ reports }: { reports: readonly ListedReport[] }) {
  const [t, tc, locale, format] = await Promise.all([
    getTranslations('reports'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  const waits = stagesOf('office')
  const ordered = reports.toSorted(
    (a, b) => Number(waits.includes(b.stage)) - Number(waits.includes(a.stage)),
  )
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.table}`}>
        <caption>
          {countStages(reports).map(({ stage, count }) => (
            <span key={stage} className={classes.count}>
              {t(`stage.${stage}`)} <strong>{count}</strong>
            </span>
          ))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{tc('unit')}</th>
            <th scope="col">{tc('state')}</th>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('signed')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((report) => (
            <tr key={report.id}>
              <th scope="row">
                <Link href={`/reports/${report.id}`}>{nameOf(report.unit, locale)}</Link>
              </th>
              <td>
                {wasMissed(report) ? (
                  <Badge tone="due">{t('missed')}</Badge>
                ) : (
                  <StageBadge stage={report.stage} />
                )}
              </td>
              <td>
                {wasMissed(report) || !isUnitsTurn(report.stage) ? '—' : <TimeText time={report.time} />}
              </td>
              <td>
                {report.signedAt
                  ? format.dateTime(report.signedAt, { dateStyle: 'medium', timeStyle: 'short' })
                  : '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

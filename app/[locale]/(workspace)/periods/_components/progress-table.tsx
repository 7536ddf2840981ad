import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { StageBadge } from '@/app/_components/ui/stage-badge'
import table from '@/app/_components/ui/table.module.css'
import { TimeText } from '@/app/_components/ui/time-text'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { isUnitsTurn } from '@/server/domain/report/report'

type Row = ApiOutput['periods']['progress']['units'][number]

/** Unit by unit: the report's stage and time, what is filled, and the inspection sheet. */
export async function ProgressTable({ units, closed }: { units: readonly Row[]; closed: boolean }) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const filled = ({ filled: done, due }: { filled: number; due: number }) =>
    due === 0 ? (
      '—'
    ) : (
      <span className={done < due ? undefined : table.soft}>{`${String(done)}/${String(due)}`}</span>
    )
  return (
    <div className={table.scroll} style={{ marginBottom: 24 }}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('column2.unit')}</th>
            <th scope="col">{t('column2.report')}</th>
            <th scope="col">{t('column2.time')}</th>
            <th scope="col" className={table.number}>
              {t('column2.self')}
            </th>
            <th scope="col" className={table.number}>
              {t('column2.department')}
            </th>
            <th scope="col">{t('column2.sheet')}</th>
            <th scope="col">{t('column2.inspector')}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row" className={table.nowrap}>
                {row.report ? (
                  <Link href={`/reports/${row.report.id}`}>{nameOf(row.unit, locale)}</Link>
                ) : (
                  nameOf(row.unit, locale)
                )}
              </th>
              <td className={table.nowrap}>
                {row.report ? <StageBadge stage={row.report.stage} /> : '—'}{' '}
                {closed && row.report?.stage === 'draft' ? (
                  <Badge tone="alert">{t('neverSubmitted')}</Badge>
                ) : null}
              </td>
              <td className={table.nowrap}>
                {row.report && isUnitsTurn(row.report.stage) ? <TimeText time={row.time} /> : '—'}
              </td>
              <td className={table.number}>{row.report ? filled(row.self) : '—'}</td>
              <td className={table.number}>{filled(row.department)}</td>
              <td className={table.nowrap}>
                {row.sheet ? (
                  <Link href={`/inspections/${row.sheet.id}`}>{t(`sheetState.${row.sheet.state}`)}</Link>
                ) : (
                  '—'
                )}
              </td>
              <td className={table.nowrap}>{row.sheet?.inspectorName ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

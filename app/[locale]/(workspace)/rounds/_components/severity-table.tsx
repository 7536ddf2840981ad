import { useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import { fixed, signed } from '@/app/_components/ui/figures'
import table from '@/app/_components/ui/table.module.css'
import type { ApiOutput } from '@/app/_trpc/client'
import { IntervalBar } from './interval-bar'
import { WideTable } from './wide-table'

/** Each inspector's marks beside those that others gave the same places: below nought is harsher. */
export function SeverityTable({ rows }: { rows: NonNullable<ApiOutput['rounds']['agreement']>['severity'] }) {
  const t = useTranslations('roundYear.agreement')
  const figure = (value: number) => signed(value, 1) || fixed(0, 1)
  // One scale for all, wide enough for the widest interval: percentage points of a line's marks.
  const widest = Math.max(
    10,
    ...rows
      .flatMap((row) => ('severity' in row ? [row.interval.lower, row.interval.upper] : []))
      .map(Math.abs),
  )
  const ends = [-widest, widest] as const
  return (
    <WideTable
      label={t('severity')}
      heads={[
        { text: t('inspector') },
        { text: t('places'), figures: true },
        { text: t('mean'), figures: true },
        { text: t('range') },
        { text: t('verdict') },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.judge}>
          <th scope="row">{row.name}</th>
          {'severity' in row ? (
            <>
              <td className={table.number} data-head={t('places')}>
                {row.subjects}
              </td>
              <td className={table.number} data-head={t('mean')}>
                {figure(row.severity)}
              </td>
              <td>
                <IntervalBar interval={row.interval} value={row.severity} level={0} ends={ends} />
                <span className={table.soft}>
                  {t('between', { lower: figure(row.interval.lower), upper: figure(row.interval.upper) })}
                </span>
              </td>
              <td>
                {row.differs ? (
                  <Badge tone="due">{t(row.severity < 0 ? 'harsher' : 'milder')}</Badge>
                ) : (
                  t('alike')
                )}
              </td>
            </>
          ) : (
            <>
              <td className={table.number} data-head={t('places')}>
                {'have' in row ? row.have : '—'}
              </td>
              <td className={table.number} data-head={t('mean')}>
                —
              </td>
              <td colSpan={2} className={table.soft}>
                {t('tooFew', { least: 'least' in row ? String(row.least) : '' })}
              </td>
            </>
          )}
        </tr>
      ))}
    </WideTable>
  )
}

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/app/_components/ui/badge'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { IntervalBar } from './interval-bar'
import { WideTable } from './wide-table'

export type VerificationRow = NonNullable<ApiOutput['rounds']['verification']>['rows'][number]

/** Factors are drawn between half and one and a half of what was reported. */
const ENDS = [0.5, 1.5] as const

/** Each unit's verification factor of each figure that was counted again, with its interval. */
export function VerificationTable({ rows }: { rows: readonly VerificationRow[] }) {
  const t = useTranslations('roundYear.verification')
  const locale = useLocale()
  const format = useFormatter()
  const two = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <WideTable
      label={t('table')}
      heads={[
        { text: t('unit') },
        { text: t('indicator') },
        { text: t('villages'), figures: true },
        { text: t('reported'), figures: true },
        { text: t('verified'), figures: true },
        { text: t('factor'), figures: true },
        { text: t('interval') },
        { text: t('verdict') },
      ]}
    >
      {rows.map(({ unit, indicator, figure, reported, verified, visits, result }) => (
        <tr key={`${unit.id} ${indicator.code} ${figure}`}>
          <th scope="row">{nameOf(unit, locale)}</th>
          <td data-head={t('indicator')}>
            {indicator.code} {nameOf(indicator, locale)}{' '}
            <span className={table.soft}>{t(`figures.${figure}`)}</span>
          </td>
          <td className={table.number} data-head={t('villages')}>
            {'whyNot' in result ? '—' : result.villages}
          </td>
          <td className={table.number} data-head={t('reported')}>
            {format.number(reported)}
          </td>
          <td className={table.number} data-head={t('verified')}>
            {format.number(verified)}
          </td>
          {'whyNot' in result ? (
            <>
              <td className={table.number} data-head={t('factor')}>
                —
              </td>
              <td colSpan={2} className={table.soft} data-head={t('verdict')}>
                {result.whyNot === 'tooFew'
                  ? t('tooFew', { have: String(result.have), least: String(result.least) })
                  : t('nothingReported')}
              </td>
            </>
          ) : (
            <>
              <td className={table.number} data-head={t('factor')}>
                {two(result.factor)}
              </td>
              <td data-head={t('interval')}>
                <IntervalBar interval={result.interval} value={result.factor} level={1} ends={ENDS} />
                <span className={table.soft}>
                  {visits.every((one) => one.reported === one.verified)
                    ? t('everywhere')
                    : result.interval
                      ? t('range', {
                          lower: two(result.interval.lower),
                          upper: two(result.interval.upper),
                        })
                      : t('all')}
                </span>
              </td>
              <td data-head={t('verdict')}>
                {result.isFlagged ? (
                  <Badge tone="due">{t(result.factor < 1 ? 'over' : 'under')}</Badge>
                ) : (
                  t('agrees')
                )}
              </td>
            </>
          )}
        </tr>
      ))}
    </WideTable>
  )
}

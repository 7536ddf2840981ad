import { useFormatter, useLocale, useTranslations } from 'next-intl'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { WideTable } from './wide-table'

/** The places that several inspectors judged, those furthest apart first; each leads to its sheet. */
export function JudgedTable({ rows }: { rows: NonNullable<ApiOutput['rounds']['agreement']>['judged'] }) {
  const t = useTranslations('roundYear.agreement')
  const locale = useLocale()
  const format = useFormatter()
  const share = (value: number) => format.number(value, { maximumFractionDigits: 0 })
  return (
    <WideTable
      label={t('judged')}
      heads={[
        { text: t('unit') },
        { text: t('line') },
        { text: t('marks') },
        { text: t('apart'), figures: true },
        { text: t('how') },
      ]}
    >
      {rows.map(({ sheet, unit, village, line, marks, apart, by }) => (
        <tr key={`${sheet} ${line.code} ${village?.name ?? ''}`}>
          <th scope="row">
            <Link
              href={`/inspections/${sheet}`}
              aria-label={t('toSheet', {
                unit: nameOf(unit, locale),
                village: village ? nameOf(village, locale) : '',
                line: nameOf(line, locale),
              })}
            >
              {nameOf(unit, locale)}
              {village ? ` · ${nameOf(village, locale)}` : null}
            </Link>
          </th>
          <td>{nameOf(line, locale)}</td>
          <td>{marks.map((one) => `${one.raterName} ${share(one.share)}`).join(' · ')}</td>
          <td className={table.number} data-head={t('apart')}>
            {share(apart)}
          </td>
          <td data-head={t('how')}>{t(by)}</td>
        </tr>
      ))}
    </WideTable>
  )
}

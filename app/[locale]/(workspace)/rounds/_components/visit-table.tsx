import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { signed } from '@/app/_components/ui/figures'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { VerificationRow } from './verification-table'
import { WideTable } from './wide-table'

/** Every place that was counted again, with both figures side by side; each leads to its sheet. */
export function VisitTable({ rows }: { rows: readonly VerificationRow[] }) {
  const t = useTranslations('roundYear.verification')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <WideTable
      label={t('visits')}
      heads={[
        { text: t('unit') },
        { text: t('village') },
        { text: t('period') },
        { text: t('indicator') },
        { text: t('reported'), figures: true },
        { text: t('verified'), figures: true },
        { text: t('difference'), figures: true },
        { text: t('sheet') },
      ]}
    >
      {rows.flatMap(({ unit, indicator, figure, visits }) =>
        visits.map(({ sheet, village, reported, said, verified, period, round }) => {
          const name = village ? nameOf(village, locale) : t('wholeUnit')
          const off = verified - reported
          const called = round?.name || (period ? nameOf(period, locale) : '')
          return (
            <tr key={`${unit.id} ${indicator.code} ${figure} ${sheet} ${name}`}>
              <th scope="row">{nameOf(unit, locale)}</th>
              <td>{name}</td>
              <td>{period ? nameOf(period, locale) : ''}</td>
              <td data-head={t('indicator')}>
                {indicator.code} <span className={table.soft}>{t(`figures.${figure}`)}</span>
              </td>
              <td className={table.number} data-head={t('reported')}>
                {format.number(reported)}
                {said ? <span className={table.soft}> {t('said')}</span> : null}
              </td>
              <td className={table.number} data-head={t('verified')}>
                {format.number(verified)}
              </td>
              <td className={table.number} data-head={t('difference')}>
                {off === 0 ? t('same') : signed(off, Number.isInteger(off) ? 0 : 2)}
              </td>
              <td data-head={t('sheet')}>
                <Link
                  href={`/inspections/${sheet}`}
                  aria-label={t('toSheet', { round: called, unit: nameOf(unit, locale), village: name })}
                >
                  {called}
                </Link>
              </td>
            </tr>
          )
        }),
      )}
    </WideTable>
  )
}

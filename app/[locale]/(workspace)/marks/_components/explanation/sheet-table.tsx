import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ObservationText } from '@/app/_components/ui/observation-text'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { VillageLines } from './village-lines'
import { exact, fixed, signed } from '@/app/_components/ui/figures'
import classes from './explanation.module.css'

type Sheet = NonNullable<ApiOutput['league']['mark']['sheet']>

/** The inspection sheet behind a rating: what was seen at each item, its marks and why. */
export async function SheetTable({
  sheet,
  rating,
  decimals,
}: {
  sheet: Sheet
  rating: number
  decimals: number
}) {
  const [t, tc, locale, format] = await Promise.all([
    getTranslations('marks'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  const pointsOf = (line: Sheet['lines'][number]) =>
    typeof line.scoring.points === 'number' ? line.scoring.points : 0
  const assessed = sheet.lines.filter((line) => line.marks !== null)
  const marks = assessed.reduce((sum, line) => sum + (line.marks ?? 0), 0)
  const points = assessed.reduce((sum, line) => sum + pointsOf(line), 0)
  return (
    <section className={classes.section}>
      <h2>{t('mark.sheet')}</h2>
      <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('mark.sheet')}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">{t('mark.item')}</th>
              <th scope="col">{t('mark.observed')}</th>
              {(['points', 'marks', 'lost'] as const).map((column) => (
                <th key={column} scope="col" className={tables.number}>
                  {t(`table.${column}`)}
                </th>
              ))}
              <th scope="col">{t('mark.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line) => (
              <tr key={line.code}>
                <th scope="row">{nameOf(line, locale)}</th>
                <td>
                  {line.observation ? (
                    <ObservationText scoring={line.scoring} observation={line.observation} />
                  ) : null}
                  {line.villages.length > 0 ? (
                    <VillageLines line={line} decimals={decimals} scored={line.observation === null} />
                  ) : null}
                </td>
                <td className={tables.number}>{exact(pointsOf(line))}</td>
                <td className={tables.number}>
                  {line.marks === null ? t('mark.notObserved') : fixed(line.marks, decimals)}
                </td>
                <td className={tables.number}>
                  {line.marks === null ? tc('notApplicable') : signed(line.marks - pointsOf(line), decimals)}
                </td>
                <td>{line.reason ?? ''}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={classes.final}>
              <th scope="row" colSpan={2}>
                {t('table.total')}
              </th>
              <td className={tables.number}>{exact(points)}</td>
              <td className={tables.number}>{fixed(marks, decimals)}</td>
              <td className={tables.number}>{signed(marks - points, decimals)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={classes.note}>
        {t('mark.sheetNote', {
          time: sheet.completedAt
            ? format.dateTime(sheet.completedAt, { dateStyle: 'medium', timeStyle: 'short' })
            : '',
          sum: `${fixed(marks, decimals)} ÷ ${exact(points)} × 100 = ${fixed(rating, decimals)}`,
        })}
      </p>
    </section>
  )
}

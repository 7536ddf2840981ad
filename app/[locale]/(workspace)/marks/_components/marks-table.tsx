import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import type { PeriodExplanation } from '@/server/domain/scoring/explanation-year'
import { exact, fixed, signed } from '@/app/_components/ui/figures'
import { MarkRow } from './mark-row'
import classes from './marks-table.module.css'

type UnitResult = ApiOutput['league']['unit']

/** A unit's period by category, with subtotals: an official table that adds up by hand. */
export async function MarksTable({
  result,
  sums,
  explained,
}: {
  result: UnitResult
  sums: PeriodExplanation | null
  /** The indicator that is explained beside the table. */
  explained: string | null
}) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('marks.table'),
    getTranslations('common'),
    getLocale(),
  ])
  const { plan, unit, period, rows, run } = result
  const decimals = sums?.decimals ?? 2
  const groups = plan.categories
    .map((category) => ({
      category,
      rows: rows.filter((row) => row.indicator.categoryCode === category.code),
    }))
    .filter((group) => group.rows.length > 0)
  const lostOf = (sum: { marks: number; points: number }) => signed(sum.marks - sum.points, decimals)
  return (
    <div className={tables.scroll}>
      <table
        className={`${tables.table} ${tables.dense} ${classes.table}`}
        data-beside={explained === null ? undefined : ''}
      >
        <caption>{t('caption', { unit: nameOf(unit, locale), period: nameOf(period, locale) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className={classes.wide}>
              {t('unit')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('source')}
            </th>
            {(['target', 'value', 'points', 'marks', 'lost'] as const).map((column) => (
              <th key={column} scope="col" className={tables.number}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ category, rows: own }) => {
          const sum = sums?.categories.find((candidate) => candidate.category === category.code)
          return (
            <tbody key={category.code} id={category.code} className={classes.category}>
              <tr className={classes.group}>
                <th scope="rowgroup">
                  {category.code} {nameOf(category, locale)}
                </th>
                <td className={classes.wide} />
                <td className={classes.wide} />
                <td />
                <td className={tables.number}>{sum ? t('subtotal') : ''}</td>
                <td className={tables.number}>{sum ? exact(sum.points) : tc('notApplicable')}</td>
                <td className={tables.number}>{sum ? fixed(sum.marks, decimals) : tc('notApplicable')}</td>
                <td className={tables.number}>{sum ? lostOf(sum) : ''}</td>
              </tr>
              {own.map((row) => (
                <MarkRow
                  key={row.indicator.code}
                  row={row}
                  decimals={decimals}
                  place={{ runId: run.id, unit: unit.code, period: period.code }}
                  explained={row.indicator.code === explained}
                />
              ))}
            </tbody>
          )
        })}
        {sums ? (
          <tfoot>
            <tr className={classes.total}>
              <th scope="row">{t('total')}</th>
              <td className={classes.wide} />
              <td className={classes.wide} />
              <td />
              <td />
              <td className={tables.number}>{exact(sums.sumOfPoints)}</td>
              <td className={tables.number}>{fixed(sums.sumOfMarks, decimals)}</td>
              <td className={tables.number}>
                {lostOf({ marks: sums.sumOfMarks, points: sums.sumOfPoints })}
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { exact, fixed, shownRate, shownValue } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import classes from './compare.module.css'
import type { ComparedUnit, SideBySide } from './side-by-side'

const GRADES = ['excellent', 'good', 'pass', 'fail'] as const

/** A row a figure, a column a unit; the last column says how far they are apart. */
export async function CompareTable({ page, names }: { page: SideBySide; names: string }) {
  const [t, locale] = await Promise.all([getTranslations('comparison'), getLocale()])
  const { plan, units, indicators, spreads, view } = page
  const row = (
    key: string,
    head: ReactNode,
    cell: (unit: ComparedUnit) => ReactNode,
    difference: ReactNode = '',
  ) => (
    <tr key={key} id={key} className={classes.row}>
      <th scope="row">{head}</th>
      {units.map((each) => (
        <td key={each.unit.code} className={tables.number}>
          {cell(each)}
        </td>
      ))}
      <td className={tables.number}>{difference}</td>
    </tr>
  )
  const heading = (text: string) => (
    <tr className={classes.heading}>
      <th scope="rowgroup" colSpan={units.length + 2}>
        {text}
      </th>
    </tr>
  )
  const shares = (code: string) =>
    units.flatMap(({ categories }) => {
      const sum = categories[code]
      return sum && sum.points > 0 ? [(100 * sum.marks) / sum.points] : []
    })
  const apart = (figures: readonly number[]) =>
    figures.length < 2 ? '' : shownRate(Math.max(...figures) - Math.min(...figures))
  const grade = (code: string | null) => {
    const known = GRADES.find((each) => each === code)
    return known ? t(`grades.${known}`) : (code ?? '—')
  }
  return (
    <>
      <div className={tables.scroll} id="compared">
        <table className={`${tables.table} ${tables.dense} ${tables.whole}`}>
          <caption>{t('caption', { units: names })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('what')}</th>
              {units.map(({ unit }) => (
                <th key={unit.code} scope="col" className={tables.number}>
                  <Link href={`/townships/${unit.code}?year=${String(plan.year)}`} prefetch={false}>
                    {nameOf(unit, locale)}
                  </Link>
                </th>
              ))}
              <th scope="col" className={tables.number}>
                {t('difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {heading(t('rows.total'))}
            {row('rank', t('rows.rank'), ({ rank }) => rank ?? '—')}
            {row('range', t('rows.range'), ({ range }) =>
              range?.rank ? `${String(range.rank.low)}–${String(range.rank.high)}` : '—',
            )}
            {row(
              'score',
              t('rows.score'),
              ({ score }) => (score === null ? '—' : fixed(score, plan.decimals)),
              apart(units.flatMap(({ score }) => score ?? [])),
            )}
            {row('grade', t('rows.grade'), (each) => grade(each.grade))}
          </tbody>
          <tbody>
            {heading(t('rows.categories'))}
            {plan.categories.map((category) =>
              row(
                category.code,
                nameOf(category, locale),
                ({ categories }) => {
                  const sum = categories[category.code]
                  return sum && sum.points > 0 ? `${shownRate((100 * sum.marks) / sum.points)}%` : '—'
                },
                apart(shares(category.code)),
              ),
            )}
          </tbody>
          <tbody>
            {heading(t('rows.indicators'))}
            {indicators.map((indicator) => {
              const spread = spreads.find((each) => each.indicator === indicator.code)
              return row(
                indicator.code,
                <>
                  {indicator.code} {nameOf(indicator, locale)}
                </>,
                ({ unit, marks }) => {
                  const mark = marks[indicator.code]
                  if (!mark) return '—'
                  const { value, status, period, points } = mark
                  return (
                    <>
                      {value === null
                        ? status === 'missing'
                          ? t('missing')
                          : ''
                        : indicator.kind === 'amount'
                          ? shownValue(value)
                          : shownRate(value)}{' '}
                      {mark.marks === null ? null : (
                        <Link
                          href={`/marks/${view.runId}/${unit.code}/${period}/${indicator.code}`}
                          prefetch={false}
                          className={spread?.best.includes(unit.code) ? classes.best : classes.marks}
                        >
                          {fixed(mark.marks, plan.decimals)}
                          {points === null ? '' : `/${exact(points)}`}
                        </Link>
                      )}
                    </>
                  )
                },
                spread ? fixed(spread.difference, plan.decimals) : '',
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>{t('note')}</p>
    </>
  )
}

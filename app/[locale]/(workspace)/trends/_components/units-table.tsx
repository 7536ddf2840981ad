import { getLocale, getTranslations } from 'next-intl/server'
import { meetsTarget } from '@/app/_components/charts/trend-finding'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { AllTrends, ShownTrends } from './all-trends'
import { inPlan } from './in-plan'
import classes from './units-table.module.css'

/** The small multiples' twin: units × periods, with what the county reached; a figure that missed its target is marked. */
export async function UnitsTable({ trends, shown }: { trends: AllTrends; shown: ShownTrends }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('trends'),
    getTranslations('common'),
    getLocale(),
  ])
  const { indicator } = trends
  const { words, periods, panels } = shown
  const direction = indicator.scoring.direction ?? 'higher'
  const columns = panels[0]?.panel.points ?? []
  const hasCounty = columns.some((point) => point.county !== null)
  return (
    <div
      className={`${tables.scroll} ${classes.frame ?? ''}`}
      id="table"
      tabIndex={0}
      role="region"
      aria-label={shown.title}
    >
      <table className={`${tables.table} ${tables.dense} ${classes.table ?? ''}`}>
        <caption>
          {t('units.caption', {
            code: indicator.code,
            indicator: nameOf(indicator, locale),
            measure: words.measure,
          })}
          {t('end')} {shown.model.finding.judged > 0 ? t('units.missedMark') : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('chooseUnit')}</th>
            {columns.map((point) => (
              <th key={point.code} scope="col" className={tables.number}>
                {periods.name(point.code)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {panels.map(({ panel, code, name }) => (
            <tr key={code}>
              <th scope="row">
                <Link
                  href={`/trends?${new URLSearchParams({ unit: code, indicator: indicator.code, ...inPlan(trends.asked) }).toString()}`}
                  prefetch={false}
                >
                  {name}
                </Link>
              </th>
              {panel.points.map((point) => (
                <td
                  key={point.code}
                  className={tables.number}
                  {...(meetsTarget(point, direction) === false
                    ? { 'data-missed': '', title: t('units.missed') }
                    : {})}
                >
                  {point.value === null ? tc(point.absent ?? 'missing') : words.show(point.value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {hasCounty ? (
          <tfoot>
            <tr>
              <th scope="row">{t('units.county')}</th>
              {columns.map((point) => (
                <td key={point.code} className={tables.number}>
                  {point.county === null ? tc('notApplicable') : words.show(point.county)}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

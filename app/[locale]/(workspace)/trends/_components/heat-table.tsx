import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { getPathname, Link } from '@/app/_i18n/navigation'
import type { MarksMap } from '@/server/domain/league/marks-map'
import { type HeatColumn, heatColumns } from './heat-columns'
import { HeatCell } from './heat-cell'
import classes from './heat-table.module.css'
import { heatWords } from './heat-words'
import { inPlan } from './in-plan'
import type { FoundMap, MapSort, Show } from './map-view'

/**
 * The heat map, which is its own table: every cell has its figure and leads to its mark. Columns of which no unit has
 * anything to show are left out.
 */
export async function HeatTable({
  found,
  show,
  sort,
  describedBy,
}: {
  found: FoundMap
  show: Show
  sort: MapSort
  describedBy: string
}) {
  const [t, locale, words] = await Promise.all([
    getTranslations('trends.map'),
    getLocale(),
    heatWords(show, found.plan.decimals),
  ])
  const groups = heatColumns(found, show)
  const columns = groups.flatMap((group) => group.columns)
  const rows = sort === 'result' ? found.map.rows.toSorted(byResult(show)) : found.map.rows
  const unitOf = new Map(found.units.map((unit) => [unit.id, unit]))
  const period = nameOf(found.period, locale)
  const trendOf = (code: string) =>
    `/trends/units?${new URLSearchParams({ indicator: code, ...inPlan(found.asked) }).toString()}`
  const firsts = new Set(groups.map((group) => group.columns[0]?.at))
  const edge = ({ at }: HeatColumn) => (firsts.has(at) ? '' : undefined)
  return (
    <>
      <div
        className={`${tables.scroll} ${classes.frame ?? ''}`}
        tabIndex={0}
        role="region"
        aria-label={t('title', { period })}
        aria-describedby={describedBy}
      >
        <table
          className={`${tables.table} ${tables.dense} ${classes.heat ?? ''}`}
          aria-describedby="heat-note"
        >
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={classes.unit}>
                {t('unit')}
              </th>
              <th scope="col" rowSpan={2} className={classes.sum}>
                {t('all')}
              </th>
              {groups.map(({ category, columns: own }) => (
                <th key={category.code} scope="colgroup" colSpan={own.length} data-edge="">
                  {category.code} {nameOf(category, locale)}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.indicator.code}
                  scope="col"
                  className={classes.indicator}
                  data-edge={edge(column)}
                >
                  <Link href={trendOf(column.indicator.code)} prefetch={false}>
                    <span className={classes.code}>{column.indicator.code}</span>{' '}
                    {nameOf(column.indicator, locale)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={classes.county}>
              <th scope="row" className={classes.unit}>
                {t('county')}
              </th>
              <td className={classes.sum}>{words.sum(found.map.total)}</td>
              {columns.map((column) => (
                <td key={column.indicator.code} className={classes.sum} data-edge={edge(column)}>
                  {words.sum(found.map.columns[column.at]?.sum ?? found.map.total)}
                </td>
              ))}
            </tr>
            {rows.map(({ unitId, cells, sum }) => {
              const unit = unitOf.get(unitId)
              if (!unit) return null
              const marks = `/marks/${found.runId}/${unit.code}`
              return (
                <tr key={unitId} data-own={unit.isOwn ? '' : undefined}>
                  <th scope="row" className={classes.unit}>
                    <Link
                      href={`${marks}?${new URLSearchParams({ period: found.period.code }).toString()}`}
                      prefetch={false}
                    >
                      {nameOf(unit, locale)}
                    </Link>
                  </th>
                  <td className={classes.sum}>{words.sum(sum)}</td>
                  {columns.map((column) => (
                    <HeatCell
                      key={column.indicator.code}
                      cell={cells[column.at]}
                      indicator={column.indicator}
                      words={words}
                      href={getPathname({
                        href: `${marks}/${found.period.code}/${column.indicator.code}`,
                        locale,
                      })}
                      edge={edge(column)}
                    />
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p id="heat-note" className={classes.note}>
        {t(show === 'share' ? 'captionShare' : 'captionAttainment', { period })} {t('cutNote')}
      </p>
    </>
  )
}

/** Best first; equal ones keep the plan's order. */
function byResult(show: Show): (a: MarksMap['rows'][number], b: MarksMap['rows'][number]) => number {
  const of = ({ sum }: MarksMap['rows'][number]) =>
    show === 'share' ? (sum.share ?? -1) : sum.judged === 0 ? -1 : sum.met / sum.judged
  return (a, b) => of(b) - of(a)
}

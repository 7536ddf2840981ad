import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { differenceOf } from '@/app/_components/ui/difference'
import { boundsOf, shownTarget } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { shortfallOf } from '@/server/domain/scoring/compare'
import classes from '../trends.module.css'
import type { ShownTrend, SingleTrend } from './single-trend'

const wayOf = (value: number, before: number) => {
  const { figure } = differenceOf(value, before)
  return figure === 0 ? 'same' : figure > 0 ? 'up' : 'down'
}

const columns = ['own', 'limits', 'judged', 'target', 'county', 'lastYear', 'difference'] as const

/**
 * The chart's twin: every point with its value, what was judged, the target, the county's and last year's; each leads to its
 * mark.
 */
export async function TrendTable({ trend, shown }: { trend: ShownTrend; shown: SingleTrend }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('trends'),
    getTranslations('common'),
    getLocale(),
  ])
  const { unit, indicator } = trend
  const { words, model, limits } = shown
  const shownColumns = columns.filter((column) => column !== 'limits' || limits !== null)
  const direction = indicator.scoring.direction ?? 'higher'
  const none = tc('notApplicable')
  const stateOf = (point: ShownTrend['points'][number]) => {
    const states: string[] = []
    if (point.provisional) states.push(t('state.provisional'))
    if (point.status === 'notApplicable') states.push(t('state.notApplicable'))
    const bounds = boundsOf(point.target)
    if (point.judged !== null && bounds && point.status === 'scored')
      states.push(t(shortfallOf(direction, point.judged, bounds) === 0 ? 'state.meets' : 'state.misses'))
    return states.join(t('join'))
  }
  const figure = (value: number | null, status: string) =>
    status === 'missing' ? tc('missing') : value === null ? none : words.show(value)
  const limitsOf = (at: number) => {
    const own = limits?.[at]
    if (!own) return none
    if ('lower' in own) return t('table.between', { lo: words.show(own.lower), hi: words.show(own.upper) })
    return own.whyNot === 'tooFew' && own.of === 'denominator'
      ? t('table.fewCases', { least: String(own.least) })
      : none
  }
  return (
    <div className={`${tables.scroll} ${classes.table ?? ''}`} id="table">
      <table className={`${tables.table} ${tables.dense}`}>
        <caption>
          {t('table.caption', {
            unit: nameOf(unit, locale),
            code: indicator.code,
            indicator: nameOf(indicator, locale),
            measure: words.measure,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('table.period')}</th>
            {shownColumns.map((column) => (
              <th key={column} scope="col" className={tables.number}>
                {t(`table.${column}`)}
              </th>
            ))}
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.points.map((point, at) => {
            const bounds = boundsOf(point.target)
            const { value, lastYear } = model.points[at] ?? { value: null, lastYear: null }
            return (
              <tr key={point.period.code}>
                <th scope="row" className={tables.nowrap}>
                  <Link
                    href={`/marks/${point.runId}/${unit.code}/${point.period.code}/${indicator.code}`}
                    aria-label={t('table.why', { period: nameOf(point.period, locale) })}
                  >
                    {nameOf(point.period, locale)}
                  </Link>
                </th>
                <td className={tables.number}>{figure(point.value, point.status)}</td>
                {limits === null ? null : (
                  <td className={`${tables.number} ${tables.nowrap ?? ''}`}>{limitsOf(at)}</td>
                )}
                <td className={tables.number}>{figure(point.judged, point.status)}</td>
                <td className={tables.number}>{bounds ? shownTarget(bounds, direction) : none}</td>
                <td className={tables.number}>{point.county === null ? none : words.show(point.county)}</td>
                <td className={tables.number}>{lastYear === null ? none : words.show(lastYear)}</td>
                {value === null || lastYear === null ? (
                  <td className={tables.number}>{none}</td>
                ) : (
                  <td
                    className={`${tables.number} ${classes.change ?? ''}`}
                    data-way={wayOf(value, lastYear)}
                  >
                    {words.change(value, lastYear)}
                  </td>
                )}
                <td className={tables.nowrap}>{stateOf(point)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

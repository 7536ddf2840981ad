import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { boundsOf, shownTarget } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { shortfallOf } from '@/server/domain/scoring/compare'

type Trend = Exclude<ApiOutput['league']['trend'], { unit: null }>

/** The chart's twin: every point with its value, what was judged, the target and the county's; each leads to its mark. */
export async function TrendTable({
  trend,
  points,
  show,
}: {
  trend: Trend
  points: Trend['points']
  show: (figure: number) => string
}) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('trends'),
    getTranslations('common'),
    getLocale(),
  ])
  const { unit, indicator } = trend
  const direction = indicator.scoring.direction ?? 'higher'
  const stateOf = (point: Trend['points'][number]) => {
    const words: string[] = []
    if (point.provisional) words.push(t('state.provisional'))
    if (point.status === 'notApplicable') words.push(t('state.notApplicable'))
    const bounds = boundsOf(point.target)
    if (point.judged !== null && bounds)
      words.push(t(shortfallOf(direction, point.judged, bounds) === 0 ? 'state.meets' : 'state.misses'))
    return words.join(t('join'))
  }
  const figure = (value: number | null, status: string) =>
    value !== null ? show(value) : status === 'missing' ? tc('missing') : tc('notApplicable')
  return (
    <div className={tables.scroll}>
      <table className={`${tables.table} ${tables.dense}`}>
        <caption>
          {t('table.caption', {
            unit: nameOf(unit, locale),
            code: indicator.code,
            indicator: nameOf(indicator, locale),
            measure: locale === 'en' ? indicator.unitEn : indicator.unit,
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('table.period')}</th>
            {(['own', 'judged', 'target', 'county'] as const).map((column) => (
              <th key={column} scope="col" className={tables.number}>
                {t(`table.${column}`)}
              </th>
            ))}
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => {
            const bounds = boundsOf(point.target)
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
                <td className={tables.number}>{figure(point.judged, point.status)}</td>
                <td className={tables.number}>
                  {bounds ? shownTarget(bounds, direction) : tc('notApplicable')}
                </td>
                <td className={tables.number}>
                  {point.county === null ? tc('notApplicable') : show(point.county)}
                </td>
                <td className={tables.nowrap}>{stateOf(point)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

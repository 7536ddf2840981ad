import { getTranslations } from 'next-intl/server'
import type { TrendModel } from '@/app/_components/charts/prepare-trend'
import type { Text, TrendTexts } from '@/app/_components/charts/trend-texts'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { ApiOutput } from '@/app/_trpc/client'
import type { IndicatorWords } from './indicator-words'
import type { periodWords } from './period-words'

type Trend = Exclude<ApiOutput['league']['trend'], { unit: null }>
type Periods = Awaited<ReturnType<typeof periodWords>>

/** The words of one unit's chart: at the ends of its lines, under its axis, and for each period under the pointer. */
export async function trendTexts(
  { unit }: Trend,
  model: TrendModel,
  words: IndicatorWords,
  periods: Periods,
  locale: Locale,
): Promise<TrendTexts> {
  const [t, tc] = await Promise.all([
    getTranslations({ locale, namespace: 'trends' }),
    getTranslations({ locale, namespace: 'common' }),
  ])
  const name = nameOf(unit, locale)
  const end = new Map(model.ends.map((each) => [each.series, each]))
  const latest = model.points.at(-1)
  const both = (text: string): Text => ({ long: text, short: text })
  // A value of an earlier period is not said at the end of the line, as if it were the latest.
  const shown = (series: 'unit' | 'county' | 'lastYear') => {
    const last = end.get(series)
    if (last?.isLatest) return words.value(last.value)
    return series === 'unit' ? tc(latest?.absent ?? 'missing') : ''
  }
  const target = (series: 'targetLo' | 'targetHi') => {
    const at = end.get(series)?.value ?? 0
    return both(t('series.target', { value: words.target({ lo: at, hi: at }) }))
  }
  return {
    measure: words.measure === '' ? '' : t('measure', { unit: words.measure }),
    series: {
      unit: {
        long: t('series.unit', { unit: name, value: shown('unit') }),
        short: t('series.unitShort', { value: shown('unit') }),
      },
      county: both(t('series.county', { value: shown('county') }).trim()),
      lastYear: both(t('series.lastYear', { value: shown('lastYear') }).trim()),
      targetLo: target('targetLo'),
      targetHi: target('targetHi'),
    },
    missing: tc('missing'),
    notApplicable: tc('notApplicable'),
    ticks: periods.ticks,
    periods: model.points.map((point) => {
      const { value, target, county, lastYear, limits } = point
      const lines = [
        periods.name(point.code),
        t('tip.value', {
          unit: name,
          value: value === null ? tc(point.absent ?? 'missing') : words.value(value),
        }),
      ]
      if (limits) lines.push(t('tip.limits', { lo: words.show(limits.lo), hi: words.show(limits.hi) }))
      if (lastYear !== null)
        lines.push(
          value === null
            ? t('tip.lastYearAlone', { value: words.value(lastYear) })
            : t('tip.lastYear', { value: words.value(lastYear), difference: words.change(value, lastYear) }),
        )
      if (county !== null) lines.push(t('tip.county', { value: words.value(county) }))
      if (target !== null) lines.push(t('tip.target', { value: words.target(target) }))
      if (point.provisional) lines.push(t('state.provisional'))
      return lines
    }),
  }
}

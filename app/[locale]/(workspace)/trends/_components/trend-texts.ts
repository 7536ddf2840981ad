import { getLocale, getTranslations } from 'next-intl/server'
import { FRAME, labelWidth, type TrendModel } from '@/app/_components/charts/prepare-trend'
import type { TrendTexts } from '@/app/_components/charts/trend-texts'
import { exact } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import { sentenceUnit } from '@/server/domain/plan/rule-sentence-figures'

type Trend = Exclude<ApiOutput['league']['trend'], { unit: null }>

/** The words of a chart: at the ends of its lines, and for each period under the pointer. */
export async function trendTexts(trend: Trend, model: TrendModel, show: (figure: number) => string) {
  const [t, rules, tc, locale] = await Promise.all([
    getTranslations('trends'),
    getTranslations('rules'),
    getTranslations('common'),
    getLocale(),
  ])
  const { unit, indicator } = trend
  const name = nameOf(unit, locale)
  const words = sentenceUnit({ zh: indicator.unit, en: indicator.unitEn })
  const withUnit = (n: string) =>
    words.is === 'counted'
      ? rules('unit.counted.value', { n, unit: locale === 'en' ? words.name.en : words.name.zh })
      : rules(`unit.${words.is}.value`, { n })
  const value = (figure: number) => withUnit(show(figure))
  const target = (figure: number) => withUnit(exact(figure))
  const end = Object.fromEntries(model.labels.map((label) => [label.series, label.value]))
  const unitLabel = (unit: string, shown: string) => {
    const long = t('series.unit', { unit, value: shown })
    return labelWidth(long) > FRAME.right - 12 ? t('series.unitShort', { value: shown }) : long
  }
  const drawn: TrendTexts = {
    series: {
      unit: unitLabel(name, value(end['unit'] ?? 0)),
      county: t('series.county', { value: value(end['county'] ?? 0) }),
      targetLo: t('series.target', { value: target(end['targetLo'] ?? 0) }),
      targetHi: t('series.target', { value: target(end['targetHi'] ?? 0) }),
    },
    notReported: tc('missing'),
  }
  const periods = Object.fromEntries(
    model.points.map((point) => {
      const period = trend.points.find((each) => each.period.code === point.code)?.period
      const lines = [
        period ? nameOf(period, locale) : point.code,
        t('tip.value', { unit: name, value: point.value === null ? tc('missing') : value(point.value) }),
        ...(point.county === null ? [] : [t('tip.county', { value: value(point.county) })]),
        ...(point.target === null
          ? []
          : [
              t('tip.target', {
                value:
                  point.target.lo === point.target.hi
                    ? target(point.target.lo)
                    : rules('join.range', { lo: exact(point.target.lo), hi: target(point.target.hi) }),
              }),
            ]),
        ...(point.provisional ? [t('state.provisional')] : []),
      ]
      return [point.label, lines]
    }),
  )
  return { drawn, periods, value }
}

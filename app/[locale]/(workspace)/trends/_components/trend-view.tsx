import { getLocale, getTranslations } from 'next-intl/server'
import { prepareTrend } from '@/app/_components/charts/prepare-trend'
import { TrendChart } from '@/app/_components/charts/trend-chart'
import { TrendSvg } from '@/app/_components/charts/trend-svg'
import { exact, shownRate, shownValue } from '@/app/_components/ui/figures'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import trendsClasses from '../trends.module.css'
import { Choose } from './choose'
import { findingText } from './finding-text'
import { axisOf, basisOf, chartPoints } from './trend-basis'
import { trendTexts } from './trend-texts'
import { TrendTable } from './trend-table'

type Trend = ApiOutput['league']['trend']

/** A trend of which unit and indicator are known. */
export type ShownTrend = Exclude<Trend, { unit: null }>

const FINDING = 'trend-finding'

/** A chosen trend: what it says, drawn, and in figures. */
export async function TrendView({ trend }: { trend: ShownTrend }) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  const { unit, indicator } = trend
  const { scoring } = indicator
  const basis = basisOf(scoring)
  const isAdded = scoring.accumulate === 'sum' || scoring.accumulate === 'mean'
  const model = prepareTrend({
    points: chartPoints(trend.points, basis),
    direction: scoring.direction ?? 'higher',
    ...axisOf(scoring),
  })
  const points = trend.points.slice(-model.points.length)
  const show = (figure: number) => (scoring.kind === 'amount' ? shownValue(figure) : shownRate(figure))
  const texts = await trendTexts(trend, model, show)
  const period = (code: string) => {
    const found = points.find((point) => point.period.code === code)?.period
    return found ? nameOf(found, locale) : code
  }
  const subject = { unit: nameOf(unit, locale), indicator: nameOf(indicator, locale) }
  const title = t('chart', { ...subject, code: indicator.code })
  return (
    <>
      <PageHead
        context={t('context', { count: String(points.length) })}
        title={`${subject.unit} · ${indicator.code} ${subject.indicator}`}
        finding={
          <span id={FINDING}>
            {findingText(t, model, { subject, basis: isAdded ? basis : null, period, value: texts.value })}
          </span>
        }
      />
      <Choose trend={trend} />
      <TrendChart
        model={model}
        texts={texts.drawn}
        periods={texts.periods}
        title={title}
        describedBy={FINDING}
      >
        <TrendSvg model={model} texts={texts.drawn} title={title} describedBy={FINDING} />
      </TrendChart>
      <p className={trendsClasses.notes}>
        {[
          isAdded ? t(basis === 'own' ? 'ownNote' : 'judgedNote') : null,
          model.axis.lo === 0 ? null : t('axisNote', { from: exact(model.axis.lo) }),
          model.runs.county.length > 0 ? t('countyNote') : null,
          t('chanceNote'),
        ]
          .filter((note) => note !== null)
          .join(' ')}
      </p>
      <TrendTable trend={trend} points={points} show={show} />
    </>
  )
}

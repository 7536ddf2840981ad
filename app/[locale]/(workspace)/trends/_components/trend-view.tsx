import { getLocale, getTranslations } from 'next-intl/server'
import { FigureSvg } from '@/app/_components/charts/figure-svg'
import { TrendChart } from '@/app/_components/charts/trend-chart'
import { PageHead } from '@/app/_components/ui/page-head'
import classes from '../trends.module.css'
import { Choose } from './choose'
import { SaveLinks } from './save-links'
import { type ShownTrend, singleTrend } from './single-trend'
import { Ties } from './ties'
import { inPlan } from './in-plan'
import { TrendTable } from './trend-table'

const FINDING = 'trend-finding'

/** A chosen trend: what it says, drawn, and in figures. */
export async function TrendView({ trend }: { trend: ShownTrend }) {
  const [t, locale] = await Promise.all([getTranslations('trends'), getLocale()])
  const shown = await singleTrend(trend, locale)
  const { model, wide, narrow, title } = shown
  const chosen = { unit: trend.unit.code, indicator: trend.indicator.code, ...inPlan(trend.asked) }
  return (
    <>
      <PageHead
        context={[t('context', { count: String(shown.points.length) }), shown.basisHead]
          .filter((each) => each !== null)
          .join(' · ')}
        title={shown.file.title}
        finding={<span id={FINDING}>{shown.finding}</span>}
        actions={
          <SaveLinks
            chart={`/trends/chart?${new URLSearchParams(chosen).toString()}`}
            name={shown.fileName}
            table="#table"
          />
        }
      />
      <Ties current="unit" {...chosen} />
      <Choose trend={trend} />
      <TrendChart
        wide={<FigureSvg figure={wide.figure} label={title} describedBy={FINDING} />}
        narrow={<FigureSvg figure={narrow.figure} label={title} describedBy={FINDING} />}
        reading={{
          frame: { width: wide.figure.width, height: wide.figure.height },
          plot: wide.plot,
          axis: model.axis,
          series: { unit: model.series.unit, county: model.series.county, lastYear: model.series.lastYear },
          periods: shown.periods,
        }}
        label={t('read')}
      />
      <p className={classes.notes}>{shown.notes.join(' ')}</p>
      <TrendTable trend={trend} shown={shown} />
    </>
  )
}

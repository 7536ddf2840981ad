import { getTranslations } from 'next-intl/server'
import type { FileTexts } from '@/app/_components/charts/chart-file'
import { layTrend, NARROW, WIDE } from '@/app/_components/charts/lay-trend'
import { prepareTrend } from '@/app/_components/charts/prepare-trend'
import { exact } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { Locale } from '@/app/_i18n/routing'
import type { ApiOutput } from '@/app/_trpc/client'
import { basisTexts } from './basis-text'
import { findingText } from './finding-text'
import { indicatorWords } from './indicator-words'
import { periodWords } from './period-words'
import { axisOf, basisOf, chartPoints } from './trend-basis'
import { trendTexts } from './trend-texts'
import { trendVerdict } from './trend-verdict'

/** A trend of which unit and indicator are known. */
export type ShownTrend = Exclude<ApiOutput['league']['trend'], { unit: null }>

/** One unit's trend prepared for the page and for a file: what it says, its drawings, its notes. */
export async function singleTrend(trend: ShownTrend, locale: Locale) {
  const [t, words] = await Promise.all([
    getTranslations({ locale, namespace: 'trends' }),
    indicatorWords(trend.indicator, locale),
  ])
  const { unit, indicator } = trend
  const { scoring } = indicator
  const basis = basisOf(scoring)
  const isAdded = scoring.accumulate === 'sum' || scoring.accumulate === 'mean'
  const model = prepareTrend({
    points: chartPoints(trend.points, basis, trend.certainty?.limits),
    direction: scoring.direction ?? 'higher',
    ...axisOf(scoring),
  })
  const points = trend.points.slice(-model.points.length)
  const limits = trend.certainty?.limits.slice(-model.points.length) ?? null
  const periods = await periodWords(points, locale)
  const texts = await trendTexts(trend, model, words, periods, locale)
  const subject = { unit: nameOf(unit, locale), indicator: nameOf(indicator, locale) }
  const finding =
    findingText(t, model, {
      subject,
      basis: isAdded ? basis : null,
      period: periods.name,
      words,
    }) + (trend.certainty === null ? '' : t('sentences') + trendVerdict(t, trend.certainty.trend))
  const notes = [
    isAdded ? t(basis === 'own' ? 'ownNote' : 'judgedNote') : null,
    model.axis.lo === 0 ? null : t('axisNote', { from: exact(model.axis.lo) }),
    model.points.some((point) => point.absent === 'missing') ? t('gapNote') : null,
    model.runs.county.length > 0 ? t('countyNote') : null,
    t(
      trend.certainty === null
        ? 'chanceNote'
        : model.points.some((point) => point.limits)
          ? 'bandNote'
          : 'limitsNote',
    ),
  ].filter((note) => note !== null)
  const published = trend.basis === null ? null : await basisTexts(trend.basis, trend.basis.period, locale)
  const file: FileTexts = {
    title: `${subject.unit} · ${indicator.code} ${subject.indicator}`,
    finding,
    notes: published ? [notes.join(' '), `${published.source} ${published.date}`] : notes,
  }
  return {
    model,
    points,
    limits,
    words,
    basis,
    basisHead: published?.head ?? null,
    title: t('chart', { ...subject, code: indicator.code }),
    finding,
    notes,
    wide: layTrend(model, texts, WIDE),
    narrow: layTrend(model, texts, NARROW),
    periods: texts.periods,
    file,
    fileName: `${subject.unit}-${indicator.code}-${model.points.at(-1)?.code ?? ''}`,
  }
}

export type SingleTrend = Awaited<ReturnType<typeof singleTrend>>

import { Fragment } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { shortfallOf } from '@/server/domain/scoring/compare'
import type { IndicatorWords } from '../indicator-words'
import type { ShownIndicator } from './indicator-page'

/** What the page says in one sentence; each unit leads to its row. */
export async function IndicatorFinding({
  page,
  period,
  words,
}: {
  page: ShownIndicator
  period: NonNullable<ShownIndicator['period']>
  words: IndicatorWords
}) {
  const [t, locale] = await Promise.all([getTranslations('indicator.finding'), getLocale()])
  const { rows, funnel, projection, indicator } = page
  const direction = indicator.scoring.direction ?? 'higher'
  const judged = rows.filter(({ value, bounds }) => value !== null && bounds !== null)
  const met = judged.filter(
    ({ value, bounds }) => value !== null && bounds && shortfallOf(direction, value, bounds) === 0,
  ).length
  const unreported = rows.filter(({ status }) => status === 'missing').length
  const beyond = (standing: 'low' | 'high') =>
    'whyNot' in funnel
      ? []
      : funnel.points.filter((point) => 'standing' in point && point.standing === standing)
  const named = (points: ReturnType<typeof beyond>) => () =>
    points.map(({ unit }, at) => {
      const row = rows.find((each) => each.unit.code === unit)
      return (
        <Fragment key={unit}>
          {at > 0 ? t('join') : ''}
          <a href={`#unit-${unit}`}>{row ? nameOf(row.unit, locale) : unit}</a>
        </Fragment>
      )
    })
  const [low, high] = [beyond('low'), beyond('high')]
  const sure = (verdict: 'met' | 'missed') =>
    String(projection?.filter((each) => each.verdict === verdict).length ?? 0)
  return (
    <>
      {page.pooled === null
        ? t('noCounty', { period: nameOf(period, locale) })
        : t(indicator.scoring.accumulate === 'sum' ? 'countySum' : 'county', {
            value: words.value(page.pooled),
          })}
      {judged.length > 0 ? t('met', { judged: String(judged.length), met: String(met) }) : ''}
      {unreported > 0 ? t('unreported', { count: String(unreported) }) : ''}
      {low.length > 0 ? t.rich('low', { units: named(low) }) : ''}
      {high.length > 0 ? t.rich('high', { units: named(high) }) : ''}
      {'whyNot' in funnel || low.length + high.length > 0 ? '' : t('noneBeyond')}
      {projection?.some(({ verdict }) => verdict === 'met' || verdict === 'missed')
        ? t('projected', { met: sure('met'), missed: sure('missed') })
        : ''}
      {t('end')}
    </>
  )
}

import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { Breakdown, BreakdownIndicator, Ways } from './breakdown'
import classes from './breakdown.module.css'

/** What is missing of an indicator, period by period, with the ways to it. */
export async function OwedList({
  indicator,
  page,
  ways,
}: {
  indicator: BreakdownIndicator
  page: Breakdown
  ways: Ways
}) {
  const [t, locale] = await Promise.all([getTranslations('breakdown'), getLocale()])
  if (indicator.owed.length === 0) return <span className={classes.soft}>{t('none')}</span>
  return (
    <ul>
      {indicator.owed.map(({ periodId, units }) => {
        const period = page.periods.find(({ id }) => id === periodId)
        const href = ways.period?.(periodId, indicator.suppliedBy) ?? null
        const said = t('ofPeriod', { period: period ? nameOf(period, locale) : '' })
        return (
          <li key={periodId}>
            {href ? <Link href={href}>{said}</Link> : said}
            <span className={classes.due}>
              {t(indicator.suppliedBy === 'department' ? 'values' : 'reports')}
            </span>{' '}
            {units.map(({ id, reportId }, at) => {
              const unit = page.units.find((one) => one.id === id)
              const name = unit ? nameOf(unit, locale) : ''
              return (
                <Fragment key={id}>
                  {at > 0 ? t('join') : null}
                  {ways.report && reportId ? <Link href={`/reports/${reportId}`}>{name}</Link> : name}
                </Fragment>
              )
            })}
          </li>
        )
      })}
    </ul>
  )
}

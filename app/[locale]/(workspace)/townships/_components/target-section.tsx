import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { exact, shownRate, shownTarget, shownValue } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { markHref, type Profile, type Standing } from './profile'
import classes from './profile.module.css'

/** How many targets were met, which ones, and each missed one with its distance and how long it has been missed. */
export async function TargetSection({ profile, standing }: { profile: Profile; standing: Standing }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('townships'),
    getTranslations('common'),
    getLocale(),
  ])
  const { plan, unit } = profile
  const { targets, indicators, view } = standing
  const met = targets.filter((target) => target.is === 'met')
  const missed = targets.filter((target) => target.is !== 'met')
  const href = (target: Standing['targets'][number]) =>
    markHref(view.runId, unit.code, target.periodCode, target.indicatorCode)
  const periodName = (code: string) => {
    const found = plan.periods.find((period) => period.code === code)
    return found ? nameOf(found, locale) : code
  }
  return (
    <section className={classes.section} aria-labelledby="targets">
      <h2 id="targets">{t('targets.title')}</h2>
      {targets.length === 0 ? (
        <p>{t('targets.noneJudged')}</p>
      ) : (
        <p className={classes.sum}>
          {t('targets.sum', {
            judged: String(targets.length),
            met: String(met.length),
            missed: String(missed.filter((target) => target.is === 'missed').length),
            missing: String(missed.filter((target) => target.is === 'missing').length),
          })}{' '}
          {missed.length === 0 ? t('targets.none') : null}
          {met.length > 0 && missed.length > 0 ? (
            <>
              {t('targets.met')}
              {met.map((target, at) => (
                <Fragment key={target.indicatorCode}>
                  {at > 0 ? t('listJoin') : ''}
                  <Link
                    href={href(target)}
                    prefetch={false}
                    title={nameOf(
                      indicators.find((each) => each.code === target.indicatorCode) ?? { name: '' },
                      locale,
                    )}
                  >
                    {target.indicatorCode}
                  </Link>
                </Fragment>
              ))}
              {t('end')}
            </>
          ) : null}
        </p>
      )}
      {missed.length > 0 ? (
        <div className={tables.scroll}>
          <table className={`${tables.table} ${tables.dense} ${classes.table}`}>
            <caption className={classes.hidden}>{t('targets.missed')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('targets.missed')}</th>
                <th scope="col" className={classes.aside}>
                  {t('targets.period')}
                </th>
                {(['target', 'value', 'short', 'running'] as const).map((column) => (
                  <th key={column} scope="col" className={tables.number}>
                    {t(`targets.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {missed.map((target) => {
                const indicator = indicators.find((each) => each.code === target.indicatorCode)
                if (!indicator) return null
                const { direction, kind } = indicator
                const shown = kind === 'amount' ? shownValue : shownRate
                return (
                  <tr key={indicator.code}>
                    <th scope="row" className={classes.indicator}>
                      <Link href={href(target)} prefetch={false}>
                        {indicator.code} {nameOf(indicator, locale)}
                      </Link>
                    </th>
                    <td className={classes.aside}>
                      <span className={classes.long}>{periodName(target.periodCode)}</span>
                      <span className={classes.short}>
                        {target.periodCode.replace(String(target.year), '')}
                      </span>
                    </td>
                    <td className={tables.number}>
                      {target.bounds ? shownTarget(target.bounds, direction) : '—'}
                    </td>
                    <td className={tables.number}>
                      {target.value === null ? (
                        <span className={classes.missing}>{tc('missing')}</span>
                      ) : (
                        shown(target.value, { bounds: target.bounds, direction })
                      )}
                    </td>
                    <td className={tables.number}>{target.short === null ? '—' : shortText(target.short)}</td>
                    <td className={tables.number}>
                      {t(target.atLeast ? 'targets.timesAtLeast' : 'targets.times', {
                        count: String(target.running),
                      })}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  )
}

/** A distance to two decimals, rounded up: what is short is never shown as nothing. */
function shortText(short: number): string {
  return exact(Math.ceil(short * 100 - 1e-6) / 100)
}

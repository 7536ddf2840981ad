import { getLocale, getTranslations } from 'next-intl/server'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { Breakdown, BreakdownIndicator, Ways } from './breakdown'
import classes from './breakdown.module.css'
import { OwedList } from './owed-list'

/** One bureau's sheet: its indicators, posts and measures, and what is missing of each now. */
export async function BureauSheet({
  title,
  named,
  indicators,
  page,
  ways,
}: {
  title: string
  /** Whether a bureau answers for them at all. */
  named: boolean
  indicators: readonly BreakdownIndicator[]
  page: Breakdown
  ways: Ways
}) {
  const [t, common, plans, locale] = await Promise.all([
    getTranslations('breakdown'),
    getTranslations('common'),
    getTranslations('plans.read'),
    getLocale(),
  ])
  const owing = indicators.filter(({ owed }) => owed.length > 0).length
  const shows = page.seesOwed && page.periods.length > 0
  return (
    <section className={classes.sheet}>
      <h2>{title}</h2>
      <p>
        {t(named ? 'sheetFinding' : 'nobodyFinding', {
          indicators: String(indicators.length),
          owed: !shows ? '' : owing > 0 ? t('owes', { count: String(owing) }) : t('owesNothing'),
        })}
      </p>
      <div className={table.scroll} tabIndex={0} role="region" aria-label={title}>
        <table className={`${table.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('indicator')}</th>
              <th scope="col" className={table.number}>
                {t('points')}
              </th>
              <th scope="col">{t('post')}</th>
              <th scope="col">{t('measures')}</th>
              <th scope="col">{t('supplier')}</th>
              {shows ? <th scope="col">{t('owed')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <tr key={indicator.code}>
                <th scope="row">
                  {indicator.code} {nameOf(indicator, locale)}
                </th>
                <td className={table.number}>
                  {indicator.points === null
                    ? t('none')
                    : typeof indicator.points === 'number'
                      ? indicator.points
                      : Object.entries(indicator.points).map(([group, points]) => (
                          <div key={group}>{plans('pointsByGroup', { group, points: String(points) })}</div>
                        ))}
                </td>
                <td>{indicator.post || t('none')}</td>
                <td className={classes.measures}>{indicator.measures || t('none')}</td>
                <td className={table.nowrap}>{common(`suppliedBy.${indicator.suppliedBy}`)}</td>
                {shows ? (
                  <td className={classes.owed}>
                    <OwedList indicator={indicator} page={page} ways={ways} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

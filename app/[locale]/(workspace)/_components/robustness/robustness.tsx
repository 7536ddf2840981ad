import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import classes from './robustness.module.css'

const SPANS = ['weights', 'drawn', 'withoutIndicator', 'withoutCategory', 'all'] as const
const MOST_TURNS = 10

/** Which ranks would be others under other weights, without an indicator or a category: read before it is signed. */
export async function Robustness({ runId }: { runId: string }) {
  const [{ found, units, indicators, most }, t, locale] = await Promise.all([
    ask((api) => api.runs.robustness({ runId })),
    getTranslations('robustness'),
    getLocale(),
  ])
  const unitName = (code: string) => {
    const known = units.find((one) => one.code === code)
    return known ? nameOf(known, locale) : code
  }
  const indicatorName = (code: string) => {
    const known = indicators.find((one) => one.code === code)
    return known ? `${code} ${nameOf(known, locale)}` : code
  }
  if (!found)
    return (
      <section className={classes.section} aria-labelledby="robustness">
        <h2 id="robustness">{t('title')}</h2>
        <p>{t('tooMany', { most: String(most) })}</p>
      </section>
    )
  const moving = found.units.filter(({ all }) => all.best !== all.worst)
  const first = moving.some(({ rank }) => rank === 1)
    ? 'firstMoves'
    : moving.some(({ all }) => all.best === 1)
      ? 'firstShared'
      : 'firstStays'
  const [turn] = found.firstTurns
  const percent = (value: number) => `${value > 0 ? '+' : '−'}${String(Math.abs(value))}`
  return (
    <section className={classes.section} aria-labelledby="robustness">
      <h2 id="robustness">{t('title')}</h2>
      <p>
        {moving.length === 0
          ? t('stable')
          : t('moves', {
              count: String(moving.length),
              first: t(first),
            })}
        {locale === 'en' ? ' ' : ''}
        {turn
          ? t('turn', {
              indicator: indicatorName(turn.indicator),
              percent: percent(turn.percent),
              ahead: unitName(turn.ahead),
              passed: unitName(turn.passed),
              place: String(turn.place),
            })
          : null}
      </p>
      <p className={tables.soft}>{t('text', { seed: String(found.seed), draws: String(found.draws) })}</p>
      <div className={tables.scroll} tabIndex={0} role="region" aria-label={t('table')}>
        <table className={`${tables.table} ${tables.whole}`}>
          <thead>
            <tr>
              <th scope="col">{t('columns.unit')}</th>
              <th scope="col" className={tables.number}>
                {t('columns.rank')}
              </th>
              {SPANS.map((span) => (
                <th key={span} scope="col" className={tables.number}>
                  {t(`columns.${span}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.units.map((row) => (
              <tr key={row.unit}>
                <th scope="row">{unitName(row.unit)}</th>
                <td className={tables.number}>{row.rank}</td>
                {SPANS.map((key) => {
                  const { best, worst } = row[key]
                  return (
                    <td key={key} className={`${tables.number} ${best === worst ? tables.soft : ''}`}>
                      {best === worst
                        ? String(best)
                        : t('span', { best: String(best), worst: String(worst) })}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.firstTurns.length > 0 ? (
        <details>
          <summary>{t('turns')}</summary>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('turnsColumns.indicator')}</th>
                <th scope="col" className={tables.number}>
                  {t('turnsColumns.percent')}
                </th>
                <th scope="col">{t('turnsColumns.turn')}</th>
              </tr>
            </thead>
            <tbody>
              {found.firstTurns.slice(0, MOST_TURNS).map((each) => (
                <tr key={each.indicator}>
                  <th scope="row">{indicatorName(each.indicator)}</th>
                  <td className={tables.number}>{`${percent(each.percent)} %`}</td>
                  <td>
                    {t('passes', {
                      ahead: unitName(each.ahead),
                      passed: unitName(each.passed),
                      place: String(each.place),
                    })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </section>
  )
}

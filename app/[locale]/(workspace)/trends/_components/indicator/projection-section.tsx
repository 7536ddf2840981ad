import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { exact, fixed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import type { IndicatorWords } from '../indicator-words'
import classes from './indicator.module.css'
import type { ShownIndicator } from './indicator-page'
import { whyText } from './why-text'

const tones = { met: 'good', missed: 'alert', open: 'plain' } as const

/** Where each unit's year will end by past years' pace, with its interval and how far the method was off before. */
export async function ProjectionSection({ page, words }: { page: ShownIndicator; words: IndicatorWords }) {
  const [t, locale] = await Promise.all([getTranslations('indicator'), getLocale()])
  const { projection, yearEnd, rows } = page
  const percent = (share: number) => fixed(100 * share, 1)
  return (
    <section className={classes.section} aria-labelledby="projection">
      <h2 id="projection">{t('projection.title')}</h2>
      {projection === null || yearEnd === null ? (
        <p className={classes.note}>{t('projection.none')}</p>
      ) : (
        <>
          <div className={tables.scroll}>
            <table className={`${tables.table} ${tables.dense} ${tables.whole}`}>
              <caption>{t('projection.caption', { period: nameOf(yearEnd, locale) })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('projection.unit')}</th>
                  {(['value', 'interval', 'target'] as const).map((column) => (
                    <th key={column} scope="col" className={tables.number}>
                      {t(`projection.${column}`)}
                    </th>
                  ))}
                  <th scope="col">{t('projection.verdict')}</th>
                  <th scope="col">{t('projection.error')}</th>
                  <th scope="col">{t('projection.basis')}</th>
                </tr>
              </thead>
              <tbody>
                {projection.map(({ unit, target, projection: found, verdict }) => {
                  const row = rows.find((each) => each.unit.code === unit)
                  const head = <th scope="row">{row ? nameOf(row.unit, locale) : unit}</th>
                  if ('whyNot' in found)
                    return (
                      <tr key={unit}>
                        {head}
                        <td colSpan={6}>{whyText(found, t)}</td>
                      </tr>
                    )
                  const { value, interval, basis, years, backTest } = found
                  return (
                    <tr key={unit}>
                      {head}
                      <td className={tables.number}>{words.show(value)}</td>
                      <td className={tables.number}>
                        {interval ? `${words.show(interval.lower)}–${words.show(interval.upper)}` : '—'}
                      </td>
                      <td className={tables.number}>{target === null ? '—' : exact(target)}</td>
                      <td>
                        {verdict === null ? (
                          '—'
                        ) : (
                          <Badge tone={tones[verdict]}>{t(`projection.${verdict}`)}</Badge>
                        )}
                      </td>
                      <td className={classes.words}>
                        {t('projection.past', {
                          mean: percent(backTest.meanAbsolute),
                          worst: percent(backTest.worst),
                          count: String(backTest.projections),
                        })}
                      </td>
                      <td className={classes.words}>
                        {t(basis === 'own' ? 'projection.own' : 'projection.pooled', {
                          years: String(years),
                        })}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
          <p className={classes.note}>{t('projection.note')}</p>
        </>
      )}
    </section>
  )
}

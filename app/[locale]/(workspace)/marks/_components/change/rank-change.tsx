import { getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import type { RankDecomposition } from '@/server/domain/statistics/decompose-rank'
import classes from './change.module.css'

/** Places to two decimals. */
const cut = (places: number): number => Math.round(places * 100) / 100

/** What moved the rank, and how the places add up. */
export async function RankChange({
  rank,
  nameOf,
}: {
  rank: RankDecomposition
  nameOf: (indicator: string) => string
}) {
  const t = await getTranslations('change')
  /** A place is counted from the top: fewer is up. */
  const said = (places: number) => t(places < 0 ? 'up' : 'down', { places: String(cut(Math.abs(places))) })
  const told = rank.movers.filter(({ places }) => cut(Math.abs(places / rank.of)) > 0)
  return (
    <section className={classes.section} aria-labelledby="rank-change">
      <h2 id="rank-change">{t('rank')}</h2>
      <p className={tables.soft}>
        {t('rankText', {
          method:
            rank.method === 'exact'
              ? t('methodExact')
              : t('methodDrawn', { seed: String(rank.seed), draws: String(rank.draws) }),
        })}
      </p>
      {rank.movers.length === 0 ? (
        <p>{t('nothingMoved')}</p>
      ) : (
        <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby="rank-change">
          <table className={`${tables.table} ${tables.whole}`}>
            <thead>
              <tr>
                <th scope="col">{t('columns.item')}</th>
                <th scope="col" className={tables.number}>
                  {t('places')}
                </th>
              </tr>
            </thead>
            <tbody>
              {told.map((mover) => (
                <tr key={mover.is === 'indicator' ? mover.indicator : mover.is}>
                  <th scope="row">
                    {mover.is === 'indicator' ? nameOf(mover.indicator) : t(`mover.${mover.is}`)}
                  </th>
                  <td className={tables.number}>{said(mover.places / rank.of)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {told.length < rank.movers.length ? <p className={tables.soft}>{t('slight')}</p> : null}
      {rank.from === rank.to && rank.movers.length > 0 ? <p>{t('noRankChange')}</p> : null}
    </section>
  )
}
